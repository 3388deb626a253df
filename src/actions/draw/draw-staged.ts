import type { Draw } from "../../store/draws.ts";
import type { Round } from "../../store/rounds.ts";
import type { StagedRecord } from "../../store/staged-draws.ts";
import type { DrawnSample } from "../../survey/draw/drawn-sample.ts";
import { hex } from "../../survey/draw/hash.ts";
import { drawnStages, stageFile, stageFileName, stageFiles, stageOutcome } from "../../survey/draw/published-stages.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { aboveOf, stagesOf } from "./above-of.ts";
import { openListedCases } from "./open-listed-cases.ts";

interface Committed {
  readonly round: Round;
  readonly record: Draw;
  readonly staged: StagedRecord;
}

/**
 * Draws every stage from the file that was committed, below the units that were drawn before where it goes on, and opens a case for
 * each drawn person. A file that no longer has its hash is tampering and throws.
 */
export const drawStaged = async (
  { round, record, staged }: Committed,
  seed: string,
  effects: Effects,
): Promise<Result<Omit<DrawnSample, "seed">>> => {
  const { store, sha256 } = effects;
  const file = await store.readStagedFile(staged);
  if (hex(sha256(file)) !== record.frameHash) throw new Error("the committed file of units no longer has its hash");
  const { sizeColumn, reserves } = staged;
  const above = await aboveOf(store, staged);
  const drawn = drawnStages(file, { stages: stagesOf(staged), sizeColumn, reserves, seed, above }, sha256);
  if (!drawn.ok) return drawn;
  const before = above?.names.length ?? 0;
  for (const [at, stage] of drawn.value.entries())
    for (const what of stageFiles)
      await store.insertStageFile(staged, stageFileName(before + at + 1, what), stageFile(stage, what));
  const outcomes = drawn.value.map((stage) => stageOutcome(stage, sha256));
  await store.updateStaged(staged, { outcomes: JSON.stringify(outcomes) });
  const [last, lastOutcome] = [drawn.value.at(-1), outcomes.at(-1)];
  if (last && staged.partId !== null) await openListedCases({ round, staged, drawn: last }, effects);
  const { sampleHash = "", sampled = 0, reserves: kept = 0 } = lastOutcome ?? {};
  return ok({ sampleHash, sampled, reserves: kept });
};
