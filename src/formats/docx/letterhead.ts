import { AlignmentType, type FileChild } from "docx";
import type { OfficialDocument } from "../../survey/document/document.ts";
import { dateText, referenceText } from "../../survey/document/numbering.ts";
import { sideBySide } from "./frame.ts";
import { textWidth } from "./page.ts";
import { body, line, rule } from "./text.ts";

const centre = AlignmentType.CENTER;

/** Quốc hiệu in 13 pt bold capitals takes 94.7 mm and has to stand in one line; Tiêu ngữ in 14 pt takes 60.1 mm. */
const RIGHT = 96.5;
const MOTTO = 60;
const LEFT = textWidth(false) - RIGHT;

/** Capitals of 13 pt that surely fit into the left column. */
const ONE_LINE = 22;

/**
 * Name of a body in capitals, broken before the unit that it serves when it is too long for one line:
 * «ỦY BAN NHÂN DÂN» over «TỈNH KHÁNH HÒA».
 */
export function bodyLines(name: string): readonly string[] {
  const capitals = name.toLocaleUpperCase("vi");
  const [, body, unit] = /^(.+?) ((?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) .+)$/u.exec(capitals) ?? [];
  return body && unit && capitals.length > ONE_LINE ? [body, unit] : [capitals];
}

/** Head of the first page: who issues, number; Quốc hiệu, Tiêu ngữ, place and date. */
export const letterhead = ({ issuer, reference }: OfficialDocument): FileChild =>
  sideBySide([
    {
      width: LEFT,
      children: [
        ...(issuer.governing ? bodyLines(issuer.governing) : []).map((text) => line(text, { size: 13, align: centre })),
        ...bodyLines(issuer.issuing).map((text) => line(text, { size: 13, bold: true, align: centre })),
        rule(LEFT / 3, LEFT),
        line(referenceText(reference), { size: 13, align: centre, before: 6 }),
      ],
    },
    {
      width: RIGHT,
      children: [
        line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 13, bold: true, align: centre }),
        line("Độc lập - Tự do - Hạnh phúc", { size: 14, bold: true, align: centre }),
        rule(MOTTO, RIGHT),
        line(`${reference.place}, ${dateText(reference.date)}`, { size: 14, italics: true, align: centre, before: 6 }),
      ],
    },
  ]);

/** Name of the kind of document and what it is about, with the short line below. */
export const title = ({ kind, subject }: OfficialDocument): readonly FileChild[] => [
  line(kind.toLocaleUpperCase("vi"), { bold: true, align: centre, before: 18 }),
  line(subject, { bold: true, align: centre }),
  rule(55, textWidth(false)),
];

/** «Kính gửi»: one addressee on the same line, several below each other. */
function addressed(addressees: readonly string[]): readonly FileChild[] {
  if (addressees.length === 0) return [];
  if (addressees.length === 1) return [line(`Kính gửi: ${addressees[0]}.`, { align: centre, before: 12, after: 6 })];
  const last = addressees.length - 1;
  const items = addressees.map((name, index) => line(`- ${name}${index === last ? "." : ";"}`, { indented: true }));
  return [line("Kính gửi:", { align: centre, before: 12 }), ...items];
}

/** What comes before the first heading: addressees, legal bases in italics, opening paragraphs. */
export const preamble = ({ addressees, bases, opening }: OfficialDocument): readonly FileChild[] => [
  line("", { size: 8 }),
  ...addressed(addressees),
  ...bases.map((basis, index) => body(`${basis}${index === bases.length - 1 ? "." : ";"}`, { italics: true })),
  ...opening.map((text) => body(text)),
];
