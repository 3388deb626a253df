import { inclusionProbabilities } from "../../stats/selection/pps.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type DrawStage, selectionOf, takenOf } from "./stage.ts";

/** Units of the last stage, a row each: their path of names, a size, and texts to sort by. */
export interface StageRows {
  /** The names of its units from the first stage on, each its own within the one above, in NFC. */
  readonly rows: readonly (readonly string[])[];
  /** Of each row; absent: every row counts one. */
  readonly sizes?: { readonly column: string; readonly values: readonly number[] };
  /** Of each row, by column. */
  readonly sorts?: ReadonlyMap<string, readonly string[]>;
}

/** A unit of a stage with what lies below it. */
export interface StageUnit {
  readonly size: number;
  /** In the order of the stage's columns to sort by. */
  readonly sort: readonly string[];
}

/** What stands above the first stage. */
export const wholeStratum = "*";

export const parentOf = (path: string): string => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : wholeStratum);

interface StageAt {
  readonly at: number;
  readonly stage: DrawStage;
  /** Those drawn above; absent at the first stage, or where every unit is wanted. */
  readonly above?: ReadonlyMap<string, unknown> | undefined;
}

/** The units of a stage by their path, below those drawn above. A unit that two rows sort differently is a problem. */
export function stageUnits(
  { rows, sizes, sorts }: StageRows,
  { at, stage, above }: StageAt,
): Result<ReadonlyMap<string, StageUnit>> {
  const columns = stage.sort ?? [];
  const units = new Map<string, { size: number; readonly sort: readonly string[]; readonly row: number }>();
  for (const [index, row] of rows.entries()) {
    if (above && !above.has(row.slice(0, at).join("/"))) continue;
    const path = row.slice(0, at + 1).join("/");
    const size = sizes?.values[index] ?? 1;
    const known = units.get(path);
    const sort = columns.map((column) => sorts?.get(column)?.[index] ?? "");
    const different = known === undefined ? -1 : sort.findIndex((text, place) => text !== known.sort[place]);
    if (known && different >= 0)
      return fail(sortProblem({ column: columns[different] ?? "", unit: path, first: known.row, row: index }));
    if (known) known.size += size;
    else units.set(path, { size, sort, row: index });
  }
  return ok(units);
}

/** Rows are counted as in a file with a header. */
const sortProblem = ({ first, row, ...said }: { column: string; unit: string; first: number; row: number }): Problem =>
  problem("E-DRAW-119", { ...said, first: first + 2, row: row + 2 });

/** The probability of each unit, given that the unit above was drawn. */
export function stageChances(stage: DrawStage, units: ReadonlyMap<string, StageUnit>): ReadonlyMap<string, number> {
  const strata = Map.groupBy(units.keys(), parentOf);
  return new Map(
    [...strata.values()].flatMap((paths) => {
      const size = takenOf(stage, paths.length);
      const given =
        selectionOf(stage) === "pps"
          ? bySizes(
              paths.map((path) => units.get(path)?.size ?? 0),
              size,
            )
          : paths.map(() => size / paths.length);
      return paths.map((path, at) => [path, given[at] ?? 0] as const);
    }),
  );
}

function bySizes(sizes: readonly number[], size: number): ArrayLike<number> {
  const found = inclusionProbabilities({ sizes, size });
  if (!found.ok) throw new RangeError(`${size} of ${sizes.length} units`);
  return found.probability;
}
