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
import { flush, openIntake, takeRow } from "./frame-intake.ts";
import type { SealContext } from "./seal-rows.ts";

export interface FrameReading {
  readonly file: string;
  readonly frame: { readonly province: string; readonly id: string };
  readonly period: SealContext["period"];
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly fields: readonly PlanField[];
  readonly ratedUnit: RatedUnit;
  /** Absent: what the headings say. */
  readonly mapping?: ColumnMapping | undefined;
}

export interface ReadNotes extends MappingNotes {
  readonly rows: number;
  readonly rejected: number;
  readonly outOfScope: number;
  readonly places: ColumnPlaces;
}

/** Reads the rows of a table into the staging of a frame: good ones sealed, faulty ones kept apart. Stops at what ends the file. */
export const readFrameRows = async (
  table: TableSource,
  reading: FrameReading,
  effects: Effects,
): Promise<Result<ReadNotes>> => {
  const mapping = reading.mapping ?? guessMapping(table.header);
  const places = mappedPlaces(table.header, mapping, reading);
  if (!places.ok) return places;
  const context = readContext(table.header, places.value, { ...reading, mapping, parsers: effects.formats });
  const sealing: SealContext = { period: reading.period, prefixes: unitPrefixes(reading.agencies), effects };
  const intake = openIntake({ frame: reading.frame, effects, reading: context, sealing });
  await effects.store.openFrameStaging();
  try {
    for await (const batch of table.batches) {
      for (const result of batch) {
        if (!result.ok && result.last) return result;
        if (takeRow(intake, result)) await flush(intake);
      }
    }
    await flush(intake);
  } finally {
    await intake.writing;
  }
  const { count, values, others, elsewhere } = intake;
  return ok({ ...count, places: places.value, values, others, elsewhere });
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
