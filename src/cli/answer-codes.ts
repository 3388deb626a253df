import type { CodeColumn } from "../formats/column-sink.ts";
import type { ColumnTable } from "../formats/column-table.ts";
import { firstWords, missingWords } from "../survey/fieldwork/outcome.ts";
import { criterionIds } from "../survey/indicator/responses.ts";
import type { Method } from "../survey/instrument/method.ts";
import { problem } from "../survey/problem.ts";
import type { RowFault } from "./row-fault.ts";

/** Turns the cells of criteria into points of the scale, 0 where there is no valid answer. */
export interface AnswerCodes {
  /** The first cell of each criterion that is no answer. */
  readonly check: (table: ColumnTable) => readonly (RowFault | undefined)[];
  /** One column a criterion, in the order of the method; after `check`. */
  readonly of: (table: ColumnTable) => readonly Int8Array[];
}

const gaps = new Set(["", ...firstWords(missingWords), "not-applicable", "blank", "refused", "not-asked"]);

/** Stands for a text that is no answer. */
const STRANGE = -1;

export function openAnswerCodes(method: Method): AnswerCodes {
  const ids = criterionIds(method);
  const points = method.scale.points.map(({ value }) => value);
  const pointOf = (label: string): number => {
    const text = label.trim();
    return gaps.has(text) ? 0 : (points.find((value) => String(value) === text) ?? STRANGE);
  };
  const faultIn = (table: ColumnTable, column: string): RowFault | undefined => {
    const { codes, labels } = table.code(column);
    const strange = new Set(labels.flatMap((label, code) => (pointOf(label) === STRANGE ? [code] : [])));
    const index = strange.size === 0 ? -1 : codes.findIndex((code) => strange.has(code));
    if (index === -1) return undefined;
    const details = { row: table.fileRow(index), column, value: labels[codes[index] ?? 0] ?? "", scale: points.join(", ") };
    return { index, problem: problem("E-INDICATOR-005", details) };
  };
  return {
    check: (table) => ids.map((id) => faultIn(table, id)),
    of: (table) => ids.map((id) => answersIn(table.code(id), pointOf)),
  };
}

function answersIn({ codes, labels }: CodeColumn, pointOf: (label: string) => number): Int8Array {
  const points = Int8Array.from(labels, pointOf);
  const answers = new Int8Array(codes.length);
  for (let row = 0; row < answers.length; row += 1) answers[row] = points[codes[row] as number] as number;
  return answers;
}
