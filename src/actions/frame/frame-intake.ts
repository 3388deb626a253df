import type { TableRow } from "../../formats/row-cells.ts";
import type { StagedUnit, StoredRejectedRow } from "../../store/frame-rows.ts";
import { type CountedField, countedFields } from "../../survey/frame/mapping.ts";
import { type ReadContext, readTransaction, type Transaction } from "../../survey/frame/transaction.ts";
import type { Problem } from "../../survey/problem.ts";
import type { Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { type SealContext, sealRejected, sealUnit } from "./seal-rows.ts";

interface Batch {
  readonly units: StagedUnit[];
  readonly refused: StoredRejectedRow[];
}

/** Rows on their way from a file into the staging of a frame, and what is noted of them; changes with each row. */
export interface Intake {
  readonly frame: { readonly province: string; readonly id: string };
  readonly effects: Effects;
  readonly reading: ReadContext;
  readonly sealing: SealContext;
  readonly count: { rows: number; rejected: number; outOfScope: number };
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

export const openIntake = (parts: Pick<Intake, "frame" | "effects" | "reading" | "sealing">): Intake => ({
  ...parts,
  count: { rows: 0, rejected: 0, outOfScope: 0 },
  values: { agency: new Set(), receivedAt: new Set(), field: new Set(), status: new Set() },
  others: new Map(),
  elsewhere: new Map(),
  batch: { units: [], refused: [] },
  writing: Promise.resolve(),
});

/** Takes a row in, good or faulty; true when the batch is full. */
export const takeRow = (intake: Intake, result: Result<TableRow>): boolean => {
  intake.count.rows += 1;
  if (result.ok) readRow(intake, result.value);
  else refuse(intake, result.problems, { number: rowOf(result.problems, intake), cells: [] });
  return intake.batch.units.length + intake.batch.refused.length >= batchSize;
};

/** Waits for the batch before, then hands this one over. */
export const flush = async (intake: Intake): Promise<void> => {
  await intake.writing;
  const { batch } = intake;
  intake.batch = { units: [], refused: [] };
  intake.writing = insertBatch(intake, batch);
  // Whoever waits for it hears of a failure; until then it must not end the process.
  intake.writing.catch(() => undefined);
};

const insertBatch = async ({ effects, frame, count }: Intake, { units, refused }: Batch): Promise<void> => {
  await effects.store.insertStagedUnits(frame, units);
  await effects.store.insertRejectedRows(frame, refused);
  effects.progress(count.rows);
};

const readRow = (intake: Intake, row: TableRow): void => {
  noteValues(intake, row.cells);
  const read = readTransaction(row, intake.reading);
  if (read.ok) accept(intake, read.value);
  else if (read.problems[0]?.code === notMeasured) passOver(intake, String(read.problems[0].details.value));
  else refuse(intake, read.problems, row);
};

/** An agency that the part does not measure, and not a misspelt one: who asked it for something is not kept at all. */
const notMeasured = "E-FRAME-103";

const passOver = ({ count, elsewhere }: Intake, agency: string): void => {
  count.outOfScope += 1;
  if (elsewhere.has(agency) || elsewhere.size < mostValues) elsewhere.set(agency, (elsewhere.get(agency) ?? 0) + 1);
};

const accept = ({ batch, others, sealing }: Intake, transaction: Transaction): void => {
  const { field } = transaction;
  if (field.asOther) others.set(field.name, (others.get(field.name) ?? 0) + 1);
  batch.units.push(sealUnit(transaction, sealing));
};

const refuse = ({ batch, count, frame, effects }: Intake, [first]: readonly Problem[], row: TableRow): void => {
  if (!first) return;
  count.rejected += 1;
  batch.refused.push(sealRejected(first, row, { frameId: frame.id, contacts: effects.contacts }));
};

/** A row that could not be read says its number in its problem. */
const rowOf = ([first]: readonly Problem[], { count }: Intake): number => Number(first?.details.row ?? count.rows + 1);

const noteValues = ({ reading, values }: Intake, cells: readonly string[]): void => {
  for (const field of countedFields) {
    const at = reading.places.get(field);
    const value = at === undefined ? "" : (cells[at] ?? "").trim();
    if (value !== "" && values[field].size < mostValues) values[field].add(value);
  }
};
