import { Document, type IBaseParagraphStyleOptions, Packer } from "docx";
import type { DocumentAppendix, OfficialDocument } from "../survey/document/document.ts";
import { blockSetter, joinPieces, sectionPieces } from "./docx/block.ts";
import { letterhead, preamble, title } from "./docx/letterhead.ts";
import { halfPoints } from "./docx/measure.ts";
import { packAlike } from "./docx/pack.ts";
import { type PageRun, pageSections } from "./docx/page.ts";
import { appendixHead, closing, signature } from "./docx/signature.ts";
import { cellStyle } from "./docx/table.ts";
import { line } from "./docx/text.ts";

/** Headings are real headings, for screen readers and the navigation pane, set as plain black text. */
const heading: IBaseParagraphStyleOptions = { run: { font: "Times New Roman", size: halfPoints(14), color: "000000" } };

const styles = {
  default: {
    document: { run: { font: "Times New Roman", size: halfPoints(14), language: { value: "vi-VN" } } },
    heading1: heading,
    heading2: heading,
    heading3: heading,
  },
  paragraphStyles: [cellStyle],
} as const;

/** Each appendix begins on a page of its own and counts its pages from 1. */
function appendixRuns(appendix: DocumentAppendix, index: number, document: OfficialDocument): readonly PageRun[] {
  const set = blockSetter(document);
  const landscape = appendix.landscape === true;
  const head = { landscape, children: appendixHead(appendix, index, document) };
  const runs = joinPieces([head, ...appendix.blocks.map((block) => set(block, landscape))]);
  return runs.map((run, place) => ({ ...run, restart: place === 0 }));
}

function pageRuns(document: OfficialDocument): readonly PageRun[] {
  const front = { landscape: false, children: [letterhead(document), ...title(document), ...preamble(document)] };
  // Word ends a section with a paragraph; a small one fits below the signature where one of the body would need a page.
  const end = {
    landscape: false,
    children: [...closing(document), line("", { size: 6, keepNext: true }), ...signature(document), line("", { size: 1 })],
  };
  const main = joinPieces([front, ...sectionPieces(document.sections, blockSetter(document)), end]);
  return [...main, ...document.appendices.flatMap((appendix, index) => appendixRuns(appendix, index, document))];
}

/**
 * Writes an official paper (report, plan, minutes) as Word, in the layout of Nghị định 30/2020/NĐ-CP: A4, Times New Roman 14, head in two columns, page
 * numbers centred in the top margin from the second page on, numbered parts, tables that break across pages with their
 * header repeated, figures with a text for who cannot see them, signature and «Nơi nhận», appendices on pages of their own.
 * The same document gives the same bytes; the dates in the file are those of the document.
 */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { kind, subject, issuer, reference, simulated } = document;
  const word = new Document({
    title: `${kind}: ${subject}`.normalize("NFC"),
    creator: issuer.issuing.normalize("NFC"),
    lastModifiedBy: issuer.issuing.normalize("NFC"),
    styles,
    sections: pageSections(pageRuns(document), simulated),
  });
  const day = reference.date.length === 10 ? reference.date : `${reference.date.slice(0, 4)}-01-01`;
  return packAlike(await Packer.toBuffer(word), `${day}T00:00:00Z`);
}
