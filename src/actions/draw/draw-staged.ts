import type { Draw } from "../../store/draws.ts";
import type { StagedRecord } from "../../store/staged-draws.ts";
import type { DrawnSample } from "../../survey/draw/drawn-sample.ts";
import { hex } from "../../survey/draw/hash.ts";
import { drawnStages, stageFile, stageFileName, stageFiles, stageOutcome } from "../../survey/draw/published-stages.ts";
import type { DrawStage } from "../../survey/draw/stage.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";

interface Committed {
  readonly record: Draw;
  readonly staged: StagedRecord;
}

/** Draws every stage from the file that was committed; a file that no longer has its hash is tampering and throws. */
export const drawStaged = async (
  { record, staged }: Committed,
  seed: string,
  { store, sha256 }: Effects,
): Promise<Result<Omit<DrawnSample, "seed">>> => {
  const file = await store.readStagedFile(staged);
  if (hex(sha256(file)) !== record.frameHash) throw new Error("the committed file of units no longer has its hash");
  const { sizeColumn, reserves } = staged;
  const drawn = drawnStages(file, { stages: staged.stages as readonly DrawStage[], sizeColumn, reserves, seed }, sha256);
  if (!drawn.ok) return drawn;
  for (const [at, stage] of drawn.value.entries())
    for (const what of stageFiles) await store.insertStageFile(staged, stageFileName(at + 1, what), stageFile(stage, what));
  const outcomes = drawn.value.map((stage) => stageOutcome(stage, sha256));
  await store.updateStaged(staged, { outcomes: JSON.stringify(outcomes) });
  const last = outcomes.at(-1);
  return ok({ sampleHash: last?.sampleHash ?? "", sampled: last?.sampled ?? 0, reserves: last?.reserves ?? 0 });
};
