import type { Actor } from "../people/actor.ts";
import { may } from "../people/permissions.ts";
import { isSameBody, signsFor } from "./signatories.ts";

/** `own`: the party itself; `for`: who leads the draw, for a party that has no account of its own. */
export type Speaker = "own" | "for";

interface PartyOfRound {
  readonly round: { readonly code: string; readonly leadBody: string };
  readonly party: string;
  /** Some account, other than of who leads, acts for the party. */
  readonly hasAccount: boolean;
}

/** As what somebody hands in the code of a party, or opens its text; null: not at all. */
export const speakerOf = (actor: Actor, { round, party, hasAccount }: PartyOfRound): Speaker | null => {
  if (actor.kind === "system") return "for";
  if (!may(actor, "revealDraw", { round: round.code })) return null;
  if (signsFor(actor, round.code, [party]) !== null) return "own";
  if (!may(actor, "commitDraw", { round: round.code })) return null;
  return !hasAccount || isSameBody(party, round.leadBody) ? "for" : null;
};

/** Whether this account stands for the party: it could hand in its code and open its text by itself. */
export const standsForParty = (actor: Actor, round: string, party: string): boolean =>
  may(actor, "revealDraw", { round }) && signsFor(actor, round, [party]) !== null;
