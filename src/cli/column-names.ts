import type { ColumnKind } from "../formats/column-sink.ts";
import type { ColumnKinds } from "../formats/column-table.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";

/** Columns after an option, a comma between them, as the header has them. */
export const columnNames = (text: string | undefined): readonly string[] =>
  text?.split(",").map((name) => name.trim().normalize("NFC")) ?? [];

/** What columns are read as; one that would have to be both a text and a number is refused. */
export function columnKinds(texts: readonly string[], numbers: readonly string[]): Result<ColumnKinds> {
  const both = numbers.find((name) => texts.includes(name));
  if (both !== undefined) return fail(problem("E-SYSTEM-111", { column: both }));
  const kinds: readonly (readonly [string, ColumnKind])[] = [
    ...texts.map((name) => [name, "code"] as const),
    ...numbers.map((name) => [name, "number"] as const),
  ];
  return ok(Object.fromEntries(kinds));
}
