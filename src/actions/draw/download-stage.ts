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
export const downloadStage = async (input: DownloadStageInput, { store }: Effects): Promise<Result<DownloadedFile>> => {
  const found = await findStaged(store, input);
  if (!found.ok) return found;
  const { staged } = found.value;
  if (staged.outcomes === null) return fail(problem("E-DRAW-010", { part: input.part }));
  const isRows = input.file === "rows.csv";
  const bytes = isRows ? await store.readStagedFile(staged) : await store.readStageFile(staged, input.file);
  if (bytes === null) return fail(problem("E-WEB-001", { path: input.file }));
  return ok({ name: `${input.round}-${input.part}-${input.file}`, mediaType: "text/csv; charset=utf-8", bytes });
};
