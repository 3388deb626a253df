/**
 * A paper as an office issues it (report, plan, minutes), before it becomes Word, PDF or a page: what it says, not how it is set. All texts are
 * finished Vietnamese; figures are already rounded and written the Vietnamese way (83,94). Numbers of headings, tables,
 * figures and appendices are given by their order.
 */
export interface OfficialDocument {
  /** The figures are simulated: every page and every table says so. */
  readonly simulated: boolean;
  readonly issuer: DocumentIssuer;
  readonly reference: DocumentReference;
  /** Name of the kind of document, such as «BÁO CÁO». */
  readonly kind: string;
  /** Trích yếu: what it is about. */
  readonly subject: string;
  /** «Kính gửi»; empty for a paper to whom it may concern. */
  readonly addressees: readonly string[];
  /** Legal bases, each a sentence without its closing sign: «Căn cứ Quyết định số …». */
  readonly bases: readonly string[];
  /** Paragraphs between the legal bases and the first heading. */
  readonly opening: readonly string[];
  readonly sections: readonly DocumentSection[];
  /** Last paragraphs before the signature; the end mark «./.» is put after them. */
  readonly closing: readonly string[];
  readonly signature: DocumentSignature | PartySignatures;
  /** «Nơi nhận», each without dash and closing sign; the last one is the archive («Lưu: VT, NV»). */
  readonly recipients: readonly string[];
  readonly appendices: readonly DocumentAppendix[];
}

export interface DocumentIssuer {
  /** Cơ quan chủ quản, such as «Ủy ban nhân dân tỉnh Khánh Hòa»; none for a provincial people's committee. */
  readonly governing?: string;
  /** Cơ quan ban hành, as inside a sentence: «Ủy ban nhân dân huyện Vạn Ninh». The head of the page puts it in capitals. */
  readonly issuing: string;
}

export interface DocumentReference {
  /** Left out until the clerk gives the number. */
  readonly number?: string;
  /** Such as «BC-UBND». */
  readonly sign: string;
  readonly place: string;
  /** ISO day, or the year alone while the day is not known. */
  readonly date: string;
}

export interface DocumentSection {
  /** Without its number. */
  readonly heading: string;
  readonly blocks: readonly DocumentBlock[];
  readonly sections?: readonly DocumentSection[];
}

export interface DocumentAppendix {
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
  readonly landscape?: boolean;
}

export type DocumentBlock = DocumentParagraph | DocumentList | DocumentTable | DocumentFigure | DocumentAppendixList;

export interface DocumentParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly italic?: boolean;
}

/** Items begin with a dash, or numbered «1.», as in official documents; see listItems for how they end. */
export interface DocumentList {
  readonly kind: "list";
  readonly items: readonly string[];
  /** The items are sentences of their own: «1. …», «2. …», each as it is. */
  readonly numbered?: boolean;
}

/** Names the appendices, one a line: the fifth part of the report. */
export interface DocumentAppendixList {
  readonly kind: "appendices";
}

export type Alignment = "left" | "center" | "right";

export interface DocumentColumn {
  readonly header: string;
  /** Columns that stand together under one heading name it alike. */
  readonly group?: string;
  readonly align: Alignment;
  /** Share of the width of the table, relative to the other columns. */
  readonly width: number;
}

export interface DocumentRow {
  readonly cells: readonly string[];
  /** A total, or a heading row inside the table. */
  readonly strong?: boolean;
}

/** Where the figures of a table come from; printed under it. */
export interface SourceNote {
  readonly method: string;
  readonly scoring: string;
  /** SHA-256 of the frozen data set, hexadecimal. */
  readonly dataset: string;
}

export interface DocumentTable {
  readonly kind: "table";
  /** Without «Bảng 1»; a table that the heading above it names has none, and no number. */
  readonly caption?: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
  readonly source?: SourceNote;
  readonly notes?: readonly string[];
  /** May break across pages even when it has few rows: one whose rows are several lines tall. */
  readonly breaks?: boolean;
  /** Too wide for an upright page. */
  readonly landscape?: boolean;
}

export interface DocumentFigure {
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

export interface DocumentSignature {
  /** «TM. ỦY BAN NHÂN DÂN» or «KT. CHỦ TỊCH»; none where the head signs for a department. */
  readonly authority?: string;
  /** «CHỦ TỊCH», «PHÓ CHỦ TỊCH», «GIÁM ĐỐC». */
  readonly position: string;
  readonly name?: string;
}

/** Who signs minutes: the parties side by side, nobody above the other. */
export interface PartySignatures {
  readonly parties: readonly PartySignature[];
}

export interface PartySignature {
  /** As a sentence names it: «Đại diện Hội Cựu chiến binh tỉnh». */
  readonly party: string;
  readonly position?: string;
  readonly name?: string;
}
