import { AlignmentType, type FileChild } from "docx";
import {
  appendixName,
  dateText,
  type ReportAppendix,
  type ReportDocument,
  referenceText,
} from "../../survey/report/document.ts";
import { sideBySide } from "./frame.ts";
import { textWidth } from "./page.ts";
import { body, line } from "./text.ts";

const centre = AlignmentType.CENTER;
const LEFT = 80;

/** The last paragraphs; the very last one ends with the end mark «./.». */
export function closing({ closing: texts }: ReportDocument): readonly FileChild[] {
  const last = texts.length - 1;
  return texts.map((text, index) =>
    index === last ? body(`${text.replace(/[.\s]+$/, "")}./.`, { keepNext: true }) : body(text),
  );
}

/** «Nơi nhận» on the left, who signs on the right, with room to sign; on one page. */
export const signature = ({ signature: { authority, position, name }, recipients }: ReportDocument): FileChild =>
  sideBySide([
    {
      width: LEFT,
      children: [
        line("Nơi nhận:", { size: 12, bold: true, italics: true }),
        ...recipients.map((recipient, index) =>
          line(`- ${recipient}${index === recipients.length - 1 ? "." : ";"}`, { size: 11 }),
        ),
      ],
    },
    {
      width: textWidth(false) - LEFT,
      children: [
        ...(authority ? [line(authority.toLocaleUpperCase("vi"), { bold: true, align: centre })] : []),
        line(position.toLocaleUpperCase("vi"), { bold: true, align: centre }),
        ...Array.from({ length: 4 }, () => line("", { align: centre })),
        line(name ?? "", { bold: true, align: centre }),
      ],
    },
  ]);

/** Head of an appendix: its number, its title in capitals, and the document that it belongs to. */
export function appendixHead(appendix: ReportAppendix, index: number, document: ReportDocument): readonly FileChild[] {
  const { reference, issuer, kind, appendices } = document;
  const number = referenceText(reference).replace(/^Số: /, "số ");
  const kindName = kind.charAt(0).toLocaleUpperCase("vi") + kind.slice(1).toLocaleLowerCase("vi");
  const belongs = `(Kèm theo ${kindName} ${number} ${dateText(reference.date)} của ${issuer.issuing})`;
  return [
    line(appendixName(index, appendices.length), { bold: true, align: centre }),
    line(appendix.title.toLocaleUpperCase("vi"), { bold: true, align: centre }),
    line(belongs, { italics: true, align: centre, after: 10 }),
  ];
}
