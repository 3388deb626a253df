import {
  keptPassedKinds,
  type PassedGroup,
  type PassedKind,
  type PassedRow,
  type PassedRows,
} from "../survey/frame/passed-rows.ts";
import type { FoundHeader } from "./find-header.ts";
import { isData, isFilled, type TableRow } from "./row-cells.ts";

/** Tells the dossiers of a list from what stands around and between them. */
export interface ListRows {
  /** The rows that come out when this one came in: none where it is passed over or held back, those held back and itself else. */
  readonly take: (row: TableRow) => readonly TableRow[];
  /** At the end of the list: what is still held back are its last lines. */
  readonly end: () => void;
  /** Passed over so far. */
  readonly passed: () => PassedRows;
  /** The rows themselves since this was last asked, those that may hold something to look at. */
  readonly takePassed: () => readonly PassedRow[];
}

/** No list ends in more lines than these. */
const mostHeld = 40;
/** A list of fewer columns has too little in a row to judge by. */
const leastColumns = 4;
const shownLength = 120;
/** A list that holds more of them than this is no list; they are counted and no longer kept. */
const mostKept = 20_000;

/** @param above filled rows above the column names */
export const openListRows = ({ rows: header, names }: FoundHeader, above: readonly TableRow[]): ListRows => {
  const width = names.length;
  const passed = new Map<PassedKind, PassedGroup>();
  let held: TableRow[] = [];
  let [kept, keptRows]: [PassedRow[], number] = [[], 0];
  let [before, isFirst] = [header.at(-1)?.number ?? 0, true];
  const pass = (kind: PassedKind, row: TableRow, rows = 1): void => {
    const known = passed.get(kind);
    if (keptPassedKinds.has(kind) && keptRows < mostKept) {
      kept.push({ kind, ...row });
      keptRows += 1;
    }
    passed.set(kind, known ? { ...known, rows: known.rows + rows } : { rows, first: row.number, text: textOf(row) });
  };
  for (const row of above) pass("title", row);
  const kindHere = (row: TableRow): PassedKind | undefined => {
    if (isFirst && isNumbering(row, width)) return "numbering";
    return kindOf(row, { width, header });
  };
  return {
    take: (row) => {
      const kind = kindHere(row);
      if (kind !== "numbering") isFirst = false;
      if (row.number > before + 1) pass("blank", { number: before + 1, cells: [] }, row.number - before - 1);
      before = row.number;
      if (kind !== undefined && kind !== "closing") {
        pass(kind, row);
        return [];
      }
      if (kind === "closing") held.push(row);
      if (kind === "closing" && held.length <= mostHeld) return [];
      const rows = kind === "closing" ? held : [...held, row];
      held = [];
      return rows;
    },
    end: () => {
      for (const row of held) pass("closing", row);
      held = [];
    },
    passed: () => Object.fromEntries(passed),
    takePassed: () => {
      const taken = kept;
      kept = [];
      return taken;
    },
  };
};

const textOf = ({ cells }: TableRow): string => cells.filter(isFilled).join(" · ").slice(0, shownLength);

interface Under {
  readonly width: number;
  readonly header: readonly TableRow[];
}

/** What a row is when it is none of the list; `closing` may turn out to be one of it when others follow. */
const kindOf = (row: TableRow, { width, header }: Under): PassedKind | undefined => {
  if (header.some((one) => isSame(one, row))) return "repeated";
  if (width < leastColumns) return undefined;
  const most = Math.max(3, Math.floor(width / 2));
  const texts = firstFilled(row.cells, most + 1);
  if (texts.length > most) return undefined;
  if (isTotal(texts[0] ?? "")) return "total";
  if (texts.length === 1 && isFilled(row.cells[0]) && isSentence(texts[0] ?? "")) return "line";
  return texts.length * 3 <= width && texts.every(isWords) ? "closing" : undefined;
};

const isSame = (header: TableRow, row: TableRow): boolean => {
  const at = header.cells.findIndex(isFilled);
  if (row.cells[at] !== header.cells[at]) return false;
  return header.cells.every((cell, place) => cell === (row.cells[place] ?? ""));
};

/** Looks no further than it must: most rows are full. */
const firstFilled = (cells: readonly string[], most: number): readonly string[] => {
  const texts: string[] = [];
  for (const cell of cells) {
    if (!isFilled(cell)) continue;
    texts.push(cell.trim());
    if (texts.length === most) break;
  }
  return texts;
};

/** “Tổng cộng: 3.321”, “Cộng trang”; the family name Tống is another word. */
const isTotal = (text: string): boolean => /^(tổng|cộng)(?=$|[\s:.,(–-])/u.test(text.normalize("NFC").toLowerCase());

/** Words, and no code or date. */
const isWords = (text: string): boolean => /\p{L}/u.test(text) && !isData(text) && (/\s/.test(text) || !/\d/.test(text));

const isSentence = (text: string): boolean => isWords(text) && /\s/.test(text);

/** “(1) (2) (3)”, “1 2 3 4=2+3”, “A B 1 2”: under the header, the columns are counted; or units stand there, in brackets. */
const isNumbering = ({ cells }: TableRow, width: number): boolean => {
  const texts = cells.filter(isFilled).map((cell) => cell.trim());
  if (texts.length < Math.max(2, width / 3)) return false;
  if (texts.every((text) => /^[([].*[)\]]$/.test(text))) return true;
  const bare = texts.map((text) => text.replace(/[()[\]\s]/g, "").replace(/=.*$/, ""));
  const numbers = bare.filter((text) => !/^[a-zđ]$/i.test(text)).map(Number);
  const isCounting = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return bare.length > 2 && (numbers[0] === 1 || numbers.length === 0) && isCounting;
};
