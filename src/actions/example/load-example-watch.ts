import type { Part } from "../../store/parts.ts";
import { type SupervisingBody, supervisingBodies } from "../../survey/people/role.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { ExampleWalk } from "../../survey/simulation/example-walk.ts";
import type { CheckStage } from "../../survey/verification/check.ts";
import { composeCheckList } from "../../survey/verification/check-list.ts";
import type { Effects } from "../effects.ts";
import { findRound } from "../plan/find-round.ts";
import { addCheck } from "../verification/add-check.ts";
import { answerChecks } from "../verification/answer-checks.ts";
import { notePick } from "../verification/note-pick.ts";
import { type PickUnitsInput, pickUnits } from "../verification/pick-units.ts";
import { signPlaces } from "../verification/sign-places.ts";
import { findPlace, type SignStageInput, signStage } from "../verification/sign-stage.ts";
import { type ExampleDays, type Step, stepOf } from "./load-example-step.ts";

interface WatchSource {
  readonly round: string;
  /** Those that have a frame. */
  readonly parts: readonly Part[];
  readonly walk: ExampleWalk;
  readonly days: ExampleDays;
}

/** What the two supervising bodies do in an example, each for itself: look, pick, find something, sign, or not at once. */
export const watchSteps = (source: WatchSource): Step[] => {
  const { round, parts, walk, days } = source;
  const { added, picks, refusal } = walk.watch;
  const signs = (body: SupervisingBody, day: string, place: Place): Step =>
    stepOf(body, day, `signStage ${place.stage} ${place.part ?? ""}`, (effects) => signSeen({ round, ...place }, effects));
  const stepsOf = (body: SupervisingBody): Step[] => [
    ...added
      .filter((item) => item.body === body)
      .map(({ stage, wording }) =>
        stepOf(body, days.plan, "addCheck", (effects) => addCheck({ round, body, stage, wording }, effects)),
      ),
    looks(source, body, days.plan, ["plan"]),
    signs(body, days.plan, { stage: "plan", state: "signed" }),
    looks(source, body, days.forms, ["instrument"]),
    looks(source, body, days.watch, ["frame"]),
    ...parts.flatMap(({ code: part }) => {
      const signed = { stage: "frame", part, state: "signed" } as const;
      if (refusal.body !== body || refusal.part !== part) return [signs(body, days.watch, signed)];
      const { reason } = refusal;
      return [signs(body, days.watch, { stage: "frame", part, state: "refused", reason }), signs(body, days.settled, signed)];
    }),
    ...picks
      .filter((pick) => pick.body === body)
      .map((pick) =>
        stepOf(body, pick.source === "frame" ? days.watch : days.draw, `pickUnits ${pick.part}`, (effects) =>
          pickAndNote({ round, ...pick }, pick.differs, effects),
        ),
      ),
    looks(source, body, days.draw, ["draw"]),
    ...parts.map(({ code: part }) => signs(body, days.draw, { stage: "draw", part, state: "signed" })),
  ];
  return supervisingBodies.flatMap(stepsOf);
};

type Place = Omit<SignStageInput, "round" | "subject">;

const signSeen = async (input: Omit<SignStageInput, "subject">, effects: Effects): Promise<Result<unknown>> => {
  const found = await findRound(effects.store, input.round);
  if (!found.ok) return found;
  const subject = findPlace(await signPlaces(effects.store, found.value), input)?.subject ?? "";
  return signStage({ ...input, subject }, effects);
};

const looks = ({ round, walk }: WatchSource, body: SupervisingBody, day: string, stages: readonly CheckStage[]): Step =>
  stepOf(body, day, `answerChecks ${stages.join(" ")}`, async (effects) => {
    const found = await findRound(effects.store, round);
    if (!found.ok) return found;
    const kept = (await effects.store.listChecks(found.value)).filter((one) => one.body === body);
    const { open, findings } = walk.watch;
    const items = composeCheckList(kept).filter(({ stage, key }) => stages.includes(stage) && !open.includes(key));
    const answers = items.map(({ key, at: seenAt }) => {
      const finding = findings.find((one) => one.body === body && one.key === key);
      return { key, seenAt, answer: finding ? ("failed" as const) : ("passed" as const), note: finding?.note ?? "" };
    });
    return answerChecks({ round, body, answers }, effects);
  });

type Differs = ExampleWalk["watch"]["picks"][number]["differs"];

const pickAndNote = async (
  { text: seedText, ...pick }: Omit<PickUnitsInput, "seedText"> & { readonly text: string },
  differs: Differs,
  effects: Effects,
): Promise<Result<unknown>> => {
  const { round, part, source, wanted } = pick;
  const picked = await pickUnits({ round, part, source, wanted, seedText }, effects);
  if (!picked.ok) return picked;
  const results = Array.from({ length: picked.value.picked }, (_, at) =>
    at + 1 === differs.position
      ? { position: at + 1, result: "differs" as const, note: differs.note }
      : { position: at + 1, result: "match" as const, note: "" },
  );
  const noted = await notePick({ round, pick: picked.value.pick, results }, effects);
  return noted.ok ? ok(null) : noted;
};
