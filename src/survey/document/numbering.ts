import type { DocumentBlock, DocumentReference, DocumentSection, OfficialDocument, SourceNote } from "./document.ts";

const romans = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** Roman numeral of a whole number from 1. */
export function roman(number: number): string {
  const found = romans.find(([value]) => value <= number);
  return found ? found[1] + roman(number - found[0]) : "";
}

/** Letters in the order of official documents: đ after d, no f, j, w, z. */
const letters = [..."abcdđeghiklmnopqrstuvxy"];

/** Number of a heading by its depth (0, 1, 2 …) and its place counted from 0: «I.», «1.», «a)», deeper ones «-». */
export function headingNumber(depth: number, index: number): string {
  if (depth === 0) return `${roman(index + 1)}.`;
  if (depth === 1) return `${index + 1}.`;
  return depth === 2 && index < letters.length ? `${letters[index]})` : "-";
}

/** «Phụ lục I»; a single appendix has no number. */
export const appendixName = (index: number, count: number): string => (count === 1 ? "Phụ lục" : `Phụ lục ${roman(index + 1)}`);

/** «Số: 12/BC-UBND», with room for the number while there is none. */
export const referenceText = ({ number, sign }: DocumentReference): string => `Số: ${number ?? "\u00A0".repeat(6)}/${sign}`;

/** Days below 10 and the months January and February are written with two digits, as the decree wants. */
const dayText = (day: number): string => String(day).padStart(2, "0");
const monthText = (month: number): string => (month < 3 ? dayText(month) : String(month));

/** «ngày 05 tháng 12 năm 2023», with room for day and month while they are not known. */
export function dateText(date: string): string {
  const [year = "", month, day] = date.split("-");
  const room = "\u00A0".repeat(6);
  return `ngày ${day ? dayText(Number(day)) : room} tháng ${month ? monthText(Number(month)) : room} năm ${year}`;
}

/** All blocks in the order of reading: sections with their subsections, then appendices. */
export function documentBlocks({ sections, appendices }: OfficialDocument): readonly DocumentBlock[] {
  const inside = (section: DocumentSection): readonly DocumentBlock[] => [
    ...section.blocks,
    ...(section.sections ?? []).flatMap(inside),
  ];
  return [...sections.flatMap(inside), ...appendices.flatMap(({ blocks }) => blocks)];
}

/** «Bảng 3», «Hình 1» for every figure and every table with a caption, numbered through the whole document. */
export function captionNumbers(document: OfficialDocument): ReadonlyMap<DocumentBlock, string> {
  const blocks = documentBlocks(document);
  const number = (kind: "table" | "figure", word: string) =>
    blocks
      .filter((block) => block.kind === kind && block.caption !== undefined)
      .map((block, index) => [block, `${word} ${index + 1}`] as const);
  return new Map([...number("table", "Bảng"), ...number("figure", "Hình")]);
}

/** Items of a list end with «;», the last one with «.»; an item that brings its own closing sign keeps it. */
export const listItems = (items: readonly string[]): readonly string[] =>
  items.map((item, index) => (/[.;:]$/.test(item) ? item : `${item}${index === items.length - 1 ? "." : ";"}`));

/** The lines under a table that say what its figures rest on; the hash stands in a line of its own. */
export const sourceNotes = ({ method, scoring, dataset }: SourceNote): readonly string[] => [
  `Phương pháp: ${method}. Cách tính điểm: ${scoring}.`,
  `Bộ số liệu (SHA-256): ${dataset}.`,
];

const hash = /([0-9a-f]{64})/;

/** A SHA-256 in hexadecimal: too long a word for a justified line. */
export const holdsHash = (text: string): boolean => hash.test(text);

export const isHash = (text: string): boolean => text.length === 64 && holdsHash(text);

/** A text cut at its hashes, in order; an empty text is one piece. */
export const hashPieces = (text: string): readonly string[] =>
  text === "" ? [""] : text.split(hash).filter((piece) => piece !== "");
