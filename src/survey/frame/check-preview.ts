import { plain } from "../fold.ts";
import type { PlanField, RatedUnit } from "../plan/plan.ts";
import type { Problem } from "../problem.ts";
import type { NamedAgency } from "./agency-names.ts";
import { aliasFinder, type ColumnMapping, type DossierState, mappedPlaces } from "./column-mapping.ts";
import { openDossierRows } from "./dossier-rows.ts";
import { stateOfStatus } from "./exclusion.ts";
import { monthFirst } from "./month-first.ts";
import { nameFinders } from "./name-finders.ts";
import { type ColumnPlaces, ratedField } from "./recognise-columns.ts";
import { type CellParsers, readTransaction } from "./transaction.ts";
import type { FoundName, PreviewCheck } from "./upload-view.ts";

interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

interface Preview {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly mapping: ColumnMapping;
  readonly agencies: readonly NamedAgency[];
  readonly fields: readonly PlanField[];
  readonly ratedUnit: RatedUnit;
  readonly parsers: CellParsers;
  /** Why it has no columns yet. */
  readonly problems?: readonly Problem[] | undefined;
}

/** Reads the first rows of a file as the import would. */
export const checkPreview = (preview: Preview): PreviewCheck => {
  const { problems } = preview;
  const places = problems ? { ok: false as const, problems } : mappedPlaces(preview.header, preview.mapping, preview);
  const none = { good: 0, outOfScope: 0, faults: [], agencies: [], fields: [], states: [] };
  if (!places.ok) return { ...none, rows: preview.rows.length, problems: places.problems };
  return { rows: preview.rows.length, problems: [], ...readRows(preview, places.value), ...findNames(preview, places.value) };
};

const readRows = (preview: Preview, places: ColumnPlaces): Pick<PreviewCheck, "good" | "outOfScope" | "faults"> => {
  const { file, header, rows, mapping, agencies, fields, parsers, ratedUnit } = preview;
  const context = {
    ...{ file, header, places, ratedUnit, ...nameFinders({ agencies, fields, mapping }) },
    parsers: mapping.dayOrder === "month-first" ? monthFirst(parsers) : parsers,
    agencyNames: agencies.flatMap(({ name, shortName }) => [name, shortName]),
    fieldNames: fields.map(({ name }) => name),
    rowOfDossier: openDossierRows(),
  };
  const firsts = rows.map((row) => readTransaction(row, context)).flatMap((read) => (read.ok ? [] : read.problems.slice(0, 1)));
  const refused = firsts.filter(({ code }) => code !== "E-FRAME-103");
  return { good: rows.length - firsts.length, outOfScope: firsts.length - refused.length, faults: grouped(refused) };
};

const grouped = (problems: readonly Problem[]): PreviewCheck["faults"] => {
  const groups = Map.groupBy(problems, ({ code, details }) => `${code} ${details.column ?? ""}`);
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [{ first: group[0], count: group.length }] : []))
    .sort((a, b) => b.count - a.count);
};

/** More different names than these are not offered. */
const mostNames = 60;

const findNames = (
  { rows, mapping, agencies, fields, ratedUnit }: Preview,
  places: ColumnPlaces,
): Pick<PreviewCheck, "agencies" | "fields" | "states"> => {
  const plan = nameFinders({ agencies, fields, mapping: { agencies: {}, fields: {}, states: {} } });
  const found = nameFinders({ agencies, fields, mapping });
  const state = aliasFinder(mapping.states);
  const agency = ratedField(places, ratedUnit);
  return {
    agencies: namesOf(rows, places.get(agency), found.findAgency).filter(({ name }) => plan.findAgency(name) === undefined),
    fields: namesOf(rows, places.get("field"), (name) => found.findField(name)?.code).filter(
      ({ name }) => plan.findField(name)?.asOther !== false,
    ),
    states: namesOf(rows, places.get("status"), (name): DossierState => state(name) ?? stateOfStatus(name)),
  };
};

const namesOf = <Meaning>(
  rows: readonly Row[],
  at: number | undefined,
  meaningOf: (name: string) => Meaning | undefined,
): readonly FoundName<Meaning>[] => {
  if (at === undefined) return [];
  const names = Map.groupBy(
    rows.map(({ cells }) => (cells[at] ?? "").trim()).filter((name) => name !== ""),
    plain,
  );
  return [...names.values()]
    .map((same) => ({ name: same[0] ?? "", rows: same.length, meaning: meaningOf(same[0] ?? "") ?? null }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, mostNames);
};
