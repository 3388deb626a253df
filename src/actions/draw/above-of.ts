import type { StagedRecord } from "../../store/staged-draws.ts";
import type { Store } from "../../store/store.ts";
import { csvRows } from "../../survey/draw/csv-rows.ts";
import { stageFileName } from "../../survey/draw/published-stages.ts";
import type { DrawStage } from "../../survey/draw/stage.ts";
import type { DrawnAbove } from "../../survey/draw/staged-draw.ts";

/** The draw that another goes on from; undefined for a draw that begins at its first stage. */
export const findContinued = async (store: Store, staged: StagedRecord): Promise<StagedRecord | undefined> => {
  if (staged.continuesId === null) return undefined;
  const known = await store.listStaged({ province: staged.province, id: staged.roundId });
  return known.find(({ id }) => id === staged.continuesId);
};

export const stagesOf = ({ stages }: StagedRecord): readonly DrawStage[] => (stages as readonly DrawStage[] | null) ?? [];

/** What a draw in stages took at its last stage, as its published files say; null before it is drawn. */
export const drawnUnits = async (store: Store, staged: StagedRecord): Promise<DrawnAbove | null> => {
  const names = stagesOf(staged).map(({ name }) => name);
  const bytes = await store.readStageFile(staged, stageFileName(names.length, "probabilities"));
  if (bytes === null) return null;
  const [, ...rows] = csvRows(new TextDecoder().decode(bytes));
  return { names, probabilities: new Map(rows.map(([unit = "", chance = ""]) => [unit, Number(chance)])) };
};

/** What was drawn above the stages of a draw that goes on; undefined for every other. */
export const aboveOf = async (store: Store, staged: StagedRecord): Promise<DrawnAbove | undefined> => {
  const continued = await findContinued(store, staged);
  if (!continued) return undefined;
  const above = await drawnUnits(store, continued);
  if (above === null) throw new Error("a draw that was gone on from has lost its units");
  return above;
};
