import { csvText } from "./csv.ts";
import { writeZip } from "./zip.ts";

export interface BadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const MIB = 2 ** 20;

/** A workbook of one sheet, of which any part may be another. */
export const oddWorkbook = (parts: Readonly<Record<string, Uint8Array | string>>): Uint8Array =>
  writeZip(
    Object.entries({
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      "xl/workbook.xml": '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": `<Relationships>${relation("r1", "worksheet", "worksheets/sheet1.xml")}${relation("r2", "sharedStrings", "sharedStrings.xml")}${relation("r3", "styles", "styles.xml")}</Relationships>`,
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>",
      ...parts,
    }).map(([name, part]) => [name, typeof part === "string" ? text(part) : part]),
  );

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;

const cell = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

const sheetOf = (rows: readonly (readonly string[])[]): string =>
  `<worksheet><sheetData>${rows.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`;

/** The cells as they stand in the XML: escapes are the caller's. */
export const workbookOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  oddWorkbook({ "xl/worksheets/sheet1.xml": sheetOf(rows) });

const good = workbookOf([
  ["Mã", "Tên"],
  ["1", "Đào"],
]);

const ole = (stream: string): Uint8Array =>
  Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.from(stream, "utf16le")]);

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);

/** Says that its sheet unpacks to four gigabytes. */
const claims = (): Uint8Array => {
  const bytes = Buffer.from(good);
  const central = bytes.indexOf(Buffer.from("PK\u0001\u0002"));
  bytes.writeUInt32LE(0xfffffffe, central + 24);
  return bytes;
};

const bomb = (part: string, opening: string, mebibytes = 8): Uint8Array =>
  oddWorkbook({ [part]: Buffer.concat([text(opening), Buffer.alloc(mebibytes * MIB, 32)]) });

/** Files that hold no table, whatever they are called. */
export const noTables = (): Readonly<Record<string, BadFile>> => ({
  "an empty file": { name: "rỗng.xlsx", bytes: new Uint8Array() },
  "a picture called xlsx": { name: "ảnh.xlsx", bytes: png },
  "a PDF called xlsx": { name: "kế hoạch.xlsx", bytes: text("%PDF-1.7\n1 0 obj") },
  "an old workbook": { name: "cũ.xls", bytes: ole("Workbook") },
  "a workbook under a password": { name: "khóa.xlsx", bytes: ole("EncryptedPackage") },
  "a zip that is cut off": { name: "cắt.xlsx", bytes: good.subarray(0, good.length / 2) },
  "a zip of something else": { name: "gói.xlsx", bytes: writeZip([["a.txt", text("a")]]) },
  "a zip that claims four gigabytes": { name: "bom.xlsx", bytes: claims() },
  "a workbook whose parts lead nowhere": {
    name: "lạc.xlsx",
    bytes: oddWorkbook({
      "xl/_rels/workbook.xml.rels": `<Relationships>${relation("r1", "worksheet", "http://[x")}</Relationships>`,
    }),
  },
  "bytes of no kind": { name: "lạ.csv", bytes: Uint8Array.from({ length: 400 }, (_, at) => 1 + ((at * 7) % 28)) },
});

/** Small files that unpack to large ones. */
export const bombs = (): Readonly<Record<string, BadFile>> => ({
  "a zip that unpacks to a sheet of nothing": { name: "bom trang.xlsx", bytes: bomb("xl/worksheets/sheet1.xml", "") },
  "a zip that unpacks to an endless style": { name: "bom kiểu.xlsx", bytes: bomb("xl/styles.xml", "<styleSheet>", 40) },
  "a zip that unpacks to an endless string": { name: "bom chuỗi.xlsx", bytes: bomb("xl/sharedStrings.xml", "<sst><si><t>") },
});

export interface GoodTable {
  readonly header: readonly string[];
  /** Of a row, its first cell a text. */
  readonly row: readonly string[];
}

const csv = (rows: readonly (readonly string[])[]): Uint8Array => text(csvText(rows));

/** A table that is read, and each thing that may be wrong with one. */
export const faultyTables = ({ header, row }: GoodTable): Readonly<Record<string, BadFile>> => {
  const [first = "", ...others] = row;
  return {
    "a header alone": { name: "không dòng.csv", bytes: csv([header]) },
    "a header alone, as xlsx": { name: "không dòng.xlsx", bytes: workbookOf([header]) },
    "a column too few": { name: "thiếu cột.csv", bytes: csv([header.slice(1), others]) },
    "a column twice": {
      name: "trùng cột.csv",
      bytes: csv([
        [...header, header[0] ?? ""],
        [...row, first],
      ]),
    },
    "a row with too few cells": { name: "dòng ngắn.csv", bytes: csv([header, row.slice(0, 1)]) },
    "a row with too many cells": { name: "dòng dài.csv", bytes: csv([header, [...row, "", "thừa"]]) },
    "a cell of nothing but marks": {
      name: "ký tự lạ.xlsx",
      bytes: workbookOf([header, ["_x0000_&#0;_xD800_&#xD801;", ...others]]),
    },
    "bytes that are nought": { name: "byte 0.csv", bytes: csv([header, [`\0${first}\0`, ...others]]) },
    "letters of no encoding": {
      name: "bảng mã.csv",
      bytes: Buffer.concat([csv([header]), Uint8Array.of(0x81, 0xfe, 0x8d, 0x90), csv([row])]),
    },
    "a quote that is never closed": { name: "ngoặc kép.csv", bytes: Buffer.concat([csv([header]), text(`"${first}`)]) },
  };
};

/** The table with a cell that nobody typed. */
export const hugeTables = ({ header, row: [, ...others] }: GoodTable): Readonly<Record<string, BadFile>> => ({
  "a cell of ten megabytes": { name: "ô lớn.csv", bytes: csv([header, ["a".repeat(10 * MIB), ...others]]) },
  "a cell of ten megabytes, as xlsx": { name: "ô lớn.xlsx", bytes: workbookOf([header, ["a".repeat(10 * MIB), ...others]]) },
});

/** What is wrong with a file of JSON. */
export const faultyJson = (good: string): Readonly<Record<string, BadFile>> => {
  const title = /("title":(?:\{"vi":)?)"([^"]*)"/;
  const withText = (value: string): Uint8Array => text(good.replace(title, `$1"${value}$2"`));
  const json = (name: string, bytes: Uint8Array): BadFile => ({ name: `${name}.json`, bytes });
  return {
    "text that is no JSON": json("cắt", text(good.slice(0, good.length / 2))),
    "another thing": json("mảng", text("[null, 7, {}]")),
    "nothing at all": json("trống", text("null")),
    "JSON in UTF-16": json("utf-16", Buffer.from(`\uFEFF${good}`, "utf16le")),
    "letters that are none": json(
      "chữ hỏng",
      Buffer.concat([withText("").subarray(0, 20), Uint8Array.of(0xc3, 0x28), text(good)]),
    ),
    "a text of ten megabytes": json("dài", withText("a".repeat(10 * MIB))),
    "a text with a nought": json("byte 0", withText("a\\u0000b")),
    "half a letter": json("nửa chữ", withText("a\\ud800b")),
    "a hundred thousand brackets": json("sâu", text(good.replace(title, `$1${"[".repeat(100_000)}${"]".repeat(100_000)}`))),
    "names of the language itself": json("tên lạ", text(good.replace(/^\{/, '{"__proto__":{"title":"x"},"constructor":1,'))),
  };
};
