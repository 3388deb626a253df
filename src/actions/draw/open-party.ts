import type { DrawPartyRecord } from "../../store/draws.ts";
import type { Round } from "../../store/rounds.ts";
import { type Speaker, speakerOf } from "../../survey/draw/party-speaker.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { partiesWithAccount } from "./party-accounts.ts";

/** As what the one who acts speaks for a party; a party with an account of its own speaks for itself. */
export const speaksFor = async (
  { round, party: { party } }: { readonly round: Round; readonly party: Pick<DrawPartyRecord, "party"> },
  effects: Pick<Effects, "store" | "actor">,
): Promise<Result<Speaker>> => {
  const hasAccount = (await partiesWithAccount(round, [party], effects)).has(party);
  const speaker = speakerOf(effects.actor, { round, party, hasAccount });
  if (speaker !== null) return ok(speaker);
  const body = effects.actor.kind === "account" ? effects.actor.body : effects.actor.name;
  return fail(problem(hasAccount ? "E-DRAW-034" : "E-DRAW-035", { party, body }));
};
