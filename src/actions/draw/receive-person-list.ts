import type { ListedUnit } from "../../store/listed-units.ts";
import type { Part } from "../../store/parts.ts";
import type { Round } from "../../store/rounds.ts";
import type { StagedRecord } from "../../store/staged-draws.ts";
import { csvRecord } from "../../survey/draw/csv-record.ts";
import { utf8 } from "../../survey/draw/hash.ts";
import { clearTable, givenKey, type ListedPerson, type PersonColumns, readPersonList } from "../../survey/draw/person-list.ts";
import { stagedCode } from "../../survey/draw/staged-code.ts";
import type { StagedTable } from "../../survey/draw/staged-file.ts";
import { agencyFinder } from "../../survey/frame/agency-names.ts";
import { normaliseIdentity, normalisePhone } from "../../survey/frame/identity.ts";
import { type PersonRecord, personContext } from "../../survey/frame/person-record.ts";
import { longTexts } from "../../survey/free-text.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { countFrame } from "../frame/count-frame.ts";
import { findPart, stateOf } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { drawnUnits } from "./above-of.ts";
import { findStaged } from "./find-drawing.ts";
import { type GivenList, type ReceivedStageFile, readList } from "./receive-stage-file.ts";

export interface ReceivePersonListInput extends GivenList {
  readonly round: string;
  /** Code of the draw in stages whose last units the persons live in: `giai-doan-1`. */
  readonly continues: string;
  /** The part whose cases the drawn persons become. */
  readonly part: string;
  readonly title: string;
  /** Column of the persons' codes; empty: codes are given. */
  readonly key: string;
  /** Column that names the agency of a unit; empty: the part has one. */
  readonly agency: string;
  /** Further columns that the draw may use; all others say who somebody is, and are sealed. */
  readonly more: readonly string[];
  /** Why drawn units have no row; empty: each has one. Public. */
  readonly unlisted: string;
}

/**
 * Takes the list of the persons below units that were drawn before: places and codes in clear, who they are sealed and apart. A list
 * that was not committed to is replaced by another.
 */
export const receivePersonList = action(
  "commitDraw",
  async (input: ReceivePersonListInput, effects): Promise<Result<ReceivedStageFile>> => {
    const title = input.title.normalize("NFC").trim();
    if (title === "") return fail(problem("E-DRAW-009", { field: "tên lần chọn mẫu" }));
    const long = longTexts(
      { text: title, field: "Tên lần chọn mẫu", as: "name" },
      { text: input.unlisted, field: "Lý do không lập danh sách", as: "note" },
    );
    if (long.length > 0) return fail(...long);
    const table = await readList(input, effects);
    if (!table.ok) return table;
    const entry = { act: "receivePersonList", round: input.round, object: title } as const;
    return write(effects, { ...entry, detail: (received) => ({ ...received }) }, async (store) => {
      const within = { ...effects, store };
      const place = await findPlace(input, within);
      return place.ok ? keepList({ ...place.value, title }, { input, table: table.value }, within) : place;
    });
  },
);

interface Place {
  readonly round: Round;
  readonly part: Part;
  readonly above: StagedRecord;
  readonly title: string;
  /** The list that stands there and is not committed to. */
  readonly known: StagedRecord | undefined;
}

const findPlace = async (input: ReceivePersonListInput, { store }: Effects): Promise<Result<Omit<Place, "title">>> => {
  const found = await findStaged(store, { round: input.round, part: input.continues });
  if (!found.ok) return found;
  const { round, staged: above } = found.value;
  if (!isOpenRound(stateOf(round))) return fail(problem("E-PLAN-007", { round: input.round }));
  if (above.outcomes === null || above.continuesId !== null) return fail(problem("E-DRAW-130", { title: above.title }));
  const target = await findPart(store, input);
  if (!target.ok) return target;
  const { part } = target.value;
  await store.lockRound(round);
  const known = (await store.listStaged(round)).find(({ continuesId }) => continuesId === above.id);
  if (known && (await store.findStagedDraw(known)))
    return fail(problem("E-DRAW-131", { title: above.title, code: stagedCode(known.number) }));
  const frame = await store.findFrame(part);
  const taken = frame !== undefined && known?.partId !== part.id;
  const fields = await store.listPartFields(part);
  if (part.source === "on-site" || fields.length > 1 || taken || (await store.countCases(part)).size > 0)
    return fail(problem("E-DRAW-137", { part: part.code }));
  return ok({ round, part, above, known });
};

const keepList = async (
  place: Place,
  { input, table }: { readonly input: ReceivePersonListInput; readonly table: StagedTable },
  effects: Effects,
): Promise<Result<ReceivedStageFile>> => {
  const { store } = effects;
  const above = await drawnUnits(store, place.above);
  if (above === null) return fail(problem("E-DRAW-130", { title: place.above.title }));
  const columns: PersonColumns = { above: above.names, key: input.key, agency: input.agency, more: input.more };
  const agencies = await store.listPartAgencies(place.part);
  const unlisted = input.unlisted.normalize("NFC").trim();
  const listed = readPersonList(table, columns, {
    ...{ drawn: new Set(above.probabilities.keys()), unlisted, findAgency: agencyFinder(agencies) },
    agencyId: agencies.length === 1 ? (agencies[0]?.id ?? null) : null,
  });
  if (!listed.ok) return listed;
  const persons = input.key === "" ? giveKeys(listed.value, effects) : listed.value;
  const number = await insertList(place, { columns, persons, table, unlisted }, effects);
  await insertPersons(place, { persons, table }, effects);
  return ok({ code: stagedCode(number), rows: persons.length });
};

