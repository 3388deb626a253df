import type { Draw } from "../../store/draws.ts";
import type { StagedRecord } from "../../store/staged-draws.ts";
import { drawnStages, isStageFile, stageFile } from "../../survey/draw/published-stages.ts";
import type { DrawStage } from "../../survey/draw/stage.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { type DrawPlace, findStaged } from "./find-drawing.ts";

export interface DownloadStageInput extends DrawPlace {
  /** `rows.csv`, or of a stage `stage-2-frame.csv`, `-sizes`, `-sample`, `-probabilities`. */
  readonly file: string;
}

/** A file of a draw in stages. Anyone may have it once it is drawn, when it follows from what is published; before that, nobody. */
export const downloadStage = async (input: DownloadStageInput, effects: Effects): Promise<Result<DownloadedFile>> => {
  const found = await findStaged(effects.store, input);
  if (!found.ok) return found;
  const { staged } = found.value;
  const draw = await effects.store.findStagedDraw(staged);
  if (!draw?.drawnAt) return fail(problem("E-DRAW-010", { part: input.part }));
  const bytes = await bytesOf(input.file, { staged, draw }, effects);
  if (bytes === null) return fail(problem("E-WEB-001", { path: input.file }));
  return ok({ name: `${input.round}-${input.part}-${input.file}`, mediaType: "text/csv; charset=utf-8", bytes });
};

interface Drawn {
  readonly staged: StagedRecord;
  readonly draw: Draw;
}

const bytesOf = async (name: string, { staged, draw }: Drawn, { store, sha256 }: Effects): Promise<Uint8Array | null> => {
  const file = await store.readStagedFile(staged);
  if (name === "rows.csv") return file;
  const [, number = "", what = ""] = /^stage-(\d{1,2})-([a-z]+)\.csv$/.exec(name) ?? [];
  const { sizeColumn, reserves } = staged;
  const plan = { stages: staged.stages as readonly DrawStage[], sizeColumn, reserves, seed: draw.seed ?? "" };
  if (!isStageFile(what) || Number(number) < 1 || Number(number) > plan.stages.length) return null;
  const drawn = drawnStages(file, plan, sha256);
  const stage = drawn.ok ? drawn.value[Number(number) - 1] : undefined;
  return stage ? stageFile(stage, what) : null;
};
