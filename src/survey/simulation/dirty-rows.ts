import { keyedRandom, pick, type Random, whole } from "./keyed-random.ts";

type Row = readonly string[];

const columns = { dossier: 0, birth: 3, agency: 9, received: 10, returned: 12 } as const;

/** The faults that are put in, and what they do to a copy of a good row. */
const faults: readonly ((row: Row) => Row)[] = [
  (row) => row.with(columns.returned, `31/02/${(row[columns.returned] || row[columns.received])?.slice(-4)}`),
  (row) => row.with(columns.agency, `${row[columns.agency]}${row[columns.agency]?.at(-1)}`),
  (row) => row.with(columns.birth, "05/9/1887"),
];

/** The rows with faulty ones strewn among them: `share` of their number, at least one of each fault. */
export function dirtyRows(rows: readonly Row[], strewn: { readonly seed: string; readonly share: number }): readonly Row[] {
  const result = [...rows];
  for (const { row, after } of spoiltRows(rows, strewn).toReversed()) result.splice(after + 1, 0, row);
  return result;
}

/** A faulty row and the place, from 0, of the good row that it stands behind. */
export interface SpoiltRow {
  readonly row: Row;
  readonly after: number;
}

/** The faulty rows alone, in the order in which they stand. */
export function spoiltRows(
  rows: readonly Row[],
  { seed, share }: { readonly seed: string; readonly share: number },
): readonly SpoiltRow[] {
  const random = keyedRandom(seed, "dirty rows");
  const wanted = Math.max(faults.length + 1, Math.round(rows.length * share));
  const added = Array.from({ length: wanted }, (_, index) => faultyRow(random, { rows, index }));
  return added.sort((a, b) => b.after - a.after).toReversed();
}

/** A faulty row and the good row it stands behind; every fourth repeats the number of a dossier that stands above it. */
function faultyRow(random: Random, { rows, index }: { rows: readonly Row[]; index: number }): SpoiltRow {
  const after = whole(random, 0, rows.length - 1);
  const model = rows[after] ?? [];
  const repeatsNumber = index % (faults.length + 1) === faults.length;
  if (repeatsNumber) return { row: model, after };
  const fault = faults[index % (faults.length + 1)] ?? pick(random, faults);
  return { row: fault(model.with(columns.dossier, `${model[columns.dossier]?.slice(0, -4)}${9000 + index}`)), after };
}
