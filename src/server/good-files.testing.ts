import { must } from "../../test/effects.ts";
import { frameCells, frameHeader, smallRound } from "../../test/small-round.ts";
import { downloadCases } from "../actions/fieldwork/download-cases.ts";
import { publishQuestionnaire } from "../actions/instrument/publish-questionnaire.ts";
import {
  type BadFile,
  bombs,
  faultyJson,
  faultyTables,
  type GoodTable,
  hugeTables,
  noTables,
} from "../formats/bad-files.testing.ts";
import { csvText } from "../formats/csv.ts";
import { responseTable } from "../survey/fieldwork/response-table.ts";
import { draftFrom } from "../survey/instrument/draft-questionnaire.ts";
import { remember } from "../survey/remember.ts";
import type { FoundForm } from "./found-forms.testing.ts";
import type { Sandbox } from "./sandbox.testing.ts";

/** What a page that takes a file takes gladly. */
export type GoodFile = { readonly table: GoodTable } | { readonly json: string };

const units = { table: { header: ["Tỉnh", "Xã"], row: ["A", "1"] } };

/** The answers to the forms of the part that is drawn, which are published for it. */
const answers = async ({ effects }: Sandbox): Promise<GoodFile> => {
  const place = { round: "dot-hai-2023", part: "drawn" };
  must(await publishQuestionnaire(place, effects));
  const { method } = must(await effects.formats.readMethod("bnv-2640-2017"));
  const { bytes } = must(await downloadCases(place, effects));
  const [code = ""] = new TextDecoder().decode(bytes).split("\n")[1]?.split(",") ?? [];
  const [header = [], row = []] = responseTable(method, [{ code, outcome: "refused", form: null }]);
  return { table: { header, row } };
};

const questionnaire = async ({ effects }: Sandbox): Promise<GoodFile> => {
  const { method } = must(await effects.formats.readMethod("health-station"));
  return { json: JSON.stringify(draftFrom(method, { respondent: "citizen" })) };
};

const frame = { header: frameHeader, row: frameCells({ dossier: "H56-1", agency: "UBND xã Số 0" }) };

interface Taker {
  readonly of: (server: Sandbox) => GoodFile | Promise<GoodFile>;
  /** Another page than the one that was found. */
  readonly at?: string;
  /** Another part than that of the form that was found. */
  readonly part?: string;
  /** Every file is tried; the reader elsewhere is one of these. */
  readonly every?: true;
}

/** By the page; a page that takes a file and is not here makes the test fail. */
export const goodFiles: Readonly<Record<string, Taker>> = {
  "/workspace/new": { of: () => ({ json: JSON.stringify({ ...smallRound, code: "tep-moi-2023" }) }) },
  "/workspace/units/import": {
    of: () => ({ table: { header: ["Tên cơ quan", "Loại", "Cấp"], row: ["Sở Mới", "department", "province"] } }),
  },
  "/workspace/:round/instrument": { every: true, of: questionnaire, part: "tram-y-te" },
  "/workspace/:round/frame": { of: () => ({ table: frame }) },
  "/workspace/:round/frame/file": { every: true, of: () => ({ table: frame }) },
  "/workspace/:round/frame/reconciliation": {
    of: () => ({ table: { header: ["Cơ quan", "Tư pháp"], row: ["UBND xã Số 1", "9"] } }),
  },
  "/workspace/:round/fieldwork": { of: answers, at: "/workspace/dot-hai-2023/fieldwork?part=drawn" },
  "/workspace/:round/draw/stages": { of: () => units },
  "/workspace/:round/draw/stages/:staged": { of: () => units },
};

const goodBytes = (good: GoodFile): BadFile => {
  const text = "json" in good ? good.json : csvText([good.table.header, good.table.row]);
  return { name: "json" in good ? "đúng.json" : "đúng.csv", bytes: new TextEncoder().encode(text) };
};

/** Built once: most of them are the same for every page. */
const foreign = remember(() => ({ ...noTables(), ...bombs() }));

const wrongWays = (good: GoodFile): Readonly<Record<string, BadFile>> =>
  "json" in good ? faultyJson(good.json) : faultyTables(good.table);

/** Enough to tell that a page passes on what its reader says. */
const few = ["an empty file", "an old workbook", "a zip that is cut off"];

/** The right file, and every wrong one that the page could be given. */
export const filesFor = (good: GoodFile, { every }: Taker): readonly (readonly [what: string, file: BadFile])[] => {
  const huge = every && "table" in good ? hugeTables(good.table) : {};
  const others = Object.entries(foreign("")).filter(([what]) => every || few.includes(what));
  return [["the right file", goodBytes(good)], ...others, ...Object.entries({ ...wrongWays(good), ...huge })];
};

/** The form that was found, as the page of the taker shows it. */
export const formFor = (one: FoundForm, { at, part }: Taker): FoundForm => {
  const moved = at === undefined ? one : { ...one, page: at, form: { ...one.form, action: null } };
  if (part === undefined) return moved;
  const fields = moved.form.fields.map((field) =>
    field.name === "part" ? { ...field, value: part } : { ...field, name: field.name.replace(/^file-.*/, `file-${part}`) },
  );
  return { ...moved, form: { ...moved.form, fields } };
};

export const fileField = ({ form }: FoundForm): string | undefined => form.fields.find(({ kind }) => kind === "file")?.name;
