import { plain } from "../fold.ts";
import type { Respondent } from "../instrument/questionnaire.ts";
import { nearestName } from "../nearest-name.ts";
import type { RatedUnit } from "../plan/plan.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { FindAgency } from "./agency-names.ts";
import type { DossierRows } from "./dossier-rows.ts";
import type { FoundField } from "./field-names.ts";
import type { FrameField } from "./frame-columns.ts";
import { fieldHeadings } from "./headings.ts";
import { normaliseDossier } from "./identity.ts";
import { fileAndSheet } from "./mended-rows.ts";
import { type ColumnPlaces, ratedField } from "./recognise-columns.ts";
import { respondentOf } from "./respondent.ts";

/** A dossier of the one-stop software, read from a row. Texts are NFC, "" where the cell is empty; dates are ISO. */
export interface Transaction {
  readonly dossier: string;
  /** The agency that is rated: the competent one, or the place of submission, as the plan says. */
  readonly agencyId: string;
  /** Where it was handed in, when that is an agency of the part; null where the file does not say. */
  readonly receivedAgencyId: string | null;
  readonly field: FoundField & { readonly name: string };
  readonly completedOn: string | null;
  readonly receivedOn: string | null;
  /** ISO date, or the year alone. */
  readonly birth: string | null;
  /** Who transacted and is asked. */
  readonly name: string;
  /** Whose dossier it is; "" where the file does not say. */
  readonly owner: string;
  /** Whether owner and name are two. */
  readonly filedForOthers: boolean;
  readonly respondent: Respondent;
  readonly identity: string;
  readonly phone: string;
  readonly address: string;
  readonly procedure: string;
  readonly status: string;
}

