import { readStrings, type StringTable } from "./shared-strings.ts";
import { type NumberStyle, numberStyle } from "./sheet-number.ts";
import { xmlAttribute, xmlElements, xmlTags } from "./xml-text.ts";
import { unpackChunks, unpackPart, type ZipArchive, ZipFault } from "./zip.ts";

/** A sheet of a workbook and the part of the archive that holds it. */
export interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  /** In the order of their tabs. */
  readonly sheets: readonly Sheet[];
  readonly strings: StringTable;
  readonly styles: readonly NumberStyle[];
  readonly date1904: boolean;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

type Read = (path: string) => string | undefined;

/** A target is relative to the folder of the part that names it, or to the root if it begins with a stroke. */
const resolve = (folder: string, target: string): string => {
  const url = URL.parse(encodeURI(target.toWellFormed()), `file:///${encodeURI(folder.toWellFormed())}`);
  return url ? decodeURIComponent(url.pathname.slice(1)) : "";
};

function relations(read: Read, owner: string): readonly Relation[] {
  const [folder = "", name = ""] = [owner.slice(0, owner.lastIndexOf("/") + 1), owner.slice(owner.lastIndexOf("/") + 1)];
  return xmlTags(read(`${folder}_rels/${name}.rels`) ?? "", "Relationship").map((tag) => ({
    id: xmlAttribute(tag, "Id") ?? "",
    type: (xmlAttribute(tag, "Type") ?? "").split("/").at(-1) ?? "",
    path: resolve(folder, xmlAttribute(tag, "Target") ?? ""),
  }));
}

function readStyles(xml: string): readonly NumberStyle[] {
  const formats = new Map(
    xmlTags(xml, "numFmt").map((tag) => [xmlAttribute(tag, "numFmtId"), xmlAttribute(tag, "formatCode")]),
  );
  const [cellXfs = ""] = xmlElements(xml, "cellXfs");
  return xmlTags(cellXfs, "xf").map((tag) => {
    const id = xmlAttribute(tag, "numFmtId") ?? "0";
    return numberStyle(Number(id), formats.get(id));
  });
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** Whether the archive says that it is a workbook, by its list of parts. */
export const isWorkbook = (zip: ZipArchive): boolean =>
  zip.parts.has("[Content_Types].xml") && [...zip.parts.keys()].some((name) => /(^|\/)workbook\d*\.xml$/.test(name));

/** Lists of sheets and styles are read whole; none of a person is longer than this. */
const LIST_LIMIT = 32 * 2 ** 20;

/**
 * Reads what the sheets of an .xlsx share: their names, strings and number formats. Throws ZipFault and ZipOverflow
 * (a part above `limit` bytes).
 */
export async function openWorkbook(zip: ZipArchive, limit: number): Promise<Workbook> {
  const read: Read = (path) => {
    const part = zip.parts.get(path);
    return part && new TextDecoder().decode(unpackPart(zip, part, Math.min(limit, LIST_LIMIT)));
  };
  const path = relations(read, "").find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const xml = read(path);
  if (xml === undefined) throw new ZipFault("thiếu phần workbook.xml");
  const related = relations(read, path);
  const pathOf = (type: string): string => related.find((relation) => relation.type === type)?.path ?? "";
  const strings = zip.parts.get(pathOf("sharedStrings"));
  const sheets = xmlTags(xml, "sheet").flatMap((tag) => {
    const isHidden = /idden/.test(xmlAttribute(tag, "state") ?? "");
    const target = related.find(({ id, type }) => type === "worksheet" && id === xmlAttribute(tag, "id"));
    return target ? [{ name: (xmlAttribute(tag, "name") ?? "").normalize("NFC"), path: target.path, isHidden }] : [];
  });
  return {
    sheets,
    strings: await readStrings(strings ? unpackChunks(zip, strings, limit) : []),
    styles: readStyles(read(pathOf("styles")) ?? ""),
    date1904: xmlTags(xml, "workbookPr").some((tag) => isTrue(xmlAttribute(tag, "date1904"))),
  };
}
