import { closeSync, existsSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32, createDeflateRaw } from "node:zlib";
import { seededIntegers } from "./random.ts";

/** Headings of a one-stop export, twelve columns as the software names them. */
const headings = [
  "Số hồ sơ",
  "Họ và tên",
  "CCCD/CMND",
  "Ngày sinh",
  "Điện thoại",
  "Địa chỉ",
  "Lĩnh vực",
  "Tên thủ tục",
  "Đơn vị tiếp nhận",
  "Cơ quan giải quyết",
  "Ngày trả kết quả",
  "Trạng thái",
] as const;

const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ"];
const middles = ["Văn", "Thị", "Minh", "Thanh", "Ngọc", "Quốc", "Hữu", "Kim"];
const given = [
  "An",
  "Bình",
  "Châu",
  "Dũng",
  "Giang",
  "Hạnh",
  "Khánh",
  "Lan",
  "Mai",
  "Nam",
  "Oanh",
  "Phúc",
  "Quỳnh",
  "Sơn",
  "Tâm",
];
const villages = ["Tân Đức", "Xuân Tự", "Quảng Hội", "Hiền Lương", "Mỹ Đồng", "Phú Cang", "Trung Dõng", "Hải Triều"];

export interface NamedPlaces {
  /** Names of the agencies and of the fields, as the plan of the round has them. */
  readonly agencies: readonly string[];
  readonly fields: readonly string[];
}

/** The rows of an export: three in a hundred are of no use, a third of the persons has come before. */
export function* transactions(rows: number, { agencies, fields }: NamedPlaces, seed = 20260103): Generator<readonly string[]> {
  const integer = seededIntegers(seed);
  const of = <T>(list: readonly T[]): T => list[integer(list.length)] as T;
  const two = (value: number) => String(value).padStart(2, "0");
  for (let row = 1; row <= rows; row += 1) {
    const person = integer(Math.ceil((rows * 2) / 3));
    const pick = <T>(list: readonly T[], step: number): T => list[Math.floor(person / step) % list.length] as T;
    const agency = of(agencies);
    const isDirty = integer(100) < 3;
    yield [
      `H56.27-2301${two(1 + integer(28))}-${String(row).padStart(7, "0")}`,
      `${pick(families, 1)} ${pick(middles, 10)} ${pick(given, 80)}`,
      `056${String(180_000_000 + person * 7)}`,
      `${two(1 + (person % 28))}/${two(1 + (person % 12))}/${1940 + (person % 64)}`,
      `09${String(10_000_000 + ((person * 37) % 90_000_000))}`,
      `Số ${1 + (person % 400)}, thôn ${pick(villages, 3)}`,
      of(fields),
      `Thủ tục hành chính số ${1 + integer(180)} của lĩnh vực`,
      agency,
      agency,
      isDirty ? "31/02/2023" : `${two(1 + integer(28))}/${two(1 + integer(5))}/2023`,
      integer(40) === 0 ? "Rút hồ sơ" : "Đã trả kết quả",
    ];
  }
}

/** A csv file of transactions in UTF-8; made once. */
export function transactionsCsv(folder: string, rows: number, places: NamedPlaces): string {
  const file = join(folder, `transactions-${rows}.csv`);
  if (existsSync(file)) return file;
  const out = openSync(file, "w");
  let text = `${headings.join(",")}\n`;
  for (const cells of transactions(rows, places)) {
    text += `${cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",")}\n`;
    if (text.length > 1 << 20) {
      writeSync(out, text);
      text = "";
    }
  }
  writeSync(out, text);
  closeSync(out);
  return file;
}

