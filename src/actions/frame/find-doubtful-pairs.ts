import type { CandidatePair } from "../../store/frame-pairs.ts";
import type { Frame } from "../../store/frames.ts";
import { type PairKind, pairKindOf } from "../../survey/frame/frame-pair.ts";
import { type PersonRecord, personContext } from "../../survey/frame/person-record.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { findComparison } from "./open-comparison.ts";

export interface FindDoubtfulPairsInput {
  readonly round: string;
  readonly part: string;
}

export interface FoundPairCounts {
  readonly pairs: number;
  readonly filedForOthers: number;
}

/** A telephone that stands for so many persons belongs to somebody who files for others. */
const manyPersons = 5;

/** Looks for records that may be one person, and for telephones of people who file for others. What was judged before stays. */
export const findDoubtfulPairs = action(
  "reviewPairs",
  async (input: FindDoubtfulPairsInput, effects): Promise<Result<FoundPairCounts>> =>
    write(
      effects,
      { act: "findDoubtfulPairs", round: input.round, object: input.part, detail: (found) => ({ ...found }) },
      async (store) => {
        const found = await findComparison(store, input);
        return found.ok ? ok(await search(found.value.frame, { ...effects, store })) : found;
      },
    ),
);

const search = async (frame: Frame, effects: Effects): Promise<FoundPairCounts> => {
  const { store, newId, clock } = effects;
  const candidates = [...(await store.listNamesakes(frame)), ...(await store.listIdentityTwins(frame))];
  const pairs = candidates.flatMap((candidate) => {
    const kind = kindOf(candidate, effects);
    if (kind === null) return [];
    const { firstUnitId, secondUnitId } = candidate;
    return [{ province: frame.province, id: newId(), frameId: frame.id, firstUnitId, secondUnitId, kind }];
  });
  await store.insertFramePairs(pairs);
  const filedForOthers = await store.markFiledForOthers(frame, manyPersons);
  await store.countFrameCells(frame);
  await store.updateFrame(frame, { pairsFoundAt: clock() });
  return { pairs: pairs.length, filedForOthers };
};

const kindOf = (
  { firstUnitId, secondUnitId, firstCipher, secondCipher }: CandidatePair,
  { contacts }: Pick<Effects, "contacts">,
): PairKind | null => {
  const open = (cipher: Buffer, unit: string): PersonRecord =>
    JSON.parse(contacts.open(cipher, personContext(unit))) as PersonRecord;
  return pairKindOf(open(firstCipher, firstUnitId), open(secondCipher, secondUnitId));
};
