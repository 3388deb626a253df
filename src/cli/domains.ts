import type { ColumnTable } from "../formats/column-table.ts";
import { pairCodes } from "../stats/pair-codes.ts";

/** The domains that the columns after --by make: one for each combination of texts that occurs. */
export interface Domains {
  /** Domain of each row; -1 where one of the cells is empty. */
  readonly codes: Int32Array;
  /** The texts of each domain, one for each column, in the order in which people sort. */
  readonly labels: readonly (readonly string[])[];
}

export function domainsOf(table: ColumnTable, columns: readonly string[]): Domains {
  let codes: Int32Array = new Int32Array(table.rows);
  let labels: string[][] = [[]];
  for (const column of columns) {
    const next = table.code(column);
    const pairs = pairCodes(codes, withoutEmpty(next.codes, next.labels), next.labels.length);
    labels = Array.from(pairs.first, (before, at) => [
      ...(labels[before] ?? []),
      next.labels[pairs.second[at] as number] as string,
    ]);
    codes = pairs.code;
  }
  return sorted({ codes, labels });
}

function withoutEmpty(codes: Int32Array, labels: readonly string[]): Int32Array {
  const empty = labels.indexOf("");
  return empty === -1 ? codes : codes.map((code) => (code === empty ? -1 : code));
}

const collator = new Intl.Collator("vi", { numeric: true });

function sorted({ codes, labels }: Domains): Domains {
  const order = labels.map((_, at) => at).sort((a, b) => compareTexts(labels[a] ?? [], labels[b] ?? []));
  const place = new Int32Array(order.length);
  order.forEach((from, to) => {
    place[from] = to;
  });
  return { codes: codes.map((code) => (code < 0 ? -1 : (place[code] as number))), labels: order.map((at) => labels[at] ?? []) };
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
  for (const [at, text] of a.entries()) {
    const difference = collator.compare(text, b[at] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
}
