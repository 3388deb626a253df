import type { CaseContact } from "../../store/case-contacts.ts";
import { type ContactEntry, contactColumns, contactLine, orderContacts } from "../../survey/fieldwork/contact-list.ts";
import { type PersonRecord, personContext } from "../../survey/frame/person-record.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { findPart, type RoundPart, stateOf } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface DownloadContactsInput {
  readonly round: string;
  readonly part: string;
  /** One agency alone; absent: all of the part. */
  readonly agency?: string;
  /** A workbook keeps leading zeros of telephone numbers; `csv` when absent. */
  readonly format?: "csv" | "xlsx";
  /** `called`: only reserves whose turn it is, so that nobody visits another; all when absent. */
  readonly reserves?: "called";
}

interface ContactList {
  readonly entries: readonly ContactEntry[];
  readonly file: DownloadedFile;
}

/**
 * Whom to visit: the sampled persons of a part and their reserves, opened from the vault. Personal data leave the house: each time
 * the log keeps how many, and nothing of who.
 */
export const downloadContacts = action(
  "downloadContacts",
  async (input: DownloadContactsInput, effects): Promise<Result<DownloadedFile>> => {
    const { round, part, agency = null, format = "csv", reserves } = input;
    const detail = ({ entries }: ContactList) => ({
      ...{ format, agency, persons: entries.length, sampled: sampledOf(entries) },
      ...(reserves && { reserves }),
    });
    const entry = { act: "downloadContacts", round, object: agency === null ? part : `${part}: ${agency}`, detail };
    const written = await write(effects, entry, (store) => listContacts(input, { ...effects, store }));
    return written.ok ? ok(written.value.file) : written;
  },
);

const sampledOf = (entries: readonly ContactEntry[]): number => entries.filter(({ role }) => role === "sample").length;

const listContacts = async (input: DownloadContactsInput, effects: Effects): Promise<Result<ContactList>> => {
  const found = await findPart(effects.store, input);
  if (!found.ok) return found;
  const { round, part } = found.value;
  if (part.source === "on-site") return fail(problem("E-FIELDWORK-021", { part: part.code }));
  if (!isOpenRound(stateOf(round))) return fail(problem("E-FIELDWORK-020", { round: round.code }));
  const every = await effects.store.listCaseContacts(part);
  const called = new Set((await effects.store.listReplacements(part)).map(({ reserveCode }) => reserveCode));
  const cases = every.filter(({ role, code }) => role === "sample" || input.reserves !== "called" || called.has(code));
  if (cases.length === 0) return fail(problem("E-DRAW-010", { part: part.code }));
  const entries = await openEntries(found.value, { cases, agency: input.agency }, effects);
  return entries.ok ? ok({ entries: entries.value, file: await fileOf(found.value, input, entries.value, effects) }) : entries;
};

const openEntries = async (
  { part }: RoundPart,
  { cases, agency }: { readonly cases: readonly CaseContact[]; readonly agency: string | undefined },
  { store, contacts }: Effects,
): Promise<Result<readonly ContactEntry[]>> => {
  const [agencies, fields] = await Promise.all([store.listPartAgencies(part), store.listPartFields(part)]);
  const known = agencies.map(({ id }) => id);
  if (agency !== undefined && !known.includes(agency))
    return fail(problem("E-FIELDWORK-022", { part: part.code, agency, agencies: known.join(", ") }));
  const agencyAt = placesOf(agencies.map(({ id, name }) => [id, name]));
  const fieldAt = placesOf(fields.map(({ code, name }) => [code, name]));
  const wanted = cases.filter(({ agencyId }) => agency === undefined || agencyId === agency);
  const unitAt = placesOf([...new Set(wanted.map(({ stratum }) => stratum))].sort().map((unit) => [unit, unit]));
  const entries = wanted.map(({ code, role, position, completedOn, respondent, ...one }) => ({
    ...{ code, position, completedOn, respondent, role: role === "sample" ? ("sample" as const) : ("reserve" as const) },
    // Of a draw in stages the reserves are in the order of the unit that the persons live in.
    ...{ agency: agencyAt(one.agencyId), field: one.psu === null ? fieldAt(one.fieldCode) : unitAt(one.stratum) },
    person: JSON.parse(contacts.open(one.cipher, personContext(one.frameUnitId))) as PersonRecord,
  }));
  return ok(orderContacts(entries));
};

/** Name and place in the plan by code. */
const placesOf = (named: readonly (readonly [string, string])[]) => {
  const places = new Map(named.map(([code, name], order) => [code, { name, order }]));
  return (code: string) => places.get(code) ?? { name: code, order: places.size };
};

const fileOf = async (
  { round, part }: RoundPart,
  { agency, format = "csv" }: DownloadContactsInput,
  entries: readonly ContactEntry[],
  { formats }: Effects,
): Promise<DownloadedFile> => {
  const words = [round.code, part.code, agency, "nguoi-duoc-hoi", round.simulated && "mo-phong"].filter(Boolean);
  const name = `${words.join("-")}.${format}`;
  const [header, ...rows] = markedTable(entries, round.simulated);
  if (format === "csv") {
    const text = formats.csvText([header, ...rows], { byteOrderMark: true, forPeople: true });
    return { name, mediaType: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) };
  }
  const columns = header.map((heading) => ({ header: heading, kind: "text" as const }));
  const title = [`Danh sách người được hỏi: ${part.title}`, round.title];
  const book = { simulated: round.simulated, sheets: [{ name: "Người được hỏi", title, columns, rows }] };
  return { name, mediaType: workbook, bytes: await formats.writeXlsx(book) };
};

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Line = readonly string[];

/** Heading and lines; made-up persons are marked in every line, since lines get copied one by one. */
const markedTable = (entries: readonly ContactEntry[], simulated: boolean): readonly [Line, ...Line[]] => {
  const marked = (cells: Line, mark: string): Line => (simulated ? [...cells, mark] : cells);
  return [marked(contactColumns, "Ghi chú"), ...entries.map((entry) => marked(contactLine(entry), "Số liệu mô phỏng"))];
};
