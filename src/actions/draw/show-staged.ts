import type { StagedRecord } from "../../store/staged-draws.ts";
import type { Store } from "../../store/store.ts";
import { csvRows } from "../../survey/draw/csv-rows.ts";
import type { ExpectedStage } from "../../survey/draw/expect-stages.ts";
import { unlistedUnits } from "../../survey/draw/person-list.ts";
import type { StageOutcome } from "../../survey/draw/published-stages.ts";
import type { DrawStage } from "../../survey/draw/stage.ts";
import { stagedCode } from "../../survey/draw/staged-code.ts";
import type { DrawnAbove } from "../../survey/draw/staged-draw.ts";
import type { AboveView, StagedLine, StagedView } from "../../survey/draw/staged-view.ts";
import type { RoundHead } from "../../survey/plan/overview.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findRound, roundHead } from "../plan/find-round.ts";
import { aboveOf, findContinued } from "./above-of.ts";
import { type DrawPlace, findStaged } from "./find-drawing.ts";
import { showCancelled } from "./show-cancelled.ts";
import { showCeremony, showCommitment, showResult } from "./show-draw.ts";

/** A draw in stages for whoever may see the draws of the round: counts, hashes and steps, never a unit. */
export const showStaged = action("showDraw", async (input: DrawPlace, effects): Promise<Result<StagedView>> => {
  const { store } = effects;
  const found = await findStaged(store, input);
  if (!found.ok) return found;
  const { round, staged } = found.value;
  const draw = await store.findStagedDraw(staged);
  const { title, fileName, rows, header, sizeColumn, reserves, version, editedBy, editedAt } = staged;
  return ok({
    round: await roundHead(store, round),
    part: { code: stagedCode(staged.number), title, source: "frame" },
    frameHash: draw?.frameHash ?? null,
    commitment: draw ? await showCommitment(draw, round, effects) : null,
    cancelled: draw ? [] : await showCancelled({ province: staged.province, partId: null, stagedId: staged.id }, store),
    ceremony: draw ? await showCeremony(draw, round, effects) : null,
    result: draw ? showResult(draw, stagedCounts(staged)) : null,
    file: { name: fileName, rows, header: header as readonly string[] },
    ...{ stages: staged.stages as readonly DrawStage[] | null, sizeColumn, reserves, version, editedBy },
    ...{ above: await showAbove(store, staged), continuedBy: await findContinuedBy(store, staged) },
    ...{ expected: (staged.expected as readonly ExpectedStage[] | null) ?? [], outcomes: outcomesOf(staged) },
    editedAt: editedAt.toISOString(),
  });
});

export const outcomesOf = ({ outcomes }: StagedRecord): readonly StageOutcome[] | null =>
  outcomes as readonly StageOutcome[] | null;

/** What a draw goes on from; null for one that begins at its first stage. */
export const showAbove = async (store: Store, staged: StagedRecord): Promise<AboveView | null> => {
  const [continued, drawn] = [await findContinued(store, staged), await aboveOf(store, staged)];
  if (!continued || !drawn) return null;
  const parts = await store.listParts({ province: staged.province, id: staged.roundId });
  const part = parts.find(({ id }) => id === staged.partId);
  const last = outcomesOf(continued)?.at(-1);
  const absent = staged.unlisted === "" ? 0 : await countUnlisted(store, staged, drawn);
  return {
    ...{ code: stagedCode(continued.number), title: continued.title, names: drawn.names, stage: drawn.names.length },
    ...{ sampleHash: last?.sampleHash ?? "", sampled: last?.sampled ?? 0, unlistedReason: staged.unlisted },
    unlisted: absent,
    part: { code: part?.code ?? "", title: part?.title ?? "" },
  };
};

const countUnlisted = async (store: Store, staged: StagedRecord, { names, probabilities }: DrawnAbove): Promise<number> => {
  const [, ...rows] = csvRows(new TextDecoder().decode(await store.readStagedFile(staged)));
  return unlistedUnits(rows, probabilities.keys(), names.length);
};

const findContinuedBy = async (store: Store, staged: StagedRecord): Promise<StagedView["continuedBy"]> => {
  const known = await store.listStaged({ province: staged.province, id: staged.roundId });
  const next = known.find(({ continuesId }) => continuesId === staged.id);
  return next ? { code: stagedCode(next.number), committed: (await store.findStagedDraw(next)) !== undefined } : null;
};

/** Sampled and reserves of the last stage. */
export const stagedCounts = (staged: StagedRecord): ReadonlyMap<string, number> => {
  const last = outcomesOf(staged)?.at(-1);
  return new Map([
    ["sample", last?.sampled ?? 0],
    ["reserve", last?.reserves ?? 0],
  ]);
};

export interface StagedList {
  readonly round: RoundHead;
  readonly lines: readonly StagedLine[];
}

/** The draws in stages of a round. */
export const listStaged = action(
  "showDraw",
  async (input: { readonly round: string }, effects): Promise<Result<StagedList>> => {
    const round = await findRound(effects.store, input.round);
    if (!round.ok) return round;
    const known = await effects.store.listStaged(round.value);
    const lines = await Promise.all(known.map((staged) => lineOf(staged, effects)));
    return ok({ round: await roundHead(effects.store, round.value), lines });
  },
);

const lineOf = async (staged: StagedRecord, { store }: Effects): Promise<StagedLine> => {
  const stages = (staged.stages as readonly DrawStage[] | null) ?? [];
  const committed = (await store.findStagedDraw(staged)) !== undefined;
  const before = stages.length > 0 ? "planned" : "draft";
  return {
    ...{ code: stagedCode(staged.number), title: staged.title, rows: staged.rows, stages: stages.map(({ name }) => name) },
    state: staged.outcomes !== null ? "drawn" : committed ? "committed" : before,
  };
};
