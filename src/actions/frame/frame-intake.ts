import type { TableRow } from "../../formats/row-cells.ts";
import type { RefusedKind, RowPlace, StagedUnit, StoredRejectedRow } from "../../store/frame-rows.ts";
import { type CountedField, countedFields } from "../../survey/frame/mapping.ts";
import { fileAndSheet } from "../../survey/frame/mended-rows.ts";
import type { PassedRow } from "../../survey/frame/passed-rows.ts";
import { type ReadContext, readTransaction, type Transaction } from "../../survey/frame/transaction.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import type { Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import type { KnownDossier, KnownDossiers } from "./known-dossiers.ts";
import { type MendedRows, originalOf } from "./mended-rows.ts";
import { type SealContext, sealKeptRow, sealUnit } from "./seal-rows.ts";

/** A row that was read well, until it is known whether its dossier is new. */
interface ReadUnit {
  readonly unit: StagedUnit;
  readonly row: TableRow;
  readonly dossier: string;
}

interface Batch {
  readonly units: ReadUnit[];
  readonly refused: StoredRejectedRow[];
  /** Rows that are refused no longer. */
  readonly mended: RowPlace[];
}

/** Rows on their way from a file into the staging of a frame, and what is noted of them; changes with each row. */
export interface Intake {
  readonly frame: { readonly province: string; readonly id: string };
  readonly effects: Effects;
  readonly reading: ReadContext;
  readonly sealing: SealContext;
  /** Present when the frame has dossiers of other files. */
  readonly known: KnownDossiers | null;
  /** Present when the rows come back mended. */
  readonly mending: MendedRows | null;
  /** `read` counts all rows, `rows` those that no file had before, `before` those that came back mended before. */
  readonly count: { read: number; rows: number; outOfScope: number; mended: number; before: number };
  /** Different values of the counted columns. */
  readonly values: Readonly<Record<CountedField, Set<string>>>;
  /** Rows by the name of a field that the plan does not name. */
  readonly others: Map<string, number>;
  /** Rows by the name of an agency that the part does not measure. */
  readonly elsewhere: Map<string, number>;
  batch: Batch;
  /** The batch before, on its way to the database. */
  writing: Promise<void>;
}

/** So many rows go to the database at once. */
const batchSize = 2_000;
/** More different values than this are not counted further. */
const mostValues = 1_000;

const emptyBatch = (): Batch => ({ units: [], refused: [], mended: [] });

export const openIntake = (parts: Pick<Intake, "frame" | "effects" | "reading" | "sealing" | "known" | "mending">): Intake => ({
  ...parts,
  count: { read: 0, rows: 0, outOfScope: 0, mended: 0, before: 0 },
  values: { agency: new Set(), receivedAt: new Set(), field: new Set(), status: new Set() },
  others: new Map(),
  elsewhere: new Map(),
  batch: emptyBatch(),
  writing: Promise.resolve(),
});

/** Takes a row in, good or faulty; true when the batch is full. */
export const takeRow = (intake: Intake, result: Result<TableRow>): boolean => {
  intake.count.read += 1;
  const { mending } = intake;
  const row = result.ok && (mending ? originalOf(result.value, mending) : result.value);
  if (row) readRow(intake, row);
  else if (result.ok) intake.count.before += 1;
  else if (!mending) refuse(intake, result.problems, { ...placeOf(result.problems, intake), cells: [] });
  const { units, refused } = intake.batch;
  return units.length + refused.length >= batchSize;
};

/** Keeps a row that is none of the list, to be looked at. */
export const keepPassed = (intake: Intake, { kind, ...row }: PassedRow): void => {
  if (!intake.mending) keep(intake, "passed", { row, code: kind, details: {} });
};

/** Waits for the batch before, then hands this one over. */
export const flush = async (intake: Intake): Promise<void> => {
  await intake.writing;
  const { batch } = intake;
  intake.batch = emptyBatch();
  intake.writing = insertBatch(intake, batch);
  // Whoever waits for it hears of a failure; until then it must not end the process.
  intake.writing.catch(() => undefined);
};

const insertBatch = async (intake: Intake, batch: Batch): Promise<void> => {
  const { effects, frame, count, known } = intake;
  const units = known ? await newUnits(intake, batch, known) : batch.units;
  for (const { row } of known ? [] : units) settle(intake, row, batch);
  await effects.store.insertStagedUnits(
    frame,
    units.map(({ unit }) => unit),
  );
  await effects.store.deleteRejectedRows(frame, batch.mended);
  await effects.store.insertRejectedRows(frame, batch.refused);
  effects.progress(count.read);
};

