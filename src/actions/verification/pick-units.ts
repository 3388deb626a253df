import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { mostPicked, type PickSource, pickedUnits, pickSeed } from "../../survey/verification/pick.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { type OwnWork, openOwnWork } from "./open-verification.ts";
import { pickSourceOf } from "./pick-source.ts";

export interface PickUnitsInput {
  readonly round: string;
  readonly part: string;
  readonly source: PickSource;
  /** Absent: every agency of the part. */
  readonly agency?: string;
  /** Code of a field; absent: every field. */
  readonly field?: string;
  readonly wanted: number;
  /** A sentence of the body's own, kept and shown, so that anyone can repeat the pick. */
  readonly seedText: string;
}

export interface PickedOnce {
  readonly pick: string;
  readonly body: string;
  readonly source: PickSource;
  readonly seedText: string;
  readonly seed: string;
  readonly picked: number;
  readonly available: number;
}

/** Picks units for one's own body to look at, by keys from a text that it types; the pick is kept. */
export const pickUnits = action("pickUnits", async (input: PickUnitsInput, effects): Promise<Result<PickedOnce>> => {
  const entry = { act: "pickUnits", round: input.round, object: input.part, detail: (done: PickedOnce) => ({ ...done }) };
  return write(effects, entry, async (store) => {
    const opened = await openOwnWork(store, input, effects);
    return opened.ok ? pick(opened.value, input, { ...effects, store }) : opened;
  });
});

const pick = async ({ round, body }: OwnWork, input: PickUnitsInput, effects: Effects): Promise<Result<PickedOnce>> => {
  const { store, actor, clock, newId, sha256 } = effects;
  const { wanted, source } = input;
  const seedText = (input.seedText ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > mostPicked)
    return fail(problem("E-VERIFICATION-006", { value: String(wanted), most: mostPicked }));
  if (seedText === "") return fail(problem("E-VERIFICATION-007", {}));
  const long = longTexts({ text: seedText, field: "Câu làm hạt giống", as: "line" });
  if (long.length > 0) return fail(...long);
  const found = await findPart(store, input);
  if (!found.ok) return found;
  const { part } = found.value;
  const from = await pickSourceOf(store, part, source);
  if (!from) return fail(problem("E-VERIFICATION-008", { part: part.title }));
  const scope = { agencyId: input.agency ?? null, fieldCode: input.field ?? null };
  const units = await from.list(scope);
  if (units.length === 0) return fail(problem("E-VERIFICATION-009", { part: part.title }));
  const seed = pickSeed(from.hash, seedText, sha256);
  if (await isUsed({ round, body }, { seed, ...scope }, effects))
    return fail(problem("E-VERIFICATION-019", { text: seedText }));
  const picked = pickedUnits(units, { seed, wanted }, sha256);
  const id = newId();
  const how = { source, sourceHash: from.hash, ...scope, seedText, seed, wanted, available: units.length };
  await store.insertPick(
    {
      ...{ province: round.province, id, roundId: round.id, partId: part.id, body, ...how },
      ...{ pickedBy: actor.name, pickedAt: clock() },
    },
    picked,
  );
  return ok({ pick: id, body, source, seedText, seed, picked: picked.length, available: units.length });
};

/** The same text for the same scope would give the same units again. */
const isUsed = async (
  { round, body }: OwnWork,
  wanted: { readonly seed: string; readonly agencyId: string | null; readonly fieldCode: string | null },
  { store }: Effects,
): Promise<boolean> =>
  (await store.listPicks(round)).some(
    (one) =>
      one.body === body && one.seed === wanted.seed && one.agencyId === wanted.agencyId && one.fieldCode === wanted.fieldCode,
  );
