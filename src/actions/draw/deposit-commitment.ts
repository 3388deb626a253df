import { shortMoment } from "../../survey/document/moment.ts";
import { isPast } from "../../survey/draw/draw-clock.ts";
import { isSeed } from "../../survey/draw/seed.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { findCommitted } from "./find-draw.ts";
import { type Drawing, findOpenDrawing } from "./find-drawing.ts";
import { speaksFor } from "./open-party.ts";

export interface DepositCommitmentInput {
  readonly round: string;
  readonly part: string;
  /** Place of the party among those named, from 1. */
  readonly position: number;
  /** SHA-256 of its secret text, hex. */
  readonly commitment: string;
}

export interface Deposited {
  readonly party: string;
  readonly commitment: string;
}

/** A party that was named without a code hands in its own, before anybody has typed the outcome of the event; it stands from then on. */
export const depositCommitment = action(
  "revealDraw",
  async (input: DepositCommitmentInput, effects): Promise<Result<Deposited>> =>
    write(
      effects,
      { act: "depositCommitment", round: input.round, object: input.part, detail: (deposited) => ({ ...deposited }) },
      async (store) => {
        const found = await findOpenDrawing(store, input);
        return found.ok ? deposit(found.value, input, { ...effects, store }) : found;
      },
    ),
);

const deposit = async (found: Drawing, input: DepositCommitmentInput, effects: Effects): Promise<Result<Deposited>> => {
  const { store, clock, actor } = effects;
  const committed = await findCommitted(store, found);
  if (!committed.ok) return committed;
  const { value: draw } = committed;
  const party = (await store.listDrawParties(draw)).find(({ position }) => position === input.position);
  if (!party) return fail(problem("E-DRAW-036", { part: input.part, position: input.position }));
  if (party.commitment !== null) return fail(problem("E-DRAW-037", { party: party.party, commitment: party.commitment }));
  if (isPast(draw, clock(), found.round))
    return fail(problem("E-DRAW-042", { party: party.party, at: shortMoment(draw.eventAt?.toISOString() ?? "") }));
  if (draw.eventAgreedAt || (await store.listDrawEvents(draw)).length > 0)
    return fail(problem("E-DRAW-038", { party: party.party }));
  const speaker = await speaksFor({ round: found.round, party }, effects);
  if (!speaker.ok) return speaker;
  const commitment = input.commitment.trim().toLowerCase();
  if (!isSeed(commitment)) return fail(problem("E-DRAW-008", { party: party.party, value: input.commitment }));
  await store.updateDrawParty(draw, party.position, {
    ...{ commitment, committedBy: actor.name, committedAt: clock(), committedFor: speaker.value === "for" },
    ...{ excused: null, excusedBy: null, excusedAt: null },
  });
  return ok({ party: party.party, commitment });
};
