import type { FindAgency } from "../frame/agency-names.ts";
import { normaliseIdentity, normalisePhone } from "../frame/identity.ts";
import type { PersonRecord } from "../frame/person-record.ts";
import { recognisePlaces } from "../frame/recognise-columns.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { parentOf } from "./stage-units.ts";
import type { StagedTable } from "./staged-file.ts";

/** What the columns of a list of persons are for; every other column says who somebody is and is sealed. */
export interface PersonColumns {
  /** Names of the stages that were drawn before, columns of the list. */
  readonly above: readonly string[];
  /** Column of the persons' codes; empty: codes are given. */
  readonly key: string;
  /** Column of the agency that a unit belongs to; empty: the part has one. */
  readonly agency: string;
  /** Further columns that the draw may use: households, sizes, texts to sort by. */
  readonly more: readonly string[];
}

/** What the rows are held against. */
export interface PersonListContext {
  /** Paths of the units that were drawn before. */
  readonly drawn: ReadonlySet<string>;
  /** The only agency of the part; null where it has several. */
  readonly agencyId: string | null;
  readonly findAgency: FindAgency;
  /** Why drawn units may be without a row; empty: each has one. */
  readonly unlisted: string;
}

export interface ListedPerson {
  /** Path of the unit above, of those drawn before. */
  readonly unit: string;
  /** Empty where codes are given. */
  readonly key: string;
  readonly agencyId: string;
  readonly person: Pick<PersonRecord, "name" | "identity" | "birth" | "phone" | "address">;
  /** In the order of `more`. */
  readonly others: readonly string[];
}

/** The column of codes that are given. */
export const givenKey = "Mã người";

const shown = 20;

/**
 * Persons below units that were drawn before. Refused: a unit that was not drawn, a drawn unit without a row (unless it is said why), a
 * person twice, a code that reads like an identity or telephone number, a unit in two agencies.
 */
export function readPersonList(
  table: StagedTable,
  columns: PersonColumns,
  context: PersonListContext,
): Result<readonly ListedPerson[]> {
  const wrong = headerProblems(table, columns);
  if (wrong.length > 0) return fail(...wrong);
  const persons = rowsOf(table, columns, context);
  const { file } = table;
  const faults = [...persons.problems, ...twins(persons.listed, file), ...missing(persons.listed, { ...context, file })];
  if (faults.length === 0) return ok(persons.listed);
  const rest = faults.length > shown ? [problem("E-DRAW-129", { file, count: faults.length, shown })] : [];
  return fail(...faults.slice(0, shown), ...rest);
}

/** Fields of a list that say who somebody is: never in clear. */
const personal = ["name", "identity", "birth", "phone", "address"] as const;

const headerProblems = ({ file, header }: StagedTable, { above, key, agency, more }: PersonColumns): readonly Problem[] => {
  const places = recognisePlaces(header);
  const sealed = new Set(personal.map((field) => header[places.get(field) ?? -1]));
  const named = [...above, ...[key, agency].filter((column) => column !== ""), ...more];
  const inClear = [key, ...more].filter((column) => sealed.has(column));
  return [
    ...named
      .filter((column) => !header.includes(column))
      .map((column) => problem("E-DRAW-120", { file, column, columns: header.join(", ") })),
    ...inClear.map((column) => problem("E-DRAW-136", { file, column })),
  ];
};

interface ReadRows {
  readonly listed: readonly ListedPerson[];
  readonly problems: readonly Problem[];
}

function rowsOf({ file, header, rows }: StagedTable, columns: PersonColumns, context: PersonListContext): ReadRows {
  const at = (column: string): number => header.indexOf(column);
  const problems: Problem[] = [];
  const agencies = new Map<string, string>();
  const readPerson = personReader(header);
  const listed = rows.flatMap((cells, index): readonly ListedPerson[] => {
    const row = index + 2;
    const cell = (column: string): string => (cells[at(column)] ?? "").normalize("NFC").trim();
    const unit = columns.above.map(cell).join("/");
    if (!context.drawn.has(unit)) {
      problems.push(problem("E-DRAW-132", { file, row, unit }));
      return [];
    }
    const key = columns.key === "" ? "" : cell(columns.key);
    if (isNumber(key)) problems.push(problem("E-DRAW-135", { file, row, column: columns.key }));
    const name = columns.agency === "" ? "" : cell(columns.agency);
    const agencyId = columns.agency === "" ? context.agencyId : context.findAgency(name);
    if (!agencyId) problems.push(problem("E-DRAW-138", { file, row, value: name }));
    else if ((agencies.get(unit) ?? agencyId) !== agencyId) problems.push(problem("E-DRAW-139", { file, row, unit }));
    if (!agencyId) return [];
    if (!agencies.has(unit)) agencies.set(unit, agencyId);
    return [{ unit, key, agencyId, person: readPerson(cells, unit), others: columns.more.map(cell) }];
  });
  return { listed, problems };
}

