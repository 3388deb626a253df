import { AlignmentType, BorderStyle, type HeadingLevel, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from "docx";
import { hashPieces, holdsHash, isHash } from "../../survey/document/numbering.ts";
import { halfPoints, twips } from "./measure.ts";

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];
type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

export interface LineStyle {
  /** In points; 14, the size of the body, if left out. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: Align;
  readonly heading?: Level;
  /** Space above and below in points. */
  readonly before?: number;
  readonly after?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  /** Its lines stay on one page. */
  readonly keepLines?: boolean;
  /** First line indented by 10 mm, as the decree wants of body text. */
  readonly indented?: boolean;
}

/** Single line spacing, in the 240ths of Word. */
const SINGLE = 240;

/** No space above or below, single-spaced; the rule is said outright, since some programs take its absence for «exactly». */
export const tight = { before: 0, after: 0, line: SINGLE, lineRule: LineRuleType.AUTO } as const;

const spacing = ({ before = 0, after = 0 }: LineStyle, line = SINGLE): NonNullable<IParagraphOptions["spacing"]> => ({
  before: before * 20,
  after: after * 20,
  line,
  lineRule: LineRuleType.AUTO,
});

/** Text in NFC; only what differs from the style of the document is written down. */
const run = (text: string, { bold = false, italics = false, size }: LineStyle = {}): TextRun =>
  new TextRun({
    text: text.normalize("NFC"),
    ...(bold ? { bold } : {}),
    ...(italics ? { italics } : {}),
    ...(size === undefined ? {} : { size: halfPoints(size) }),
  });

/** A hash is set in a font whose letters are all alike wide, so that two can be compared by eye. */
const HASH_FONT = "Courier New";
/** Its letters are three fifths of their size wide. */
const HASH_LETTER = 0.6;
const POINT = 25.4 / 72;
const HASH_SIZES = [10, 9, 8] as const;

interface HashPlace {
  /** In millimetres. */
  readonly room: number;
  /** Of the text around it, in points; such letters look two points larger than they are. */
  readonly size: number;
}

/** The largest size in which so many letters stand in one line; none when they do not. */
const hashSize = (letters: number, { room, size: around }: HashPlace): number | undefined =>
  HASH_SIZES.find((size) => size <= around - 2 && letters * size * HASH_LETTER * POINT <= room);

/** The lines of a hash in this room: whole, else cut into halves or quarters of the same length, so that lines stand below each other. */
function hashLines(hash: string, place: HashPlace): { readonly lines: readonly string[]; readonly size: number } {
  for (const count of [1, 2, 4]) {
    const length = hash.length / count;
    const size = hashSize(length, place);
    if (size !== undefined)
      return { size, lines: Array.from({ length: count }, (_, index) => hash.slice(index * length, (index + 1) * length)) };
  }
  return { size: 8, lines: [hash] };
}

/** Room of a line of body text, in millimetres. */
const BODY_ROOM = 165;

/** A text as runs: what is no hash in the style given, each hash in letters of one width and in lines of one length. */
export const runs = (text: string, style: LineStyle, room = BODY_ROOM): readonly TextRun[] =>
  hashPieces(text.normalize("NFC")).flatMap((piece) => {
    if (!isHash(piece)) return [run(piece, style)];
    const { lines, size } = hashLines(piece, { room, size: style.size ?? 14 });
    return lines.map(
      (part, index) =>
        new TextRun({
          text: part,
          font: HASH_FONT,
          size: halfPoints(size),
          ...(style.bold ? { bold: true } : {}),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    );
  });

/** Justified; to the left where a hash would tear the words of its line apart. */
export const textAlignment = (text: string): Align => (holdsHash(text) ? AlignmentType.LEFT : AlignmentType.JUSTIFIED);

/** One paragraph of one style, single-spaced; without a style of its own, left and without space around. */
export function line(text: string, style: LineStyle = {}): Paragraph {
  const {
    size = 14,
    bold = false,
    italics = false,
    align = AlignmentType.LEFT,
    heading,
    keepNext = false,
    keepLines = false,
    indented = false,
  } = style;
  return new Paragraph({
    alignment: align,
    spacing: spacing(style),
    ...(keepNext ? { keepNext } : {}),
    ...(keepLines ? { keepLines } : {}),
    // The mark at the end of a paragraph has a size too, and makes an empty one as tall as itself.
    run: { size: halfPoints(size) },
    ...(heading ? { heading } : {}),
    ...(indented ? { indent: { firstLine: twips(10) } } : {}),
    children: runs(text, { bold, italics, size }),
  });
}

/** A paragraph of body text: justified unless it holds a hash, first line indented, 6 pt below, line spacing 1.15. */
export const body = (text: string, { italics = false, bold = false, keepNext = false }: LineStyle = {}): Paragraph =>
  new Paragraph({
    alignment: textAlignment(text),
    ...(keepNext ? { keepNext } : {}),
    indent: { firstLine: twips(10) },
    spacing: spacing({ after: 6 }, 276),
    children: runs(text, { bold, italics }),
  });

/** A drawn line of so many millimetres, centred in a space of `space` millimetres. */
export function rule(length: number, space: number): Paragraph {
  const side = twips((space - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    indent: { left: side, right: side },
    spacing: { before: 60, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: "", size: halfPoints(2) })],
  });
}
