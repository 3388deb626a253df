import type { FileChild } from "docx";
import {
  AlignmentType,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { halfPoints, twips } from "./measure.ts";
import { tight } from "./text.ts";

/** A4 with the margins of Nghị định 30/2020: top and bottom 20 mm, left 30 mm, right 15 mm. */
const paper = { short: 210, long: 297 } as const;
const margin = { top: 20, bottom: 20, left: 30, right: 15, header: 7, footer: 7 } as const;

/** Width of the text in millimetres. */
export const textWidth = (landscape: boolean): number => (landscape ? paper.long : paper.short) - margin.left - margin.right;

export const MARK = "SỐ LIỆU MÔ PHỎNG";

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: tight,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(13) })],
  });

const mark = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: tight,
    children: [new TextRun({ text: MARK, bold: true, size: halfPoints(10), color: "B42318" })],
  });

interface PageHead {
  readonly simulated: boolean;
  readonly numbered: boolean;
}

function pageHead({ simulated, numbered }: PageHead): Header {
  const lines = [...(numbered ? [pageNumber()] : []), ...(simulated ? [mark()] : [])];
  return new Header({ children: lines.length > 0 ? lines : [new Paragraph({ spacing: tight })] });
}

export interface PageRun {
  readonly landscape: boolean;
  /** Pages are counted from 1 again: each appendix has page numbers of its own. */
  readonly restart?: boolean;
  readonly children: readonly FileChild[];
}

/**
 * Sections of Word for runs of pages of one orientation. Page numbers run through in Arabic figures, centred in the top
 * margin and hidden on the first page; the mark of simulated figures is on every page.
 */
export const pageSections = (runs: readonly PageRun[], simulated: boolean): readonly ISectionOptions[] =>
  runs.map(({ landscape, restart = false, children }, index) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: index === 0,
      page: {
        size: {
          width: twips(paper.short),
          height: twips(paper.long),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        ...(restart ? { pageNumbers: { start: 1 } } : {}),
        margin: Object.fromEntries(Object.entries(margin).map(([side, size]) => [side, twips(size)])),
      },
    },
    headers: {
      default: pageHead({ simulated, numbered: true }),
      ...(index === 0 ? { first: pageHead({ simulated, numbered: false }) } : {}),
    },
    children,
  }));
