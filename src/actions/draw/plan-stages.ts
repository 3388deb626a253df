import { expectStages } from "../../survey/draw/expect-stages.ts";
import { type GivenReserves, readReserves } from "../../survey/draw/read-reserves.ts";
import { readStages, type TypedStage } from "../../survey/draw/read-stages.ts";
import { readStagedTable, type StagedPlan, stagedTable } from "../../survey/draw/staged-file.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { aboveOf } from "./above-of.ts";
import { findOpenStaged } from "./find-drawing.ts";
import { keyColumn } from "./receive-person-list.ts";

export interface PlanStagesInput {
  readonly round: string;
  /** Code of the draw in stages. */
  readonly part: string;
  readonly stages: readonly TypedStage[];
  /** Column of sizes; empty: every row counts one. */
  readonly sizeColumn: string;
  /** Reserves for each unit of the last stage. */
  readonly reserves: GivenReserves;
  /** The version that the stages were set on. */
  readonly version: number;
}

export interface PlannedStages {
  readonly stages: number;
  /** Units of the last stage to expect. */
  readonly expected: number;
}

/** Sets the stages of a draw and works out what each comes to; changes nothing where the list does not bear them. */
export const planStages = action("commitDraw", async (input: PlanStagesInput, effects): Promise<Result<PlannedStages>> => {
  const stages = readStages(input.stages);
  const reserves = readReserves(input.reserves);
  if (!stages.ok || typeof reserves !== "number")
    return fail(...(stages.ok ? [] : stages.problems), ...(typeof reserves === "number" ? [] : [reserves]));
  const plan = { stages: stages.value, sizeColumn: input.sizeColumn === "" ? null : input.sizeColumn, reserves };
  const entry = { act: "planStages", round: input.round, object: input.part };
  return write(effects, { ...entry, detail: (planned) => ({ ...planned }) }, async (store) =>
    plannedOn(input, plan, { ...effects, store }),
  );
});

const plannedOn = async (
  input: PlanStagesInput,
  plan: StagedPlan & { readonly reserves: number },
  effects: Effects,
): Promise<Result<PlannedStages>> => {
  const { store, actor, clock } = effects;
  const found = await findOpenStaged(store, input);
  if (!found.ok) return found;
  const { staged } = found.value;
  if (staged.version !== input.version) return fail(problem("E-DRAW-126", { title: staged.title }));
  const last = plan.stages.at(-1)?.name ?? "";
  if (staged.continuesId !== null && last !== keyColumn(staged))
    return fail(problem("E-DRAW-141", { stage: last, column: keyColumn(staged) }));
  const table = stagedTable(new TextDecoder().decode(await store.readStagedFile(staged)), staged.fileName);
  const above = await aboveOf(store, staged);
  const rows = readStagedTable(table, { ...plan, above: above?.names });
  if (!rows.ok) return rows;
  const expected = expectStages(rows.value, plan.stages, above);
  if (!expected.ok) return expected;
  await store.updateStaged(staged, {
    ...{ stages: JSON.stringify(plan.stages), sizeColumn: plan.sizeColumn, reserves: plan.reserves },
    ...{ expected: JSON.stringify(expected.value), version: staged.version + 1, editedBy: actor.name, editedAt: clock() },
  });
  return ok({ stages: plan.stages.length, expected: expected.value.at(-1)?.expected ?? 0 });
};
