import { nextReserve, outcomeOfReason, type ReplacementReason, replacementReasons } from "../../survey/draw/replacement.ts";
import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface ReplaceCaseInput {
  readonly round: string;
  readonly part: string;
  /** The code on the form of the person who cannot be asked. */
  readonly code: string;
  /** One of `replacementReasons`. */
  readonly reason: string;
  /** Needed for `other`; never personal data. */
  readonly note?: string;
}

export interface ReplacedCase {
  readonly code: string;
  /** The code of the reserve whose turn it was. */
  readonly reserve: string;
  readonly reason: ReplacementReason;
}

/** Puts the next reserve of the stratum in the place of a person who cannot be asked; nobody chooses which. */
export const replaceCase = action("replaceCase", async (input: ReplaceCaseInput, effects): Promise<Result<ReplacedCase>> => {
  const reason = replacementReasons.find((known) => known === input.reason);
  const note = (input.note ?? "").normalize("NFC").trim();
  if (!reason || (reason === "other" && note === "")) return fail(problem("E-DRAW-028", { code: input.code }));
  const long = longTexts({ text: note, field: "Ghi chú", as: "note" });
  if (long.length > 0) return fail(...long);
  const entry = { act: "replaceCase", round: input.round, object: input.part, detail: (done: ReplacedCase) => ({ ...done }) };
  return write(effects, entry, async (store) => {
    const found = await findOpenPart(store, input);
    if (!found.ok) return found;
    return replace(found.value, { code: input.code.trim().toUpperCase(), reason, note }, { ...effects, store });
  });
});

interface Asked {
  readonly code: string;
  readonly reason: ReplacementReason;
  readonly note: string;
}

const replace = async ({ part }: RoundPart, { code, reason, note }: Asked, effects: Effects): Promise<Result<ReplacedCase>> => {
  const { store, newId, clock, actor } = effects;
  const drawn = (await store.listCases(part)).find((one) => one.code === code && one.role !== "on-site");
  if (!drawn) return fail(problem("E-DRAW-029", { code, part: part.code }));
  if (drawn.outcome === "answered") return fail(problem("E-DRAW-030", { code }));
  const known = await store.listReplacements(part);
  const before = known.find(({ caseId }) => caseId === drawn.id);
  if (before) return fail(problem("E-DRAW-031", { code, reserve: before.reserveCode }));
  const taken = new Set(known.map(({ reserveId }) => reserveId));
  if (drawn.role === "reserve" && !taken.has(drawn.id)) return fail(problem("E-DRAW-033", { code }));
  const reserve = nextReserve(await store.listCases(part, drawn.stratum), new Set([...taken, drawn.id]));
  if (!reserve) return fail(problem("E-DRAW-032", { code, stratum: drawn.stratum }));
  const { province, id: partId } = part;
  await store.updateOutcomes(part, [{ caseId: drawn.id, outcome: outcomeOfReason(reason) }]);
  await store.insertReplacement({
    ...{ province, id: newId(), partId, caseId: drawn.id, reserveId: reserve.id, reason, note },
    ...{ replacedBy: actor.name, replacedAt: clock() },
  });
  return ok({ code, reserve: reserve.code, reason });
};
