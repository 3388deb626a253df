import type { Draw } from "../../store/draws.ts";
import type { Round } from "../../store/rounds.ts";
import type {
  CancelledDrawView,
  DrawCeremonyView,
  DrawCommitment,
  DrawParty,
  DrawResult,
} from "../../survey/draw/draw-view.ts";
import type { ExpectedStage } from "../../survey/draw/expect-stages.ts";
import type { StageOutcome } from "../../survey/draw/published-stages.ts";
import type { StratumSize } from "../../survey/draw/sizes.ts";
import type { DrawStage } from "../../survey/draw/stage.ts";
import { stagedCode } from "../../survey/draw/staged-code.ts";
import type { AboveView } from "../../survey/draw/staged-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { findRound, type RoundPart } from "../plan/find-round.ts";
import type { StagedPlace } from "./find-drawing.ts";
import { showCancelled } from "./show-cancelled.ts";
import { showCeremony, showCommitment, showResult } from "./show-draw.ts";
import { outcomesOf, showAbove, stagedCounts } from "./show-staged.ts";

/** The draws of a round as the public may follow them: no name of a person, no unit. */
export interface WatchedDraws {
  readonly round: {
    readonly code: string;
    readonly title: string;
    readonly area: string;
    readonly year: number;
    readonly leadBody: string;
    readonly simulated: boolean;
  };
  readonly draws: readonly WatchedDraw[];
  /** Draws that were called off, whether another followed or not. */
  readonly cancelled: readonly (CancelledDrawView & { readonly part: WatchedDraw["part"] })[];
}

export interface WatchedDraw {
  readonly part: { readonly code: string; readonly title: string };
  readonly frameHash: string;
  /** Eligible people; of a draw in stages the rows of its file. */
  readonly units: number;
  readonly sizes: readonly StratumSize[];
  /** null: the draw of a part. */
  readonly staged: WatchedStages | null;
  readonly commitment: DrawCommitment;
  readonly ceremony: DrawCeremonyView;
  readonly result: DrawResult | null;
}

export interface WatchedStages {
  readonly stages: readonly DrawStage[];
  readonly sizeColumn: string | null;
  readonly expected: readonly ExpectedStage[];
  readonly outcomes: readonly StageOutcome[] | null;
  readonly above: AboveView | null;
}

/** The steps of every draw that was committed to, before and after it: for everyone, without an account. */
export const watchDraw = async (input: { readonly round: string }, effects: Effects): Promise<Result<WatchedDraws>> => {
  const { store } = effects;
  const round = await findRound(store, input.round);
  if (!round.ok) return round;
  const [parts, staged] = await Promise.all([store.listParts(round.value), store.listStaged(round.value)]);
  const draws = await Promise.all([
    ...parts.map((part) => watchedPart({ round: round.value, part }, effects)),
    ...staged.map((one) => watchedStages({ round: round.value, staged: one }, effects)),
  ]);
  const shown = draws.flatMap((draw) => draw ?? []);
  const cancelled = await Promise.all([
    ...parts.map(async ({ province, id, code: part, title: name }) =>
      withPart(await showCancelled({ province, partId: id, stagedId: null }, store), { code: part, title: name }),
    ),
    ...staged.map(async ({ province, id, number, title: name }) =>
      withPart(await showCancelled({ province, partId: null, stagedId: id }, store), { code: stagedCode(number), title: name }),
    ),
  ]);
  if (shown.length + cancelled.flat().length === 0) return fail(problem("E-DRAW-027", { round: input.round }));
  const { code, title, area, year, leadBody, simulated } = round.value;
  return ok({ round: { code, title, area, year, leadBody, simulated }, draws: shown, cancelled: cancelled.flat() });
};

const withPart = (cancelled: readonly CancelledDrawView[], part: WatchedDraw["part"]): WatchedDraws["cancelled"] =>
  cancelled.map((one) => ({ ...one, part }));

const watchedPart = async ({ round, part }: RoundPart, effects: Effects): Promise<WatchedDraw | null> => {
  const { store } = effects;
  const draw = await store.findDraw(part);
  if (!draw) return null;
  const [cases, strata, sizes] = await Promise.all([
    store.countCases(part),
    store.countStrata({ province: part.province, id: draw.frameId }),
    store.findDrawSizes(draw),
  ]);
  return {
    ...(await watchedSteps({ draw, round, cases }, effects)),
    part: { code: part.code, title: part.title },
    units: [...strata.values()].reduce((sum, units) => sum + units, 0),
    sizes,
    staged: null,
  };
};

const watchedStages = async ({ round, staged }: StagedPlace, effects: Effects): Promise<WatchedDraw | null> => {
  const draw = await effects.store.findStagedDraw(staged);
  if (!draw) return null;
  return {
    ...(await watchedSteps({ draw, round, cases: stagedCounts(staged) }, effects)),
    part: { code: stagedCode(staged.number), title: staged.title },
    ...{ units: staged.rows, sizes: [] },
    staged: {
      above: await showAbove(effects.store, staged),
      ...{ stages: staged.stages as readonly DrawStage[], sizeColumn: staged.sizeColumn, outcomes: outcomesOf(staged) },
      expected: (staged.expected as readonly ExpectedStage[] | null) ?? [],
    },
  };
};

interface StepsOf {
  readonly draw: Draw;
  readonly round: Round;
  readonly cases: ReadonlyMap<string, number>;
}

/** The steps without the names of persons. */
const watchedSteps = async (
  { draw, round, cases }: StepsOf,
  effects: Effects,
): Promise<Pick<WatchedDraw, "frameHash" | "commitment" | "ceremony" | "result">> => {
  const [commitment, ceremony] = await Promise.all([showCommitment(draw, round, effects), showCeremony(draw, round, effects)]);
  const result = showResult(draw, cases);
  return {
    frameHash: draw.frameHash,
    commitment: { ...commitment, committedBy: "", parties: commitment.parties.map(withoutPersons) },
    ceremony: withoutNames(ceremony),
    result: result && { ...result, drawnBy: "" },
  };
};

const withoutPersons = ({ committed, revealed, ...party }: DrawParty): DrawParty => ({
  ...party,
  committed: committed && { ...committed, by: "" },
  revealed: revealed && { ...revealed, by: "" },
});

const withoutNames = (ceremony: DrawCeremonyView): DrawCeremonyView => ({
  ...ceremony,
  entries: ceremony.entries.map((entry) => ({ ...entry, by: "" })),
  signatures: ceremony.signatures.map((signature) => ({ ...signature, by: null })),
});
