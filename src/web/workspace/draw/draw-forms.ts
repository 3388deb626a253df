import type { CommitDrawInput } from "../../../actions/draw/commit-draw.ts";
import type { DepositCommitmentInput } from "../../../actions/draw/deposit-commitment.ts";
import type { ExcusePartyInput } from "../../../actions/draw/excuse-party.ts";
import type { DrawPlace } from "../../../actions/draw/find-drawing.ts";
import type { PlanStagesInput } from "../../../actions/draw/plan-stages.ts";
import { type RevealDrawInput, revealDraw } from "../../../actions/draw/reveal-draw.ts";
import type { Effects } from "../../../actions/effects.ts";
import { termsProblems } from "../../../survey/draw/commitment-terms.ts";
import { problem } from "../../../survey/problem.ts";
import { fail, type Result } from "../../../survey/result.ts";
import { askFirst, refuse, textOf } from "../form.ts";
import { wholeNumber } from "../whole-number.ts";

/** As many parties as the form has room for. */
export const partyPlaces = [1, 2, 3, 4] as const;

type Commitment = Omit<CommitDrawInput, "round" | "part">;

/** What the form of the commitment says; places left empty are no party. */
export const commitmentOf = (form: FormData): Commitment => ({
  ...{ eventName: textOf(form, "eventName"), eventAt: textOf(form, "eventAt") },
  design: textOf(form, "design") === "systematic" ? "systematic" : "srs",
  reserves: textOf(form, "reserves") || "3",
  ...versionOf(form),
  ...(form.has("seen") && { seen: textOf(form, "seen") }),
  parties: partyPlaces
    .map((place) => ({
      party: textOf(form, `party-${place}`),
      commitment: textOf(form, `commitment-${place}`).toLowerCase(),
    }))
    .filter(({ party, commitment }) => party !== "" || commitment !== ""),
});

/** Asks once more before a commitment is published; what is wrong with it is told first. */
export const reviewCommitment = (form: FormData) => {
  const problems = termsProblems(commitmentOf(form));
  return problems.length > 0 ? refuse(problems, form) : askFirst("reviewCommit", form);
};

/** The version of a draw in stages that was on the page; nothing for the draw of a part. */
export const versionOf = (form: FormData): { readonly version?: number } =>
  form.has("version") ? { version: wholeNumber(textOf(form, "version")) } : {};

/** Which party hands in its code. */
export const depositOf = (form: FormData): Pick<DepositCommitmentInput, "position" | "commitment"> => {
  const position = wholeNumber(textOf(form, "position"));
  return { position, commitment: textOf(form, `deposit-${position}`) };
};

/** As many stages as the form has room for. */
export const stagePlaces = [1, 2, 3, 4, 5] as const;

type Stages = Pick<PlanStagesInput, "stages" | "sizeColumn" | "reserves" | "version">;

/** The stages as typed, empty places too. */
export const stagesOf = (form: FormData): Stages => ({
  stages: stagePlaces.map((place) => ({
    ...{ column: textOf(form, `column-${place}`), design: textOf(form, `design-${place}`) },
    ...{ take: textOf(form, `take-${place}`), sort: textOf(form, `sort-${place}`) },
  })),
  sizeColumn: textOf(form, "sizeColumn"),
  reserves: textOf(form, "reserves") || "0",
  version: wholeNumber(textOf(form, "version")),
});

/** Reveals a text; one that does not match is a refusal with both hashes. */
export const revealed = async (place: DrawPlace, form: FormData, effects: Effects): Promise<Result<unknown>> => {
  const done = await revealDraw({ ...place, ...revealOf(form) }, effects);
  if (!done.ok || done.value.matches) return done;
  const { party, found, commitment } = done.value;
  return fail(problem("E-DRAW-007", { party, found, commitment }));
};

/** Which party handed in no code, and why. */
export const excuseOf = (form: FormData): Pick<ExcusePartyInput, "position" | "reason"> => {
  const position = wholeNumber(textOf(form, "position"));
  return { position, reason: textOf(form, `excuse-${position}`) };
};

/** Which party reveals, and its sentence as typed: spaces belong to it. */
export const revealOf = (form: FormData): Pick<RevealDrawInput, "position" | "text"> => {
  const position = wholeNumber(textOf(form, "position"));
  const typed = form.get(`reveal-${position}`);
  return { position, text: typeof typed === "string" ? typed : "" };
};
