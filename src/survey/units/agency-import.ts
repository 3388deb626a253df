import { type Problem, problem } from "../problem.ts";
import { type AgencyRecord, agencyExistsOn } from "./agency.ts";
import { type AgencyContext, type AgencyTexts, readAgency } from "./agency-draft.ts";
import { rowProblem } from "./agency-faults.ts";
import { type AgencyField, type AgencyPlaces, agencyHeadings } from "./agency-headings.ts";
import { agencyLookup } from "./agency-lookup.ts";
import type { Unit } from "./unit.ts";
import { slugOf, toneFolded } from "./unit-name.ts";

export interface AgencyRow {
  /** As a person sees it in the file. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** What a row does to the register. */
export interface AgencyChange {
  readonly row: number;
  readonly act: "add" | "change" | "end";
  readonly before: AgencyRecord | null;
  readonly after: AgencyRecord;
  /** The fields that differ. */
  readonly fields: readonly (keyof AgencyRecord)[];
}

export interface RejectedAgencyRow {
  readonly row: number;
  readonly problem: Problem;
  readonly cells: readonly string[];
}

/** What a file would do, told before it is done; in the order of the rows. */
export interface AgencyImportPlan {
  readonly changes: readonly AgencyChange[];
  readonly unchanged: number;
  readonly rejected: readonly RejectedAgencyRow[];
}

export interface AgencyFile {
  readonly header: readonly string[];
  readonly places: AgencyPlaces;
  readonly rows: readonly AgencyRow[];
}

export interface ImportContext extends Omit<AgencyContext, "lookup"> {
  readonly agencies: readonly AgencyRecord[];
  readonly units: readonly Unit[];
}

/** A row with the agency it means: one of the register, or a new one under the id that it will have. */
interface NamedRow {
  readonly row: AgencyRow;
  readonly texts: AgencyTexts;
  readonly before: AgencyRecord | null;
  readonly id: string;
}

/**
 * Compares a file with the register: a row means the agency of its code, else the one of its name in its province; columns that the
 * file does not have stay as they are. A row may name as parent an agency of another row, above or below.
 */
export const planAgencyImport = (file: AgencyFile, context: ImportContext): AgencyImportPlan => {
  const named = nameRows(file, context);
  const fresh = named.flatMap(({ before, id, texts }) => (before ? [] : [{ ...blankAgency, id, name: texts.name ?? "" }]));
  const lookup = { ...agencyLookup([...context.agencies, ...fresh], context.units), ...ownTaken(context) };
  const read = named.map((one) => ({ ...one, ...readRow(one, { ...context, lookup }, file) }));
  const rejected = rejectOrphans(read, file, context.today);
  const good = read.filter((one) => !rejected.has(one.row.number));
  const changes = good.flatMap(changeOf);
  return {
    changes,
    unchanged: good.length - changes.length,
    rejected: file.rows.flatMap(({ number: row, cells }) => {
      const found = rejected.get(row);
      return found ? [{ row, problem: found, cells }] : [];
    }),
  };
};

const blankAgency: AgencyRecord = {
  ...{ id: "", province: "", name: "", shortName: "", kind: "department", level: "province", parentId: null },
  ...{ officialCode: null, identifierCode: null, unitId: null, receives: true, settles: true },
  ...{ validFrom: null, validTo: null, endReason: null },
};

const tidy = (cell: string | undefined): string => (cell ?? "").normalize("NFC").replace(/\s+/gu, " ").trim();

const textsOf = ({ cells }: AgencyRow, places: AgencyPlaces): AgencyTexts =>
  Object.fromEntries([...places].map(([field, at]) => [field, tidy(cells[at])]));

const nameRows = (file: AgencyFile, context: ImportContext): readonly NamedRow[] => {
  const lookup = agencyLookup(context.agencies, context.units);
  const byName = Map.groupBy(context.agencies, ({ name }) => toneFolded(name));
  const ids = new Set(context.agencies.map(({ id }) => id));
  return file.rows.map((row) => {
    const texts = textsOf(row, file.places);
    const guess = readAgency(texts, null, { ...context, lookup }).draft;
    const before = lookup.byId(texts.id ?? "") ?? sameAgency(guess, byName.get(toneFolded(guess.name)) ?? []);
    const id = before?.id ?? newAgencyId(texts.id || guess.name, guess.province, ids);
    ids.add(id);
    return { row, texts, before, id };
  });
};

/** Of several of one name, the one of that time; one that still exists before one that ended. */
const sameAgency = (guess: AgencyRecord, named: readonly AgencyRecord[]): AgencyRecord | null => {
  const fitting = named.filter(
    (agency) =>
      agency.province === guess.province &&
      (!guess.officialCode || !agency.officialCode || guess.officialCode === agency.officialCode) &&
      (guess.validFrom === null || agencyExistsOn(agency, guess.validFrom)),
  );
  return fitting.find(({ validTo }) => validTo === null) ?? fitting[0] ?? null;
};

/** A short name for addresses, made of the name; another agency of the name gets its province or a number behind it. */
export const newAgencyId = (name: string, province: string, taken: ReadonlySet<string>): string => {
  const base = slugOf(name).slice(0, 56) || "co-quan";
  const wanted = [base, `${base}-${province}`].find((id) => !taken.has(id) && !id.endsWith("-"));
  if (wanted) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${province}-${number}`)) return `${base}-${province}-${number}`;
};

/** A name may stand once below one parent at a time, in the register and in the rows above. */
const ownTaken = ({ agencies, units }: ImportContext) => {
  const { isTaken } = agencyLookup(agencies, units);
  const above: AgencyRecord[] = [];
  return {
    isTaken: (draft: AgencyRecord): boolean => {
      const taken = isTaken(draft) || agencyLookup(above.filter(sameName(draft)), []).isTaken(draft);
      if (!taken) above.push(draft);
      return taken;
    },
  };
};

const sameName = (draft: AgencyRecord) => (other: AgencyRecord) => toneFolded(other.name) === toneFolded(draft.name);

interface ReadRow {
  readonly draft: AgencyRecord;
  readonly problem: Problem | null;
}

const readRow = ({ row, texts, before, id }: NamedRow, context: AgencyContext, file: AgencyFile): ReadRow => {
  const read = readAgency(texts, before, context);
  const draft = { ...read.draft, id };
  const place = (field: AgencyField) => ({ row: row.number, column: columnOf(file, field) });
  if (texts.id && !before && slugOf(texts.id) !== texts.id)
    return { draft, problem: problem("E-UNITS-208", { ...place("id"), value: texts.id }) };
  const [first] = read.faults;
  const taken = !first && !before && context.lookup.isTaken(draft);
  const fault = taken ? ({ field: "name", value: draft.name, reason: "taken", hint: "" } as const) : first;
  const date = draft.validTo ?? draft.validFrom ?? context.today;
  return { draft, problem: fault ? rowProblem(fault, { ...place(fault.field), date }) : null };
};

const columnOf = ({ header, places }: AgencyFile, field: AgencyField): string =>
  header[places.get(field) ?? -1] ?? agencyHeadings[field].name;

/** The problems by row; who would belong to a new agency that is refused is refused with it. */
const rejectOrphans = (read: readonly (NamedRow & ReadRow)[], file: AgencyFile, date: string): ReadonlyMap<number, Problem> => {
  const rejected = new Map(read.flatMap(({ row, problem: found }) => (found ? [[row.number, found] as const] : [])));
  const lost = new Set(read.filter(({ row, before }) => rejected.has(row.number) && !before).map(({ id }) => id));
  for (let more = true; more; ) {
    const orphans = read.filter(({ row, draft }) => !rejected.has(row.number) && lost.has(draft.parentId ?? ""));
    more = orphans.length > 0;
    for (const { row, id, texts, before } of orphans) {
      const fault = { field: "parent", value: texts.parent ?? "", reason: "parent", hint: "" } as const;
      const place = { row: row.number, column: columnOf(file, "parent"), date };
      rejected.set(row.number, rowProblem(fault, place));
      if (!before) lost.add(id);
    }
  }
  return rejected;
};

const compared = Object.keys(blankAgency).filter((key) => key !== "id") as readonly (keyof AgencyRecord)[];

/** Who began to have an end ends; nothing for a row that says what is known. */
const changeOf = ({ row, before, draft }: NamedRow & ReadRow): readonly AgencyChange[] => {
  if (!before) return [{ row: row.number, act: "add", before, after: draft, fields: [] }];
  const fields = compared.filter((key) => before[key] !== draft[key]);
  if (fields.length === 0) return [];
  const act = before.validTo === null && draft.validTo !== null ? "end" : "change";
  return [{ row: row.number, act, before, after: draft, fields }];
};

/** Each agency after the one it belongs to, so that they can be written one by one. */
export const parentsFirst = (agencies: readonly AgencyRecord[]): readonly AgencyRecord[] => {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const placed = new Map<string, AgencyRecord>();
  const place = (agency: AgencyRecord): void => {
    if (placed.has(agency.id)) return;
    const parent = byId.get(agency.parentId ?? "");
    if (parent) place(parent);
    placed.set(agency.id, agency);
  };
  for (const agency of agencies) place(agency);
  return [...placed.values()];
};
