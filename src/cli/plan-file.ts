import type { ColumnTable } from "../formats/column-table.ts";
import type { CanonicalFrame } from "../survey/draw/frame.ts";
import { checkedPlan, type SizePlan } from "../survey/draw/plan.ts";
import { type Problem, problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { readCsvColumns } from "./files.ts";
import type { VerbWorld } from "./verb.ts";

/** Sizes by stratum, and the row of the file that each stands in. */
export interface PlacedPlan {
  readonly file: string;
  readonly sizes: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
}

/** Sizes by stratum from a csv file with the columns stratum and n. */
export async function readPlan(file: string, world: VerbWorld): Promise<Result<PlacedPlan>> {
  const table = await readCsvColumns({ file, columns: { stratum: "text", n: "text" } }, world);
  return table.ok ? planOf(file, table.value) : table;
}

/** The sizes, if the frame has the strata and the units; what does not fit is a problem with its row. */
export function fittedPlan(plan: PlacedPlan, frame: CanonicalFrame): Result<SizePlan> {
  const checked = checkedPlan(plan.sizes, frame);
  return checked.ok ? checked : fail(...checked.problems.map((one) => placed(one, plan)));
}

function planOf(file: string, table: ColumnTable): Result<PlacedPlan> {
  const sizes = new Map<string, number>();
  const rows = new Map<string, number>();
  const cells = table.text("n").values;
  for (const [at, text] of table.text("stratum").values.entries()) {
    const stratum = text.normalize("NFC");
    const size = (cells[at] as string).trim();
    const row = table.fileRow(at);
    if (stratum === "") return fail(problem("E-DRAW-101", { file, row, column: "stratum" }));
    if (!/^\d+$/.test(size) || !Number.isSafeInteger(Number(size)))
      return fail(problem("E-DRAW-110", { file, row, column: "n", value: size }));
    if (sizes.has(stratum)) return fail(problem("E-DRAW-108", { file, row, stratum }));
    sizes.set(stratum, Number(size));
    rows.set(stratum, row);
  }
  return ok({ file, sizes, rows });
}

/** With file and row, where it speaks of a row of the plan. */
function placed({ code, details }: Problem, { file, rows }: PlacedPlan): Problem {
  const { stratum = "", units = 0, size = 0 } = details;
  const place = { file, row: rows.get(String(stratum)) ?? 1, stratum, size };
  if (code === "E-DRAW-001") return problem("E-DRAW-116", { ...place, units });
  return code === "E-DRAW-105" ? problem("E-DRAW-117", place) : { code, details };
}
