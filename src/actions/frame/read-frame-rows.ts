import type { TableSource } from "../../formats/table.ts";
import { type ColumnMapping, guessMapping, mappedPlaces } from "../../survey/frame/column-mapping.ts";
import { openDossierRows } from "../../survey/frame/dossier-rows.ts";
import type { MappingNotes } from "../../survey/frame/mapping.ts";
import { monthFirst } from "../../survey/frame/month-first.ts";
import { nameFinders } from "../../survey/frame/name-finders.ts";
import type { ColumnPlaces } from "../../survey/frame/recognise-columns.ts";
import type { ReadContext } from "../../survey/frame/transaction.ts";
import { unitPrefixes } from "../../survey/frame/unit-prefix.ts";
import type { PlanField, RatedUnit } from "../../survey/plan/plan.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { flush, type Intake, keepPassed, openIntake, takeRow } from "./frame-intake.ts";
import type { KnownDossiers } from "./known-dossiers.ts";
import type { MendedRows } from "./mended-rows.ts";
import type { SealContext } from "./seal-rows.ts";

export interface FrameReading {
  readonly file: string;
  /** Number of the list that the rows belong to. */
  readonly fileNumber: number;
  readonly frame: { readonly province: string; readonly id: string };
  readonly period: SealContext["period"];
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly fields: readonly PlanField[];
  readonly ratedUnit: RatedUnit;
  /** Absent: what the headings say. */
  readonly mapping?: ColumnMapping | undefined;
  /** Dossiers of other files; null where there are none. */
  readonly known: KnownDossiers | null;
  readonly mending: MendedRows | null;
}

export interface ReadNotes extends MappingNotes {
  readonly count: Intake["count"];
  readonly header: readonly string[];
  readonly places: ColumnPlaces;
  readonly mapping: ColumnMapping;
}

/** Reads the rows of a table into the staging of a frame: good ones sealed, faulty ones kept apart. Stops at what ends the file. */
export const readFrameRows = async (
  table: TableSource,
  reading: FrameReading,
  effects: Effects,
): Promise<Result<ReadNotes>> => {
  const header = reading.mending?.header ?? table.header;
  const mapping = reading.mapping ?? guessMapping(header);
  const places = mappedPlaces(header, mapping, reading);
  if (!places.ok) return places;
  const context = readContext(header, places.value, { ...reading, mapping, parsers: effects.formats });
  const { frame, known, mending, fileNumber } = reading;
  const sealing: SealContext = { period: reading.period, prefixes: unitPrefixes(reading.agencies), effects, fileNumber };
  const intake = openIntake({ frame, effects, reading: context, sealing, known, mending });
  const stopped = await takeRows(table, intake);
  if (!stopped.ok) return stopped;
  const { count, values, others, elsewhere } = intake;
  return ok({ count, header, places: places.value, mapping, values, others, elsewhere });
};

const takeRows = async (table: TableSource, intake: Intake): Promise<Result<null>> => {
  try {
    for await (const batch of table.batches) {
      for (const result of batch) {
        if (!result.ok && result.last) return result;
        if (takeRow(intake, result)) await flush(intake);
      }
      for (const row of table.takePassed()) keepPassed(intake, row);
    }
    for (const row of table.takePassed()) keepPassed(intake, row);
    await flush(intake);
    return ok(null);
  } finally {
    await intake.writing;
  }
};

interface Reading extends FrameReading {
  readonly mapping: ColumnMapping;
  readonly parsers: ReadContext["parsers"];
}

const readContext = (
  header: readonly string[],
  places: ColumnPlaces,
  { file, agencies, fields, parsers, mapping, ratedUnit }: Reading,
): ReadContext => ({
  ...{ file, header, places, ratedUnit },
  parsers: mapping.dayOrder === "month-first" ? monthFirst(parsers) : parsers,
  ...nameFinders({ agencies, fields, mapping }),
  agencyNames: agencies.flatMap(({ name, shortName }) => [name, shortName]),
  fieldNames: fields.map(({ name }) => name),
  rowOfDossier: openDossierRows(),
});
