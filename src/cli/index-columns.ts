import type { ColumnKinds } from "../formats/column-table.ts";
import { criterionIds } from "../survey/indicator/responses.ts";
import type { Method } from "../survey/instrument/method.ts";
import { problem } from "../survey/problem.ts";
import { type Failure, fail, type Result } from "../survey/result.ts";
import { columnKinds } from "./column-names.ts";
import { type DesignColumns, numbersOfDesign, textsOfDesign } from "./design-columns.ts";

/** What the columns of a file of answers are, beside the criteria of the method. */
export interface ResponseColumns {
  readonly method: Method;
  readonly by: readonly string[];
  readonly design: DesignColumns;
}

/**
 * What each column is read as. A criterion without a column, a column that looks like a criterion and is none, a column of the design
 * that is not there or would have to be both a text and a number is a problem.
 */
export function responseKinds(names: readonly string[], columns: ResponseColumns): Result<ColumnKinds> {
  const wrong = criterionFault(names, columns.method) ?? designFault(names, columns);
  if (wrong !== undefined) return wrong;
  const { by, design } = columns;
  return columnKinds([...criterionIds(columns.method), ...by, ...textsOfDesign(design)], numbersOfDesign(design));
}

const given = (names: readonly (string | undefined)[]): readonly string[] => names.filter((name) => name !== undefined);

function criterionFault(names: readonly string[], method: Method): Failure | undefined {
  const ids = criterionIds(method);
  const shapes = new Set(ids.map(shapeOf));
  const stranger = names.find((name) => !ids.includes(name) && shapes.has(shapeOf(name)));
  if (stranger !== undefined)
    return fail(problem("E-INDICATOR-006", { column: stranger, method: method.id, items: ids.join(", ") }));
  const missing = ids.filter((id) => !names.includes(id));
  if (missing.length === 0) return undefined;
  return fail(problem("E-INDICATOR-002", { items: missing.join(", "), method: method.id }));
}

/** `I.A.12` and `V.3` as their kinds of characters: `A.A.9`, `A.9`. */
const shapeOf = (name: string): string => name.replace(/[A-Za-z]+/g, "A").replace(/\d+/g, "9");

function designFault(names: readonly string[], { by, design }: ResponseColumns): Failure | undefined {
  const options: readonly (readonly [string, readonly string[]])[] = [
    ["--by", by],
    ["--strata", given([design.strata])],
    ["--psu", design.units],
    ["--weights", given([design.weights])],
    ["--population", design.populations],
  ];
  for (const [option, wanted] of options)
    for (const column of wanted)
      if (!names.includes(column)) return fail(problem("E-INDICATOR-007", { option, column, columns: names.join(", ") }));
  return undefined;
}