interface CellPlace {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

/** How cells are read; src/formats/cell.ts does it. */
export interface CellParsers {
  readonly parseDate: (text: string, place: CellPlace) => Result<string>;
  readonly parseBirthYear: (
    text: string,
    place: CellPlace,
    range: { readonly from: number; readonly to: number },
  ) => Result<number>;
}

export interface ReadContext {
  readonly file: string;
  readonly header: readonly string[];
  readonly places: ColumnPlaces;
  /** The competent one when absent. */
  readonly ratedUnit?: RatedUnit | undefined;
  readonly parsers: CellParsers;
  readonly findAgency: FindAgency;
  readonly findField: (name: string) => FoundField | undefined;
  /** What a state of the file means, in the words that exclusionOf knows. */
  readonly readStatus: (status: string) => string;
  readonly agencyNames: readonly string[];
  readonly fieldNames: readonly string[];
  /** Row of each dossier number taken so far; the reader adds to it. */
  readonly rowOfDossier: DossierRows;
}

/** Who asks the public service today was born in these years; an application for a child names the child's parent. */
const birthYears = { from: 1900, to: 2015 } as const;

interface Cells {
  readonly row: number;
  readonly sheet: string | undefined;
  readonly cells: readonly string[];
  readonly context: ReadContext;
}

/** Nearly every cell is tidy already. */
const tidy = (text: string): string => {
  const composed = text.normalize("NFC");
  return untidy.test(composed) ? composed.replace(/\s+/gu, " ").trim() : composed;
};

const untidy = /^\s|\s\s|[^\S ]|\s$/u;

const cellOf = ({ cells, context }: Cells, field: FrameField): string => {
  const at = context.places.get(field);
  return at === undefined ? "" : tidy(cells[at] ?? "");
};

const columnOf = ({ context }: Cells, field: FrameField): string => {
  const at = context.places.get(field);
  return (at === undefined ? undefined : context.header[at]) ?? fieldHeadings[field].name;
};

const placeOf = (cells: Cells, field: FrameField): CellPlace => ({
  file: fileAndSheet(cells.context.file, cells.sheet),
  row: cells.row,
  column: columnOf(cells, field),
});

/** Reads a row as a dossier, or names its first fault. A dossier number counts as taken only when its whole row is good. */
export const readTransaction = (
  row: { readonly number: number; readonly cells: readonly string[]; readonly sheet?: string },
  context: ReadContext,
): Result<Transaction> => {
  const cells: Cells = { row: row.number, sheet: row.sheet, cells: row.cells, context };
  const dossier = readDossier(cells);
  if (!dossier.ok) return dossier;
  const agency = readAgency(cells);
  if (!agency.ok) return agency;
  const field = readField(cells);
  if (!field.ok) return field;
  const dates = readDates(cells);
  if (!dates.ok) return dates;
  context.rowOfDossier.set(normaliseDossier(dossier.value), row.number, row.sheet);
  return ok({
    dossier: dossier.value,
    agencyId: agency.value,
    receivedAgencyId: context.findAgency(cellOf(cells, "receivedAt")) ?? null,
    field: field.value,
    ...dates.value,
    ...readPersons(cells),
    identity: cellOf(cells, "identity"),
    phone: cellOf(cells, "phone"),
    address: cellOf(cells, "address"),
    procedure: cellOf(cells, "procedure"),
    status: context.readStatus(cellOf(cells, "status")),
  });
};

const emptyCell = (cells: Cells, field: FrameField): Problem => problem("E-FRAME-022", { ...placeOf(cells, field) });

const readDossier = (cells: Cells): Result<string> => {
  const value = cellOf(cells, "dossier");
  if (value === "") return fail(emptyCell(cells, "dossier"));
  const other = cells.context.rowOfDossier.get(normaliseDossier(value));
  return other === undefined ? ok(value) : fail(problem("E-FRAME-101", { ...placeOf(cells, "dossier"), value, other }));
};

/** Two persons are in a row where one filed for the other; whom the dossier is of decides which form is given. */
const readPersons = (cells: Cells): Pick<Transaction, "name" | "owner" | "filedForOthers" | "respondent"> => {
  const owner = cellOf(cells, "owner");
  const name = cellOf(cells, "name") || owner;
  const respondent = respondentOf(cellOf(cells, "respondent"), owner || name);
  return { name, owner, respondent, filedForOthers: owner !== "" && plain(owner) !== plain(name) };
};

const readAgency = (cells: Cells): Result<string> => {
  const { findAgency, agencyNames, places, ratedUnit } = cells.context;
  const field = ratedField(places, ratedUnit);
  const value = cellOf(cells, field);
  if (value === "") return fail(emptyCell(cells, field));
  const id = findAgency(value);
  if (id !== undefined) return ok(id);
  const nearest = nearestName(value, agencyNames);
  const place = placeOf(cells, field);
  return fail(
    nearest === null ? problem("E-FRAME-103", { ...place, value }) : problem("E-FRAME-102", { ...place, value, nearest }),
  );
};

const readField = (cells: Cells): Result<Transaction["field"]> => {
  const { findField, fieldNames } = cells.context;
  const name = cellOf(cells, "field");
  if (name === "") return fail(emptyCell(cells, "field"));
  const found = findField(name);
  if (found) return ok({ ...found, name });
  return fail(problem("E-FRAME-104", { ...placeOf(cells, "field"), value: name, fields: fieldNames.join("; ") }));
};

const readDates = (cells: Cells): Result<Pick<Transaction, "completedOn" | "receivedOn" | "birth">> => {
  const completedOn = readDate(cells, "completedOn");
  if (!completedOn.ok) return completedOn;
  const receivedOn = readDate(cells, "receivedOn");
  if (!receivedOn.ok) return receivedOn;
  const birth = readBirth(cells);
  if (!birth.ok) return birth;
  return ok({ completedOn: completedOn.value, receivedOn: receivedOn.value, birth: birth.value });
};

const readDate = (cells: Cells, field: FrameField): Result<string | null> => {
  const text = cellOf(cells, field);
  return text === "" ? ok(null) : cells.context.parsers.parseDate(text, placeOf(cells, field));
};

const readBirth = (cells: Cells): Result<string | null> => {
  const text = cellOf(cells, "birth");
  if (text === "") return ok(null);
  const { parsers } = cells.context;
  const place = placeOf(cells, "birth");
  const year = parsers.parseBirthYear(text, place, birthYears);
  if (!year.ok) return year;
  const day = /^\d{4}$/.test(text) ? null : parsers.parseDate(text, place);
  return ok(day?.ok ? day.value : String(year.value));
};
