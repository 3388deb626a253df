import { type Problem, problem } from "../problem.ts";
import { type OpenTexts, openTexts } from "./byte-texts.ts";
import { type FrameColumns, type FrameStratum, otherColumns } from "./frame-stratum.ts";

/** A unit that may be drawn; the id carries no personal data. */
export interface FrameUnit {
  readonly unitId: string;
  readonly stratum: string;
  /** The other columns of the frame, in their order. */
  readonly others?: readonly string[];
}

/** A file that units come from, as messages speak of it. */
export interface FrameSource {
  readonly file: string;
  readonly columns: FrameColumns;
}

/** The units of a stratum as they came; `rows` says where in the file each stands. */
export interface GatheredStratum extends FrameStratum {
  readonly rows: Int32Array;
}

export interface OpenStrata {
  /** Takes a unit, and the row it stands in; a cell that cannot be used is a problem. */
  readonly add: (unit: FrameUnit, row: number) => Problem | undefined;
  readonly close: () => readonly GatheredStratum[];
}

/** Gathers units by stratum, every text in NFC. */
export function openStrata({ file, columns }: FrameSource): OpenStrata {
  const names = otherColumns(columns);
  const strata = new Map<string, OpenStratum>();
  /** By the stratum as it is written in the file. */
  const spellings = new Map<string, OpenStratum>();

  const stratumOf = (written: string, row: number): OpenStratum | Problem => {
    const stratum = cleanText(written, { file, row, column: "stratum" });
    if (typeof stratum !== "string") return stratum;
    const known = strata.get(stratum) ?? openStratum(stratum, names.length);
    strata.set(stratum, known);
    spellings.set(written, known);
    return known;
  };

  const add = ({ unitId, stratum: written, others = [] }: FrameUnit, row: number): Problem | undefined => {
    const id = cleanText(unitId, { file, row, column: "unit_id" });
    if (typeof id !== "string") return id;
    const stratum = spellings.get(written) ?? stratumOf(written, row);
    if ("code" in stratum) return stratum;
    const cells: string[] = [];
    for (let at = 0; at < names.length; at += 1) {
      const place = { file, row, column: names[at] as string };
      const cell = place.column === columns.size ? cleanSize(others[at] ?? "", place) : cleanText(others[at] ?? "", place);
      if (typeof cell !== "string") return cell;
      cells.push(cell);
    }
    stratum.add({ id, cells, row });
    return undefined;
  };

  return { add, close: () => [...strata.values()].map(({ close }) => close()) };
}

interface OpenStratum {
  readonly add: (unit: { readonly id: string; readonly cells: readonly string[]; readonly row: number }) => void;
  readonly close: () => GatheredStratum;
}

function openStratum(stratum: string, otherCount: number): OpenStratum {
  const unitIds = openTexts();
  const others = Array.from({ length: otherCount }, openTexts);
  const rows: number[] = [];
  return {
    add: ({ id, cells, row }) => {
      unitIds.add(id);
      for (let at = 0; at < otherCount; at += 1) (others[at] as OpenTexts).add(cells[at] as string);
      rows.push(row);
    },
    close: () => ({
      stratum,
      unitIds: unitIds.close(),
      others: others.map(({ close }) => close()),
      rows: new Int32Array(rows),
    }),
  };
}

interface FrameCell {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u001f\u007f]/;
const plain = /^[ -~]+$/;

/** The text in NFC. */
function cleanText(written: string, place: FrameCell): string | Problem {
  if (plain.test(written)) return written;
  const text = written.normalize("NFC");
  if (text === "") return problem("E-DRAW-101", { ...place });
  return controls.test(text) ? problem("E-DRAW-102", { ...place, value: JSON.stringify(text) }) : text;
}

/** The size without zeros in front. */
function cleanSize(written: string, place: FrameCell): string | Problem {
  const text = written.trim();
  const size = Number(text);
  if (/^\d+$/.test(text) && size >= 1 && Number.isSafeInteger(size)) return String(size);
  return text === "" ? problem("E-DRAW-101", { ...place }) : problem("E-DRAW-113", { ...place, value: text });
}
