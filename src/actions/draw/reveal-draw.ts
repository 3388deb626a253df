import { commitment } from "../../survey/draw/seed.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { findCommitted } from "./find-draw.ts";
import { type Drawing, findOpenDrawing } from "./find-drawing.ts";
import { speaksFor } from "./open-party.ts";

export interface RevealDrawInput {
  readonly round: string;
  readonly part: string;
  /** Place of the party in the order of the commitments, from 1. */
  readonly position: number;
  /** The secret text, exactly as it was hashed. */
  readonly text: string;
}

/** Whether the text hashes to what the party deposited; both hashes, for everyone to see. */
export interface Revealed {
  readonly party: string;
  readonly matches: boolean;
  readonly commitment: string;
  readonly found: string;
}

/** Reveals the text of one party: by itself, or by who leads where it has no account. A text that does not match stops the draw: its hash is kept and shown, the text is not. */
export const revealDraw = action(
  "revealDraw",
  async (input: RevealDrawInput, effects): Promise<Result<Revealed>> =>
    write(
      effects,
      { act: "revealDraw", round: input.round, object: input.part, detail: (revealed) => ({ ...revealed }) },
      async (store) => {
        const found = await findOpenDrawing(store, input);
        return found.ok ? reveal(found.value, input, { ...effects, store }) : found;
      },
    ),
);

const reveal = async (found: Drawing, input: RevealDrawInput, effects: Effects): Promise<Result<Revealed>> => {
  const { store, clock, actor, sha256 } = effects;
  const committed = await findCommitted(store, found);
  if (!committed.ok) return committed;
  const { value: draw } = committed;
  if (!draw.eventAgreedAt) return fail(problem("E-DRAW-020", { part: input.part }));
  const parties = await store.listDrawParties(draw);
  const party = parties.find(({ position, reveal: known }) => position === input.position && known === null);
  if (!party?.commitment) return fail(problem("E-DRAW-022", { part: input.part, position: input.position }));
  const speaker = await speaksFor({ round: found.round, party }, effects);
  if (!speaker.ok) return speaker;
  const text = input.text.normalize("NFC");
  const hash = commitment(text, sha256);
  const matches = hash === party.commitment;
  const opened = {
    ...{ reveal: text, revealedBy: actor.name, revealedAt: clock(), revealedFor: speaker.value === "for" },
    ...{ failedHash: null, failedAt: null },
  };
  await store.updateDrawParty(draw, party.position, matches ? opened : { failedHash: hash, failedAt: clock() });
  return ok({ party: party.party, matches, commitment: party.commitment, found: hash });
};
