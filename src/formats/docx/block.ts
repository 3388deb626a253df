import { AlignmentType, type FileChild, HeadingLevel, ImageRun, Paragraph } from "docx";
import type {
  DocumentBlock,
  DocumentFigure,
  DocumentList,
  DocumentSection,
  OfficialDocument,
} from "../../survey/document/document.ts";
import { appendixName, captionNumbers, headingNumber, listItems } from "../../survey/document/numbering.ts";
import { pixels } from "./measure.ts";
import { type PageRun, textWidth } from "./page.ts";
import { tableBlock } from "./table.ts";
import { body, line, tight } from "./text.ts";

/** A piece of the document and how its page has to lie. */
interface Piece {
  readonly landscape: boolean;
  readonly children: readonly FileChild[];
}

function figureBlock(figure: DocumentFigure, number: string): readonly FileChild[] {
  const image = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(figure.svg),
    fallback: { type: "png", data: figure.png },
    transformation: { width: pixels(figure.width), height: pixels(figure.height) },
    altText: { id: number.replace(/\D/g, ""), name: number, title: figure.caption, description: figure.alternative },
  });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { ...tight, before: 120, after: 60 },
      children: [image],
    }),
    line(`${number}. ${figure.caption}`, { size: 13, bold: true, align: AlignmentType.CENTER, after: 8 }),
  ];
}

const listLines = ({ items, numbered = false }: DocumentList): readonly FileChild[] =>
  numbered
    ? items.map((item, index) => body(items.length === 1 ? item : `${index + 1}. ${item}`))
    : listItems(items).map((item) => body(`- ${item}`));

const appendixList = ({ appendices }: OfficialDocument): readonly FileChild[] =>
  listItems(appendices.map(({ title }, index) => `${appendixName(index, appendices.length)}: ${title}`)).map((item) =>
    body(`- ${item}`),
  );

/** Sets the blocks of one document. */
export function blockSetter(document: OfficialDocument): (block: DocumentBlock, landscape: boolean) => Piece {
  const numbers = captionNumbers(document);
  const set = (block: DocumentBlock, landscape: boolean): readonly FileChild[] => {
    const number = numbers.get(block) ?? "";
    switch (block.kind) {
      case "paragraph":
        return [body(block.text, { italics: block.italic ?? false })];
      case "list":
        return listLines(block);
      case "appendices":
        return appendixList(document);
      case "figure":
        return figureBlock(block, number);
      case "table":
        return tableBlock(block, { number, width: textWidth(landscape), simulated: document.simulated });
    }
  };
  return (block, landscape) => {
    const lies = landscape || (block.kind === "table" && block.landscape === true);
    return { landscape: lies, children: set(block, lies) };
  };
}

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A heading with its number: parts in bold capitals, chapters in bold, points in bold italics. */
function headingLine(text: string, depth: number, index: number): Paragraph {
  const numbered = `${headingNumber(depth, index)} ${depth === 0 ? text.toLocaleUpperCase("vi") : text}`;
  const level = levels[Math.min(depth, levels.length - 1)] ?? HeadingLevel.HEADING_3;
  return line(numbered, {
    bold: true,
    italics: depth > 1,
    indented: true,
    heading: level,
    before: 6,
    after: 6,
    keepNext: true,
  });
}

type SetBlock = ReturnType<typeof blockSetter>;

/** Sections with their headings and subsections, in order. */
export function sectionPieces(sections: readonly DocumentSection[], set: SetBlock, depth = 0): readonly Piece[] {
  return sections.flatMap((section, index) => [
    { landscape: false, children: [headingLine(section.heading, depth, index)] },
    ...section.blocks.map((block) => set(block, false)),
    ...sectionPieces(section.sections ?? [], set, depth + 1),
  ]);
}

/** Joins neighbouring pieces that lie alike; each change of orientation begins a new page. */
export function joinPieces(pieces: readonly Piece[]): readonly PageRun[] {
  const runs: { landscape: boolean; children: FileChild[] }[] = [];
  for (const { landscape, children } of pieces) {
    const last = runs.at(-1);
    if (last?.landscape === landscape) last.children.push(...children);
    else runs.push({ landscape, children: [...children] });
  }
  return runs;
}
