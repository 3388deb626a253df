import { openZip, unpackPart } from "../../../src/formats/zip.ts";

/** Text of one part of a Word file. */
export function wordPart(docx: Uint8Array, name: string): string {
  const zip = openZip(docx);
  const part = zip.parts.get(name);
  if (!part) throw new Error(`no ${name}`);
  return new TextDecoder().decode(unpackPart(zip, part, 2 ** 28));
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:drawing>/g)]
    .map(([whole, text]) => (whole === "<w:drawing>" ? `[${/<wp:docPr[^>]*descr="([^"]*)"/.exec(xml)?.[1]}]` : (text ?? "")))
    .join("")
    .replace(/&\w+;/g, (entity) => entities[entity] ?? entity);

/** Alignment, indent, heading, size and weight of a paragraph, in short. */
function looks(xml: string): string {
  const run = /<w:r>[\s\S]*/.exec(xml)?.[0] ?? "";
  const marks = [
    /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1],
    /<w:jc w:val="(\w+)"/.exec(xml)?.[1],
    /<w:ind [^>]*w:firstLine/.test(xml) ? "indent" : undefined,
    /<w:pBdr>/.test(xml) ? "rule" : undefined,
    /<w:sz w:val="([\d.]+(?:pt)?)"/.exec(run)?.[1],
    /<w:b\/>/.test(run) ? "bold" : undefined,
    /<w:i\/>/.test(run) ? "italic" : undefined,
    /<w:keepNext\/>/.test(xml) ? "keep" : undefined,
  ];
  return marks.filter((mark) => mark !== undefined).join(" ");
}

function section(xml: string): string {
  const size = /<w:pgSz[^>]*>/
    .exec(xml)?.[0]
    .match(/w:(?:w|h|orient)="\w+"/g)
    ?.join(" ");
  const margins = /<w:pgMar[^>]*>/
    .exec(xml)?.[0]
    .match(/w:(?:top|right|bottom|left)="\w+"/g)
    ?.join(" ");
  const start = /<w:pgNumType w:start="(\d+)"/.exec(xml)?.[1] ?? "on";
  return `=== section ${size} ${margins} pages:${start}${/<w:titlePg\/>/.test(xml) ? " first page apart" : ""}`;
}

const paragraphPattern = /<w:p(?:>| [^>]*>)[\s\S]*?<\/w:p>/g;

/** Cells that stand to the right begin with «>», centred ones with «^». */
const signs: Readonly<Record<string, string>> = { right: "> ", center: "^ " };

const cellText = (xml: string): string =>
  (signs[/<w:jc w:val="(\w+)"/.exec(xml)?.[1] ?? ""] ?? "") +
  [...xml.matchAll(paragraphPattern)].map(([each]) => textOf(each)).join(" / ");

const row = (xml: string): string => {
  const cells = [...xml.matchAll(/<w:tc>([\s\S]*?)<\/w:tc>/g)].map(([, cell = ""]) => cellText(cell));
  return `  |${/<w:tblHeader/.test(xml) ? "HEAD" : ""}${/<w:cantSplit/.test(xml) ? "" : " splits"} ${cells.join(" | ")}`;
};

/** What a Word document says and how it is laid out, line by line, without the words of its XML. */
export function wordOutline(xml: string): string {
  const pieces = xml.matchAll(/<w:tbl>([\s\S]*?)<\/w:tbl>|<w:p(?:>| [^>]*>)[\s\S]*?<\/w:p>|<w:sectPr[\s\S]*?<\/w:sectPr>/g);
  const lines: string[] = [];
  for (const [whole, table] of pieces) {
    if (table !== undefined)
      lines.push("  table", ...[...table.matchAll(/<w:tr>([\s\S]*?)<\/w:tr>/g)].map(([each]) => row(each)));
    else if (!whole.startsWith("<w:sectPr")) lines.push(`[${looks(whole)}] ${textOf(whole)}`.trimEnd());
    const properties = /<w:sectPr[\s\S]*<\/w:sectPr>/.exec(table === undefined ? whole : "");
    if (properties) lines.push(section(properties[0]));
  }
  return `${lines.join("\n")}\n`;
}
