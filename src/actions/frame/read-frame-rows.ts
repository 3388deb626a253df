import type { TableSource } from "../../formats/table.ts";
import { agencyFinder } from "../../survey/frame/agency-names.ts";
import { openDossierRows } from "../../survey/frame/dossier-rows.ts";
import { fieldFinder } from "../../survey/frame/field-names.ts";
import type { MappingNotes } from "../../survey/frame/mapping.ts";
import { type ColumnPlaces, recogniseColumns } from "../../survey/frame/recognise-columns.ts";
import type { ReadContext } from "../../survey/frame/transaction.ts";
import { unitPrefixes } from "../../survey/frame/unit-prefix.ts";
import type { PlanField } from "../../survey/plan/plan.ts";
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
  const places = recogniseColumns(table.header, reading.file);
  if (!places.ok) return places;
  const context = readContext(table.header, places.value, { ...reading, parsers: effects.formats });
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

const readContext = (
  header: readonly string[],
  places: ColumnPlaces,
  { file, agencies, fields, parsers }: FrameReading & { readonly parsers: ReadContext["parsers"] },
): ReadContext => ({
  ...{ file, header, places, parsers },
  findAgency: agencyFinder(agencies),
  findField: fieldFinder(fields),
  agencyNames: agencies.flatMap(({ name, shortName }) => [name, shortName]),
  fieldNames: fields.map(({ name }) => name),
  rowOfDossier: openDossierRows(),
});
