import { csvRecord } from "../../survey/draw/csv-record.ts";
import { utf8 } from "../../survey/draw/hash.ts";
import { stagedCode } from "../../survey/draw/staged-code.ts";
import type { StagedTable } from "../../survey/draw/staged-file.ts";
import { longTexts } from "../../survey/free-text.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findRound, stateOf } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { findOpenStaged } from "./find-drawing.ts";

/** A list as a file, or typed. */
export interface GivenList {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** A table with a header row, typed or copied from a spreadsheet, where there is no file. */
  readonly pasted?: string;
}

export interface ReceiveStageFileInput extends GivenList {
  readonly round: string;
  /** Code of the draw in stages whose file is to be another; absent: a new one. */
  readonly part?: string;
  /** Of the draw whose file is to be another: the version that was on the page. */
  readonly version?: number;
  /** “Chọn xã, thôn của 34 tỉnh”. */
  readonly title: string;
}

export interface ReceivedStageFile {
  readonly code: string;
  readonly rows: number;
}

/** As many villages as the country has, twice over. */
const mostRows = 200_000;

/** Takes the list of units of a draw in stages, from a file or typed; a new list asks for the stages again. */
export const receiveStageFile = action(
  "commitDraw",
  async (input: ReceiveStageFileInput, effects): Promise<Result<ReceivedStageFile>> => {
    const title = input.title.normalize("NFC").trim();
    if (title === "") return fail(problem("E-DRAW-009", { field: "tên lần chọn mẫu" }));
    const long = longTexts({ text: title, field: "Tên lần chọn mẫu", as: "name" });
    if (long.length > 0) return fail(...long);
    const table = await readList(input, effects);
    if (!table.ok) return table;
    const entry = { act: "receiveStageFile", round: input.round, object: title };
    return write(effects, { ...entry, detail: (received) => ({ ...received }) }, async (store) => {
      const within = { ...effects, store };
      return input.part === undefined
        ? insertNew(input.round, { title, table: table.value }, within)
        : replaceFile({ ...input, part: input.part }, { title, table: table.value }, within);
    });
  },
);

export const readList = async (
  { file, pasted = "" }: GivenList,
  { formats }: Pick<Effects, "formats">,
): Promise<Result<StagedTable>> => {
  const given = file ?? (pasted.trim() === "" ? null : { name: "bang-da-nhap.csv", bytes: utf8(pasted) });
  if (given === null) return fail(problem("E-DRAW-123", {}));
  const opened = await formats.readTable(given);
  if (!opened.ok) return opened;
  const rows: (readonly string[])[] = [];
  for await (const row of opened.value.rows) {
    if (!row.ok) return fail(...row.problems);
    rows.push(row.value.cells);
  }
  if (rows.length === 0) return fail(problem("E-DRAW-112", { file: given.name }));
  if (rows.length > mostRows) return fail(problem("E-DRAW-128", { file: given.name, rows: rows.length, limit: mostRows }));
  return ok({ file: given.name, header: opened.value.header.map((name) => name.normalize("NFC").trim()), rows });
};

interface Received {
  readonly title: string;
  readonly table: StagedTable;
}

const columnsOf = ({ title, table: { file, header, rows } }: Received, { actor, clock }: Effects) => {
  const cells = [header, ...rows].map((row) => csvRecord(header.map((_, at) => row[at] ?? "")));
  return {
    ...{ title, fileName: file, file: Buffer.from(utf8(cells.join(""))), header: JSON.stringify(header), rows: rows.length },
    ...{ editedBy: actor.name, editedAt: clock() },
  };
};

const insertNew = async (code: string, received: Received, effects: Effects): Promise<Result<ReceivedStageFile>> => {
  const { store, newId } = effects;
  const round = await findRound(store, code);
  if (!round.ok) return round;
  if (!isOpenRound(stateOf(round.value))) return fail(problem("E-PLAN-007", { round: code }));
  await store.lockRound(round.value);
  const known = await store.listStaged(round.value);
  if (known.some(({ title }) => title === received.title)) return fail(problem("E-DRAW-150", { title: received.title }));
  const number = 1 + Math.max(0, ...known.map((one) => one.number));
  const { province, id: roundId } = round.value;
  await store.insertStaged({ province, id: newId(), roundId, number, ...columnsOf(received, effects) });
  return ok({ code: stagedCode(number), rows: received.table.rows.length });
};

const replaceFile = async (
  place: { readonly round: string; readonly part: string; readonly version?: number },
  received: Received,
  effects: Effects,
): Promise<Result<ReceivedStageFile>> => {
  const found = await findOpenStaged(effects.store, place);
  if (!found.ok) return found;
  const { staged } = found.value;
  if (staged.continuesId !== null) return fail(problem("E-DRAW-142", { title: staged.title }));
  if (place.version !== undefined && place.version !== staged.version)
    return fail(problem("E-DRAW-126", { title: staged.title }));
  await effects.store.updateStaged(staged, {
    ...columnsOf(received, effects),
    ...{ stages: null, sizeColumn: null, expected: null, version: staged.version + 1 },
  });
  return ok({ code: place.part, rows: received.table.rows.length });
};