/** A workbook of transactions as Excel writes it: every text once in the table of shared strings; made once. */
export async function transactionsXlsx(folder: string, rows: number, places: NamedPlaces): Promise<string> {
  const file = join(folder, `transactions-${rows}.xlsx`);
  if (existsSync(file)) return file;
  const strings = new Map<string, number>();
  const zip = openZipWriter(openSync(file, "w"));
  for (const [name, xml] of fixedParts) await zip.add(name, [xml]);
  await zip.add("xl/worksheets/sheet1.xml", sheetXml(rows, places, strings));
  await zip.add("xl/sharedStrings.xml", stringsXml(strings));
  zip.close();
  return file;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;

const fixedParts: readonly (readonly [string, string])[] = [
  [
    "[Content_Types].xml",
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `${declaration}<Relationships xmlns="${relations}">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `${declaration}<Relationships xmlns="${relations}">${relation(1, "worksheet", "worksheets/sheet1.xml")}${relation(2, "sharedStrings", "sharedStrings.xml")}</Relationships>`,
  ],
];

const column = (index: number): string => String.fromCharCode(65 + index);

function* sheetXml(rows: number, places: NamedPlaces, strings: Map<string, number>): Generator<string> {
  const place = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const row = (number: number, cells: readonly string[]): string =>
    `<row r="${number}">${cells.map((cell, at) => `<c r="${column(at)}${number}" t="s"><v>${place(cell)}</v></c>`).join("")}</row>`;
  yield `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${column(headings.length - 1)}${rows + 1}"/><sheetData>`;
  yield row(1, headings);
  let number = 1;
  for (const cells of transactions(rows, places)) {
    number += 1;
    yield row(number, cells);
  }
  yield "</sheetData></worksheet>";
}

function* stringsXml(strings: ReadonlyMap<string, number>): Generator<string> {
  yield `${declaration}<sst xmlns="${main}" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) yield `<si><t>${text}</t></si>`;
  yield "</sst>";
}

/** An archive written part by part, so that no part is held whole. */
function openZipWriter(out: number) {
  const directory: Buffer[] = [];
  let offset = 0;
  const put = (bytes: Uint8Array): void => {
    writeSync(out, bytes);
    offset += bytes.length;
  };
  const add = async (name: string, pieces: Iterable<string>): Promise<void> => {
    const start = offset;
    const sizes = { crc: 0, packed: 0, unpacked: 0 };
    put(localHead(name));
    const deflate = createDeflateRaw({ level: 6 });
    const written = (async () => {
      for await (const chunk of deflate) {
        sizes.packed += chunk.length;
        put(chunk);
      }
    })();
    for (const bytes of joined(pieces)) {
      sizes.crc = crc32(bytes, sizes.crc);
      sizes.unpacked += bytes.length;
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once("drain", resolve));
    }
    deflate.end();
    await written;
    put(fields([4, 0x08074b50], [4, sizes.crc], [4, sizes.packed], [4, sizes.unpacked]));
    directory.push(centralHead(name, sizes, start));
  };
  const close = (): void => {
    const at = offset;
    for (const head of directory) put(head);
    const count = directory.length;
    put(fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, offset - at], [4, at], [2, 0]));
    closeSync(out);
  };
  return { add, close };
}

function* joined(pieces: Iterable<string>): Generator<Buffer> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < 1 << 18) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

function fields(...list: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of list) at = size === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value >>> 0, at);
  return buffer;
}

/** Sizes follow the part (bit 3), names are UTF-8 (bit 11). */
const common = [
  [2, 20],
  [2, 0x808],
  [2, 8],
  [2, 0],
  [2, 0x21],
] as const;

const localHead = (name: string): Buffer =>
  Buffer.concat([
    fields([4, 0x04034b50], ...common, [4, 0], [4, 0], [4, 0], [2, Buffer.byteLength(name)], [2, 0]),
    Buffer.from(name),
  ]);

const centralHead = (
  name: string,
  { crc, packed, unpacked }: { readonly crc: number; readonly packed: number; readonly unpacked: number },
  offset: number,
): Buffer =>
  Buffer.concat([
    fields([4, 0x02014b50], [2, 20], ...common, [4, crc], [4, packed], [4, unpacked]),
    fields([2, Buffer.byteLength(name)], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
    Buffer.from(name),
  ]);