interface List {
  readonly columns: PersonColumns;
  readonly persons: readonly ListedPerson[];
  readonly table: StagedTable;
  readonly unlisted: string;
}

const markOf = ({ unit, key, person }: ListedPerson): string =>
  `listed:${unit}:${key}:${person.identity}:${person.name}:${person.birth}:${person.phone}`;

/** Running numbers within a unit, in the order of keyed hashes: they tell nothing of the list's order, and nobody can choose them. */
const giveKeys = (persons: readonly ListedPerson[], { contacts }: Effects): readonly ListedPerson[] =>
  [...Map.groupBy(persons, ({ unit }) => unit).values()].flatMap((members) =>
    members
      .map((one, at) => ({ one, hash: Buffer.from(contacts.fingerprint(`${markOf(one)}:${at}`)).toString("hex") }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1))
      .map(({ one }, at) => ({ ...one, key: String(at + 1).padStart(4, "0") })),
  );

/** The draw that goes on, new or with another list; its stages are set anew: the persons of each unit. */
const insertList = async (
  { round, part, above, title, known }: Place,
  { columns, persons, table, unlisted }: List,
  { store, newId, actor, clock }: Effects,
): Promise<number> => {
  const { header, rows } = clearTable(persons, columns);
  const list = {
    ...{ title, fileName: table.file, file: Buffer.from(utf8([header, ...rows].map(csvRecord).join(""))), rows: rows.length },
    ...{ header: JSON.stringify(header), unlisted, partId: part.id, stages: null, sizeColumn: null, expected: null },
    ...{ editedBy: actor.name, editedAt: clock() },
  };
  if (known) {
    await store.updateStaged(known, { ...list, version: known.version + 1 });
    return known.number;
  }
  const number = 1 + Math.max(0, ...(await store.listStaged(round)).map((one) => one.number));
  const place = { province: round.province, id: newId(), roundId: round.id, number, continuesId: above.id };
  await store.insertStaged({ ...place, ...list });
  return number;
};

const batchSize = 5_000;

/** Persons stand as a frame of the part: sealed, deleted with the round, and reached through the cases alone. */
const insertPersons = async (
  { part, known }: Place,
  { persons, table }: Pick<List, "persons" | "table">,
  effects: Effects,
): Promise<void> => {
  const { store, newId, actor, clock } = effects;
  for (const old of [part, ...(known?.partId ? [{ province: part.province, id: known.partId }] : [])]) {
    const frame = await store.findFrame(old);
    if (frame) await store.deleteFrame(frame);
  }
  const frame = { province: part.province, id: newId() };
  const clear = utf8(persons.map((one) => `${one.unit}/${one.key}\n`).join(""));
  await store.insertFrame({
    ...{ ...frame, partId: part.id, fileName: table.file, fileSha256: sha256Hex(effects, clear), fileBytes: clear.length },
    ...{ fileNote: "", rows: persons.length, columns: table.header.length, mapping: JSON.stringify({ columns: [] }) },
    ...{ counts: "{}", readMs: 0, importedBy: actor.name, importedAt: clock() },
  });
  const fieldCode = (await store.listPartFields(part))[0]?.code ?? "";
  const units = persons.map((one) => sealPerson(one, fieldCode, effects));
  for (let at = 0; at < units.length; at += batchSize) await store.insertListedUnits(frame, units.slice(at, at + batchSize));
  const counts = await countFrame(frame, { rows: persons.length, rejected: 0, outOfScope: 0 }, store);
  await store.updateFrame(frame, { counts: JSON.stringify(counts) });
};

const sealPerson = (listed: ListedPerson, fieldCode: string, { newId, contacts }: Effects): ListedUnit => {
  const { unit, key, agencyId, person } = listed;
  const id = newId();
  const record: PersonRecord = { ...person, dossier: `${unit}/${key}`, procedure: "", receivedOn: null };
  const print = (kind: string, text: string) => (text === "" ? null : contacts.fingerprint(`${kind}:${text}`));
  return {
    ...{ id, unitId: `${unit}/${key}`, agencyId, fieldCode, stratum: unit },
    cipher: contacts.seal(JSON.stringify(record), personContext(id)),
    mark: contacts.fingerprint(markOf(listed)),
    identityHash: print("identity", normaliseIdentity(person.identity)),
    phoneHash: print("phone", normalisePhone(person.phone)),
  };
};

/** The column of the persons' codes, the last of the list. */
export const keyColumn = ({ header }: Pick<StagedRecord, "header">): string => (header as readonly string[]).at(-1) ?? givenKey;
