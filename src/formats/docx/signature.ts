import { AlignmentType, type FileChild, type Paragraph } from "docx";
import type {
  DocumentAppendix,
  DocumentSignature,
  OfficialDocument,
  PartySignature,
  PartySignatures,
} from "../../survey/document/document.ts";
import { appendixName, dateText, referenceText } from "../../survey/document/numbering.ts";
import { sideBySide } from "./frame.ts";
import { textWidth } from "./page.ts";
import { body, line } from "./text.ts";

const centre = AlignmentType.CENTER;
const LEFT = 80;

/** The last paragraphs; the very last one ends with the end mark «./.». */
export function closing({ closing: texts }: OfficialDocument): readonly FileChild[] {
  const last = texts.length - 1;
  return texts.map((text, index) =>
    index === last ? body(`${text.replace(/[.\s]+$/, "")}./.`, { keepNext: true }) : body(text),
  );
}

const recipientLines = ({ recipients }: OfficialDocument): readonly Paragraph[] => [
  line("Nơi nhận:", { size: 12, bold: true, italics: true }),
  ...recipients.map((recipient, index) =>
    line(`- ${recipient.replace(/[.;]$/, "")}${index === recipients.length - 1 ? "." : ";"}`, { size: 11 }),
  ),
];

/** Four empty lines: room for a signature and a seal. */
const roomToSign = (): readonly Paragraph[] => Array.from({ length: 4 }, () => line("", { align: centre }));

const signer = ({ authority, position, name }: DocumentSignature): readonly Paragraph[] => [
  ...(authority ? [line(authority.toLocaleUpperCase("vi"), { bold: true, align: centre })] : []),
  line(position.toLocaleUpperCase("vi"), { bold: true, align: centre }),
  ...roomToSign(),
  line(name ?? "", { bold: true, align: centre }),
];

const partyHead = ({ party, position }: PartySignature): readonly Paragraph[] => [
  line(party.toLocaleUpperCase("vi"), { size: 13, bold: true, align: centre, keepNext: true }),
  line(position ?? "(Ký, ghi rõ họ tên)", { size: 13, italics: position === undefined, align: centre, keepNext: true }),
];

const partyFoot = ({ name }: PartySignature): readonly Paragraph[] => [
  ...roomToSign(),
  line(name ?? "", { bold: true, align: centre }),
];

/** Up to three signers stand in a row; four stand two by two. */
const inRow = (count: number): number => (count <= 3 ? count : count === 4 ? 2 : 3);

function partyRows({ parties }: PartySignatures): readonly FileChild[] {
  const columns = inRow(parties.length);
  const width = textWidth(false) / columns;
  const rows = Array.from({ length: Math.ceil(parties.length / columns) }, (_, row) =>
    parties.slice(row * columns, (row + 1) * columns),
  );
  return rows.flatMap((row) => [
    sideBySide(
      row.map((party) => ({ width, children: partyHead(party) })),
      row.map((party) => ({ width, children: partyFoot(party) })),
    ),
    line("", { size: 8, keepNext: true }),
  ]);
}

/**
 * «Nơi nhận» on the left, who signs on the right, with room to sign, on one page; where several parties sign, they stand side by side
 * and «Nơi nhận» below them.
 */
export function signature(document: OfficialDocument): readonly FileChild[] {
  if ("parties" in document.signature)
    return [...partyRows(document.signature), ...(document.recipients.length > 0 ? recipientLines(document) : [])];
  return [
    sideBySide([
      { width: LEFT, children: recipientLines(document) },
      { width: textWidth(false) - LEFT, children: signer(document.signature) },
    ]),
  ];
}

/** Head of an appendix: its number, its title in capitals, and the document that it belongs to. */
export function appendixHead(appendix: DocumentAppendix, index: number, document: OfficialDocument): readonly FileChild[] {
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