/** Nine digits or more, however they are parted: an identity or telephone number. */
const isNumber = (key: string): boolean => /^\+?[\d\s.-]{9,}$/.test(key) && key.replace(/\D/g, "").length >= 9;

/** The place is the unit's where the list gives no address. */
const personReader = (header: readonly string[]) => {
  const places = recognisePlaces(header);
  return (cells: readonly string[], unit: string): ListedPerson["person"] => {
    const cell = (field: (typeof personal)[number]): string => (cells[places.get(field) ?? -1] ?? "").normalize("NFC").trim();
    return {
      ...{ name: cell("name"), identity: cell("identity"), phone: cell("phone"), birth: readBirth(cell("birth")) },
      address: cell("address") || unit.split("/").reverse().join(", "),
    };
  };
};

/** A date as in 12/5/1980, or a year; null for anything else: a birth date helps to find somebody and decides nothing. */
const readBirth = (text: string): string | null => {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year !== "") return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return /^\d{4}(-\d{2}-\d{2})?/.exec(text)?.[0] ?? null;
};

/** One person in two rows: the same code in a unit, the same identity number, or the same name, birth and telephone. */
const twins = (listed: readonly ListedPerson[], file: string): readonly Problem[] => {
  const seen = new Map<string, number>();
  return listed.flatMap(({ unit, key, person }, index) => {
    const row = index + 2;
    const marks = [
      ...(key === "" ? [] : [`key:${unit}/${key}`]),
      ...(person.identity === "" ? [] : [`identity:${normaliseIdentity(person.identity)}`]),
      ...(person.name && person.birth && person.phone
        ? [`person:${person.name}:${person.birth}:${normalisePhone(person.phone)}`]
        : []),
    ];
    const first = marks.map((mark) => seen.get(mark)).find((known) => known !== undefined);
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, row);
    return first === undefined ? [] : [problem("E-DRAW-134", { file, row, first })];
  });
};

const missing = (
  listed: readonly ListedPerson[],
  { drawn, unlisted, file }: PersonListContext & { readonly file: string },
): readonly Problem[] => {
  if (unlisted !== "") return [];
  const there = new Set(listed.map(({ unit }) => unit));
  const absent = [...drawn].filter((unit) => !there.has(unit));
  if (absent.length === 0) return [];
  return [problem("E-DRAW-133", { file, count: absent.length, units: absent.slice(0, 5).join("; ") })];
};

/** The table that is kept in clear and drawn from: the names above, further columns, and the code last. */
export const clearTable = (
  listed: readonly (ListedPerson & { readonly key: string })[],
  { above, key, more }: PersonColumns,
): Pick<StagedTable, "header" | "rows"> => ({
  header: [...above, ...more, key === "" ? givenKey : key],
  rows: listed.map(({ unit, others, key: code }) => [...unit.split("/"), ...others, code]),
});

/** The path of a person below the units drawn before, whatever stages lie between: `Bắc/Xã 1/Thôn 2/0007`. */
export const listedPath = (path: string, above: number): string => {
  const names = path.split("/");
  return [...names.slice(0, above), names.at(-1) ?? ""].join("/");
};

/** Units above that have no row. */
export const unlistedUnits = (rows: readonly (readonly string[])[], drawn: Iterable<string>, above: number): number => {
  const there = new Set(rows.map((row) => row.slice(0, above).join("/")));
  return [...drawn].filter((unit) => !there.has(unit)).length;
};

/** The first stage at which units were sampled, and the stratum they were sampled in: what an error is computed from. */
export const firstStageOf = (path: string, designs: readonly string[]): { readonly psu: string; readonly stratum: string } => {
  const names = path.split("/");
  const sampled = designs.findIndex((design) => design !== "all");
  const psu = names.slice(0, sampled < 0 ? names.length : sampled + 1).join("/");
  return { psu, stratum: parentOf(psu) };
};
