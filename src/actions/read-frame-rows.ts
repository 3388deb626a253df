import type { TableRow } from "../formats/header.ts";
import type { TableSource } from "../formats/table.ts";
import type { StagedUnit, StoredRejectedRow } from "../store/frame-rows.ts";
import { agencyFinder } from "../survey/frame/agency-names.ts";
import { fieldFinder } from "../survey/frame/field-names.ts";
import type { FrameField } from "../survey/frame/frame-columns.ts";
import { type CountedField, countedFields } from "../survey/frame/mapping.ts";
import { type ColumnPlaces, recogniseColumns } from "../survey/frame/recognise-columns.ts";
import { type ReadContext, readTransaction, type Transaction } from "../survey/frame/transaction.ts";
import { unitPrefixes } from "../survey/frame/unit-prefix.ts";
import type { PlanField } from "../survey/plan/plan.ts";
import type { Problem } from "../survey/problem.ts";
import { ok, type Result } from "../survey/result.ts";
import type { Effects } from "./effects.ts";
import { type SealContext, sealRejected, sealUnit } from "./seal-rows.ts";

export interface FrameReading {
  readonly file: string;
  readonly frame: { readonly province: string; readonly id: string };
  readonly period: SealContext["period"];
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly fields: readonly PlanField[];
}

export interface ReadNotes {
  readonly rows: number;
  readonly rejected: number;
  readonly places: ColumnPlaces;
  readonly values: Readonly<Record<CountedField, ReadonlySet<string>>>;
  readonly others: ReadonlyMap<string, number>;
}

/** So many rows go to the database at once. */
const batchSize = 2_000;
/** More different values than this are not counted further. */
const mostValues = 1_000;

/** Reads the rows of a table into the staging of a frame: good ones sealed, faulty ones kept apart. Stops at what ends the file. */
export const readFrameRows = async (
  table: TableSource,
  reading: FrameReading,
  effects: Effects,
): Promise<Result<ReadNotes>> => {
  const places = recogniseColumns(table.header, reading.file);
  if (!places.ok) return places;
  const intake = openIntake(table.header, places.value, { reading, effects });
  await effects.store.openFrameStaging();
  try {
    for await (const result of table.rows) {
      if (!result.ok && result.last) return result;
      intake.take(result);
      if (intake.pending() >= batchSize) await intake.flush();
    }
    await intake.flush();
  } finally {
    await intake.settle();
  }
  return ok(intake.notes());
};

interface IntakeContext {
  readonly reading: FrameReading;
  readonly effects: Effects;
}

const readContext = (header: readonly string[], places: ColumnPlaces, { reading, effects }: IntakeContext): ReadContext => ({
  file: reading.file,
  header,
  places,
  parsers: effects.formats,
  findAgency: agencyFinder(reading.agencies),
  findField: fieldFinder(reading.fields),
  agencyNames: reading.agencies.flatMap(({ name, shortName }) => [name, shortName]),
  fieldNames: reading.fields.map(({ name }) => name),
  rowOfDossier: new Map(),
});

/** Collects rows until they are flushed to the store, and notes what the mapping tells later. */
const openIntake = (header: readonly string[], places: ColumnPlaces, intake: IntakeContext) => {
  const { reading, effects } = intake;
  const context = readContext(header, places, intake);
  const sealing: SealContext = { period: reading.period, prefixes: unitPrefixes(reading.agencies), effects };
  const values = Object.fromEntries(countedFields.map((field) => [field, new Set<string>()])) as Record<
    CountedField,
    Set<string>
  >;
  const others = new Map<string, number>();
  const count = { rows: 0, rejected: 0 };
  let units: StagedUnit[] = [];
  let refused: StoredRejectedRow[] = [];
  let writing: Promise<void> = Promise.resolve();

  const refuse = (problems: readonly Problem[], number: number, cells: readonly string[]) => {
    const [first] = problems;
    if (!first) return;
    count.rejected += 1;
    refused.push(sealRejected(first, { number, cells }, { frameId: reading.frame.id, contacts: effects.contacts }));
  };

  const takeRow = (row: TableRow): void => {
    noteValues(row.cells, places, values);
    const read = readTransaction(row, context);
    if (read.ok) accept(read.value);
    else refuse(read.problems, row.number, row.cells);
  };

  const accept = (transaction: Transaction): void => {
    const { field } = transaction;
    if (field.asOther) others.set(field.name, (others.get(field.name) ?? 0) + 1);
    units.push(sealUnit(transaction, sealing));
  };

  const take = (result: Result<TableRow>): void => {
    count.rows += 1;
    if (!result.ok) refuse(result.problems, Number(result.problems[0]?.details.row ?? count.rows + 1), []);
    else takeRow(result.value);
  };

  const insert = async (batch: { readonly units: StagedUnit[]; readonly refused: StoredRejectedRow[] }): Promise<void> => {
    await effects.store.insertStagedUnits(batch.units);
    await effects.store.insertRejectedRows(reading.frame, batch.refused);
    effects.progress(count.rows);
  };

  /** Waits for the batch before, and hands this one over while the next is read: the database works beside the reader. */
  const flush = async (): Promise<void> => {
    await writing;
    const batch = { units, refused };
    units = [];
    refused = [];
    writing = insert(batch);
    writing.catch(() => undefined);
  };

  return {
    take,
    flush,
    settle: () => writing,
    pending: () => units.length + refused.length,
    notes: (): ReadNotes => ({ ...count, places, values, others }),
  };
};

const noteValues = (
  cells: readonly string[],
  places: ColumnPlaces,
  values: Readonly<Record<CountedField, Set<string>>>,
): void => {
  for (const field of countedFields) {
    const at = places.get(field satisfies FrameField);
    const value = at === undefined ? "" : (cells[at] ?? "").trim();
    if (value !== "" && values[field].size < mostValues) values[field].add(value);
  }
};
