import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { findCommitted } from "./find-draw.ts";
import { type Drawing, type DrawPlace, findOpenDrawing } from "./find-drawing.ts";

export interface ExcusePartyInput extends DrawPlace {
  /** Place of the party among those named, from 1. */
  readonly position: number;
  /** Why it handed in no code; public. */
  readonly reason: string;
}

export interface ExcusedParty {
  readonly party: string;
  readonly reason: string;
}

const shortest = 10;

/** Writes down why a named party handed in no code, so that the draw may go on without it: everyone sees the reason. */
export const excuseParty = action("commitDraw", async (input: ExcusePartyInput, effects): Promise<Result<ExcusedParty>> => {
  const reason = input.reason.normalize("NFC").trim();
  if (reason.length < shortest) return fail(problem("E-DRAW-044", { least: shortest }));
  const long = longTexts({ text: reason, field: "Lý do", as: "note" });
  if (long.length > 0) return fail(...long);
  const entry = { act: "excuseParty", round: input.round, object: input.part } as const;
  return write(effects, { ...entry, detail: (excused) => ({ ...excused }) }, async (store) => {
    const found = await findOpenDrawing(store, input);
    return found.ok ? excuse(found.value, { position: input.position, reason }, { ...effects, store }) : found;
  });
});

const excuse = async (
  found: Drawing,
  { position, reason }: Pick<ExcusePartyInput, "position" | "reason">,
  { store, actor, clock }: Effects,
): Promise<Result<ExcusedParty>> => {
  const committed = await findCommitted(store, found);
  if (!committed.ok) return committed;
  const party = (await store.listDrawParties(committed.value)).find((one) => one.position === position);
  if (!party) return fail(problem("E-DRAW-036", { part: found.code, position }));
  if (party.commitment !== null) return fail(problem("E-DRAW-037", { party: party.party, commitment: party.commitment }));
  await store.updateDrawParty(committed.value, position, { excused: reason, excusedBy: actor.name, excusedAt: clock() });
  return ok({ party: party.party, reason });
};
