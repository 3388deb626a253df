import type { CommitDrawInput } from "../../../actions/draw/commit-draw.ts";
import type { DrawSampleInput } from "../../../actions/draw/draw-sample.ts";
import { textOf } from "../form.ts";

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

/** The outcome of the event and the opened sentences, in the order of their commitments. */
export const outcomeOf = (form: FormData): Omit<DrawSampleInput, "round" | "part"> => {
  const places = [...form.keys()].filter((name) => name.startsWith("reveal-")).length;
  return {
    eventText: textOf(form, "eventText"),
    reveals: Array.from({ length: places }, (_, place) => textOf(form, `reveal-${place + 1}`)),
  };
};
