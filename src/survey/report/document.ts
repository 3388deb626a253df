import type { Bilingual } from "../language.ts";

/**
 * A report as an office issues it, before it becomes Word, PDF or a page: what it says, not how it is set. All texts are
 * finished Vietnamese; figures are already rounded and written the Vietnamese way (83,94). Numbers of headings, tables,
 * figures and appendices are given by their order.
 */
export interface ReportDocument {
  /** The figures are simulated: every page and every table says so. */
  readonly simulated: boolean;
  readonly issuer: ReportIssuer;
  readonly reference: ReportReference;
  /** Name of the kind of document, such as «BÁO CÁO». */
  readonly kind: string;
  /** Trích yếu: what the report is about, see reportSubject. */
  readonly subject: string;
  /** «Kính gửi»; empty for a report to whom it may concern. */
  readonly addressees: readonly string[];
  /** Legal bases, each a sentence without its closing sign: «Căn cứ Quyết định số …». */
  readonly bases: readonly string[];
  /** Paragraphs between the legal bases and the first heading. */
  readonly opening: readonly string[];
  readonly sections: readonly ReportSection[];
  /** Last paragraphs before the signature; the end mark «./.» is put after them. */
  readonly closing: readonly string[];
  readonly signature: ReportSignature;
  /** «Nơi nhận», each without dash and closing sign; the last one is the archive («Lưu: VT, NV»). */
  readonly recipients: readonly string[];
  readonly appendices: readonly ReportAppendix[];
}

export interface ReportIssuer {
  /** Cơ quan chủ quản, such as «Ủy ban nhân dân tỉnh Khánh Hòa»; none for a provincial people's committee. */
  readonly governing?: string;
  /** Cơ quan ban hành, as inside a sentence: «Ủy ban nhân dân huyện Vạn Ninh». The head of the page puts it in capitals. */
  readonly issuing: string;
}

export interface ReportReference {
  /** Left out until the clerk gives the number. */
  readonly number?: string;
  /** Such as «BC-UBND». */
  readonly sign: string;
  readonly place: string;
  /** ISO day, or the year alone while the day is not known. */
  readonly date: string;
}

export interface ReportSection {
  /** Without its number. */
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
  readonly sections?: readonly ReportSection[];
}

export interface ReportAppendix {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  readonly landscape?: boolean;
}

export type ReportBlock = ReportParagraph | ReportList | ReportTable | ReportFigure | ReportAppendixList;

export interface ReportParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly italic?: boolean;
}

/** Items begin with a dash, as in official documents; see listItems for how they end. */
export interface ReportList {
  readonly kind: "list";
  readonly items: readonly string[];
}

/** Names the appendices, one a line: the fifth part of the report. */
export interface ReportAppendixList {
  readonly kind: "appendices";
}

export type Alignment = "left" | "center" | "right";

export interface ReportColumn {
  readonly header: string;
  /** Columns that stand together under one heading name it alike. */
  readonly group?: string;
  readonly align: Alignment;
  /** Share of the width of the table, relative to the other columns. */
  readonly width: number;
}

export interface ReportRow {
  readonly cells: readonly string[];
  /** A total, or a heading row inside the table. */
  readonly strong?: boolean;
}

/** Where the figures of a table come from; printed under it. */
export interface ReportSourceNote {
  readonly method: string;
  readonly scoring: string;
  /** SHA-256 of the frozen data set, hexadecimal. */
  readonly dataset: string;
}

export interface ReportTable {
  readonly kind: "table";
  /** Without «Bảng 1». */
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly source?: ReportSourceNote;
  readonly notes?: readonly string[];
  /** Too wide for an upright page. */
  readonly landscape?: boolean;
}

export interface ReportFigure {
  readonly kind: "figure";
  /** Without «Hình 1». */
  readonly caption: string;
  readonly png: Uint8Array;
  readonly svg: string;
  /** What the figure shows, for who cannot see it. */
  readonly alternative: string;
  /** In millimetres as printed. */
  readonly width: number;
  readonly height: number;
}

export interface ReportSignature {
  /** «TM. ỦY BAN NHÂN DÂN» or «KT. CHỦ TỊCH»; none where the head signs for a department. */
  readonly authority?: string;
  /** «CHỦ TỊCH», «PHÓ CHỦ TỊCH», «GIÁM ĐỐC». */
  readonly position: string;
  readonly name?: string;
}

/** The five parts of a SIPAS report. */
export const reportOutline = [
  { vi: "Giới thiệu chung", en: "Introduction" },
  { vi: "Tình hình triển khai", en: "How the survey was carried out" },
  { vi: "Kết quả", en: "Results" },
  { vi: "Nhận xét, đánh giá, kiến nghị", en: "Findings, assessment, recommendations" },
  { vi: "Các Phụ lục", en: "Appendices" },
] as const satisfies readonly Bilingual[];

/** Trích yếu of a SIPAS report; the kind «BÁO CÁO» stands above it. */
export const reportSubject = (year: number): string =>
  `Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước (SIPAS) năm ${year}`;

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
export const referenceText = ({ number, sign }: ReportReference): string => `Số: ${number ?? "\u00A0".repeat(6)}/${sign}`;

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
export function documentBlocks({ sections, appendices }: ReportDocument): readonly ReportBlock[] {
  const inside = (section: ReportSection): readonly ReportBlock[] => [
    ...section.blocks,
    ...(section.sections ?? []).flatMap(inside),
  ];
  return [...sections.flatMap(inside), ...appendices.flatMap(({ blocks }) => blocks)];
}

/** «Bảng 3», «Hình 1» for every table and figure, numbered through the whole document. */
export function captionNumbers(document: ReportDocument): ReadonlyMap<ReportBlock, string> {
  const blocks = documentBlocks(document);
  const number = (kind: "table" | "figure", word: string) =>
    blocks.filter((block) => block.kind === kind).map((block, index) => [block, `${word} ${index + 1}`] as const);
  return new Map([...number("table", "Bảng"), ...number("figure", "Hình")]);
}

/** Items of a list end with «;», the last one with «.»; an item that brings its own closing sign keeps it. */
export const listItems = (items: readonly string[]): readonly string[] =>
  items.map((item, index) => (/[.;:]$/.test(item) ? item : `${item}${index === items.length - 1 ? "." : ";"}`));

/** The lines under a table that say what its figures rest on; the hash stands in a line of its own. */
export const sourceNotes = ({ method, scoring, dataset }: ReportSourceNote): readonly string[] => [
  `Phương pháp: ${method}. Cách tính điểm: ${scoring}.`,
  `Bộ số liệu (SHA-256): ${dataset}.`,
];

/** A SHA-256 in hexadecimal: too long a word for a justified line. */
export const holdsHash = (text: string): boolean => /[0-9a-f]{64}/.test(text);
