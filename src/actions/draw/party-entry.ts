import type { Round } from "../../store/rounds.ts";
import type { NamedParty } from "../../survey/draw/commitment-terms.ts";
import { isSameBody, signsFor } from "../../survey/draw/signatories.ts";
import type { Effects } from "../effects.ts";

/** A party as it is stored: a code that stands in the form was entered by who commits, for its own body or for another. */
export const partyEntry = ({ party, commitment }: NamedParty, round: Round, { actor, clock }: Effects) => {
  if (commitment === "") return { party };
  const own = isSameBody(party, round.leadBody) || signsFor(actor, round.code, [party]) !== null;
  return { party, commitment, committedBy: actor.name, committedAt: clock(), committedFor: !own };
};
