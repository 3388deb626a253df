import { keyedRandom, pick, type Random, whole } from "./keyed-random.ts";

type Row = readonly string[];

const columns = { dossier: 0, birth: 3, agency: 9, returned: 12 } as const;

/** The faults that are put in, and what they do to a copy of a good row. */
const faults: readonly ((row: Row) => Row)[] = [
  (row) => row.with(columns.returned, "31/02/2023"),
  (row) => row.with(columns.agency, `${row[columns.agency]}${row[columns.agency]?.at(-1)}`),
  (row) => row.with(columns.birth, "05/9/1887"),
];

/** The rows with faulty ones strewn among them: `share` of their number, at least one of each fault. */
export function dirtyRows(
  rows: readonly Row[],
  { seed, share }: { readonly seed: string; readonly share: number },
): readonly Row[] {
  const random = keyedRandom(seed, "dirty rows");
  const wanted = Math.max(faults.length + 1, Math.round(rows.length * share));
  const added = Array.from({ length: wanted }, (_, index) => faultyRow(random, { rows, index }));
  const result = [...rows];
  for (const { row, after } of added.sort((a, b) => b.after - a.after)) result.splice(after + 1, 0, row);
  return result;
}

/** A faulty row and the good row it stands behind; every fourth repeats the number of a dossier that stands above it. */
function faultyRow(random: Random, { rows, index }: { rows: readonly Row[]; index: number }): { row: Row; after: number } {
  const after = whole(random, 0, rows.length - 1);
  const model = rows[after] ?? [];
  const repeatsNumber = index % (faults.length + 1) === faults.length;
  if (repeatsNumber) return { row: model, after };
  const fault = faults[index % (faults.length + 1)] ?? pick(random, faults);
  return { row: fault(model.with(columns.dossier, `${model[columns.dossier]?.slice(0, -4)}${9000 + index}`)), after };
}