/** Those whose dossier no other file brought; the others are told and not taken again. */
const newUnits = async (intake: Intake, batch: Batch, known: KnownDossiers): Promise<readonly ReadUnit[]> => {
  const found = await known.find(batch.units.map(({ unit }) => unit.dossierHash));
  return batch.units.filter((read, at) => {
    const other = found[at];
    if (other) overlap(intake, read, { other, batch });
    else settle(intake, read.row, batch);
    return !other;
  });
};

/** A row that was taken or put aside for good: refused no longer, or one more of its file. */
const settle = ({ count, mending, sealing }: Intake, row: TableRow, batch: Batch): void => {
  if (!mending || row.sheet === mending.addedSheet) {
    count.rows += 1;
    return;
  }
  count.mended += 1;
  batch.mended.push({ fileNumber: sealing.fileNumber, sheet: row.sheet ?? "", rowNumber: row.number });
};

interface Overlap {
  readonly other: KnownDossier;
  readonly batch: Batch;
}

const overlap = (intake: Intake, { row, dossier }: ReadUnit, { other, batch }: Overlap): void => {
  const { reading, sealing, frame, effects } = intake;
  countNew(intake, row);
  const at = reading.places.get("dossier") ?? 0;
  const place = { file: fileAndSheet(reading.file, row.sheet), row: row.number, column: reading.header[at] ?? "" };
  const { code, details } = problem("E-FRAME-122", { ...place, value: dossier, other: other.file });
  const { fileNumber } = sealing;
  const kept = { kind: "overlap", row, code, details } as const;
  batch.refused.push(sealKeptRow(kept, { frameId: frame.id, fileNumber, contacts: effects.contacts }));
};

/** One more row of its file, unless it is one that came back. */
const countNew = ({ count, mending }: Intake, row: TableRow): void => {
  if (!mending || row.sheet === mending.addedSheet) count.rows += 1;
};

const readRow = (intake: Intake, row: TableRow): void => {
  noteValues(intake, row.cells);
  const read = readTransaction(row, intake.reading);
  if (read.ok) accept(intake, read.value, row);
  else if (read.problems[0]?.code === notMeasured) passOver(intake, String(read.problems[0].details.value), row);
  else refuse(intake, read.problems, row);
};

/** An agency that the part does not measure, and not a misspelt one: who asked it for something is not kept at all. */
const notMeasured = "E-FRAME-103";

const passOver = (intake: Intake, agency: string, row: TableRow): void => {
  const { count, elsewhere } = intake;
  count.outOfScope += 1;
  settle(intake, row, intake.batch);
  if (elsewhere.has(agency) || elsewhere.size < mostValues) elsewhere.set(agency, (elsewhere.get(agency) ?? 0) + 1);
};

const accept = ({ batch, others, sealing }: Intake, transaction: Transaction, row: TableRow): void => {
  const { field, dossier } = transaction;
  if (field.asOther) others.set(field.name, (others.get(field.name) ?? 0) + 1);
  batch.units.push({ unit: sealUnit(transaction, sealing), row, dossier });
};

const refuse = (intake: Intake, [first]: readonly Problem[], row: TableRow): void => {
  if (!first) return;
  countNew(intake, row);
  keep(intake, "rejected", { row, code: first.code, details: first.details });
};

const keep = (
  { batch, frame, sealing, effects }: Intake,
  kind: RefusedKind,
  row: Omit<Parameters<typeof sealKeptRow>[0], "kind">,
): void => {
  const { fileNumber } = sealing;
  batch.refused.push(sealKeptRow({ kind, ...row }, { frameId: frame.id, fileNumber, contacts: effects.contacts }));
};

/** A row that could not be read says its number, and its sheet, in its problem. */
const placeOf = ([first]: readonly Problem[], { count }: Intake): Pick<TableRow, "number" | "sheet"> => {
  const { row, sheet } = first?.details ?? {};
  return { number: Number(row ?? count.read), ...(typeof sheet === "string" && { sheet }) };
};

const noteValues = ({ reading, values }: Intake, cells: readonly string[]): void => {
  for (const field of countedFields) {
    const at = reading.places.get(field);
    const value = at === undefined ? "" : (cells[at] ?? "").trim();
    if (value !== "" && values[field].size < mostValues) values[field].add(value);
  }
};
