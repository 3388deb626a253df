import type { CommitDrawInput } from "../../../actions/draw/commit-draw.ts";
import type { DepositCommitmentInput } from "../../../actions/draw/deposit-commitment.ts";
import type { RevealDrawInput } from "../../../actions/draw/reveal-draw.ts";
import { textOf } from "../form.ts";
import { wholeNumber } from "../whole-number.ts";

/** As many parties as the form has room for. */
export const partyPlaces = [1, 2, 3, 4] as const;

type Commitment = Omit<CommitDrawInput, "round" | "part">;

/** What the form of the commitment says; places left empty are no party. */
export const commitmentOf = (form: FormData): Commitment => ({
  eventName: textOf(form, "eventName"),
  design: textOf(form, "design") === "systematic" ? "systematic" : "srs",
  reserves: Number(textOf(form, "reserves") || "3"),
  parties: partyPlaces
    .map((place) => ({
      party: textOf(form, `party-${place}`),
      commitment: textOf(form, `commitment-${place}`).toLowerCase(),
    }))
    .filter(({ party, commitment }) => party !== "" || commitment !== ""),
});

/** Which party hands in its code. */
export const depositOf = (form: FormData): Pick<DepositCommitmentInput, "position" | "commitment"> => {
  const position = wholeNumber(textOf(form, "position"));
  return { position, commitment: textOf(form, `deposit-${position}`) };
};

/** Which party reveals, and its sentence as typed: spaces belong to it. */
export const revealOf = (form: FormData): Pick<RevealDrawInput, "position" | "text"> => {
  const position = wholeNumber(textOf(form, "position"));
  const typed = form.get(`reveal-${position}`);
  return { position, text: typeof typed === "string" ? typed : "" };
};
