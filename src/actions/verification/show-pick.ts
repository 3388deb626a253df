import type { Pick, PickedUnit } from "../../store/picks.ts";
import { bodySupervised, supervisorNames } from "../../survey/people/supervising.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { pickedUnits, pickSeed } from "../../survey/verification/pick.ts";
import type { PickedUnitLine, PickView } from "../../survey/verification/verification-view.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findRound, roundHead, stateOf, textsOf } from "../plan/find-round.ts";
import { type PartWords, pickLine } from "./pick-line.ts";
import { pickSourceOf } from "./pick-source.ts";
import { partWords } from "./show-verification.ts";

export interface ShowPickInput {
  readonly round: string;
  readonly pick: string;
  /** Draw the same again and compare. */
  readonly again?: boolean;
}

/** One pick with its units by code, never who they are. */
export const showPick = action("showPick", async (input: ShowPickInput, effects): Promise<Result<PickView>> => {
  const { store, actor } = effects;
  const found = await findRound(store, input.round);
  if (!found.ok) return found;
  const round = found.value;
  const pick = (await store.listPicks(round)).find(({ id }) => id === input.pick);
  if (!pick) return fail(problem("E-VERIFICATION-010", { pick: input.pick }));
  const [parts, units] = await Promise.all([partWords(store, round), store.listPickedUnits(round, pick.id)]);
  const words = parts.find(({ part }) => part.id === pick.partId);
  const name = supervisorNames(textsOf(round).supervisors)[pick.body];
  return ok({
    ...{ round: await roundHead(store, round), isOpen: isOpenRound(stateOf(round)) },
    own: bodySupervised(actor, round.code),
    pick: { ...pickLine(pick, units, parts), name },
    units: units.map((unit) => unitLine(unit, words)),
    again: input.again === true && words ? await comesAgain({ pick, units, words }, effects) : null,
  });
});

const unitLine = (unit: PickedUnit, words: PartWords | undefined): PickedUnitLine => {
  const { position, unitId, stratum, result, note, notedBy, notedAt } = unit;
  const [agencyId = "", fieldCode = ""] = stratum.split("/");
  return {
    ...{ position, unitId, stratum, result, note },
    agency: words?.agencies.find(({ id }) => id === agencyId)?.name ?? agencyId,
    field: words?.fields.find(({ code }) => code === fieldCode)?.name ?? fieldCode,
    ...{ by: notedBy, at: notedAt?.toISOString() ?? null },
  };
};

interface Kept {
  readonly pick: Pick;
  readonly units: readonly PickedUnit[];
  readonly words: PartWords;
}

const comesAgain = async ({ pick, units, words }: Kept, { store, sha256 }: Effects): Promise<boolean> => {
  const from = await pickSourceOf(store, words.part, pick.source);
  if (from?.hash !== pick.sourceHash || pickSeed(from.hash, pick.seedText, sha256) !== pick.seed) return false;
  const { seed, wanted } = pick;
  const again = pickedUnits(await from.list(pick), { seed, wanted }, sha256);
  return again.length === units.length && again.every(({ unitId }, at) => unitId === units[at]?.unitId);
};
