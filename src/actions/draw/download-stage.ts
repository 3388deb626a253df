import type { StagedRecord } from "../../store/staged-draws.ts";
import type { Store } from "../../store/store.ts";
import { aboveFiles, stageFileName, stagesFile } from "../../survey/draw/published-stages.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { findContinued, stagesOf } from "./above-of.ts";
import { type DrawPlace, findStaged } from "./find-drawing.ts";

export interface DownloadStageInput extends DrawPlace {
  /**
   * `rows.csv`, `stages.csv`, or of a stage `stage-2-frame.csv`, `-sizes`, `-sample`, `-probabilities`. Of a draw that goes on also
   * `above-sample.csv` and `above-probabilities.csv`: the last stage of the draw before.
   */
  readonly file: string;
}

/** A file of a draw in stages. Anyone may have it once it is drawn, when it follows from what is published; before that, nobody. */
export const downloadStage = async (input: DownloadStageInput, { store }: Effects): Promise<Result<DownloadedFile>> => {
  const found = await findStaged(store, input);
  if (!found.ok) return found;
  const { staged } = found.value;
  if (staged.outcomes === null) return fail(problem("E-DRAW-010", { part: input.part }));
  const bytes = await fileOf(staged, input.file, store);
  if (bytes === null) return fail(problem("E-WEB-001", { path: input.file }));
  return ok({ name: `${input.round}-${input.part}-${input.file}`, mediaType: "text/csv; charset=utf-8", bytes });
};

const fileOf = async (staged: StagedRecord, file: string, store: Store): Promise<Uint8Array | null> => {
  if (file === "rows.csv") return store.readStagedFile(staged);
  const continued = await findContinued(store, staged);
  const before = continued ? stagesOf(continued).length : 0;
  const { sizeColumn, reserves } = staged;
  if (file === "stages.csv") return stagesFile({ stages: stagesOf(staged), sizeColumn, reserves, before });
  const above = aboveFiles.find((what) => file === `above-${what}.csv`);
  if (above) return continued ? store.readStageFile(continued, stageFileName(before, above)) : null;
  return store.readStageFile(staged, file);
};
