import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw, deflateRawSync, inflateRawSync } from "node:zlib";
import { type ByteSource, bytesInMemory, piecesOf } from "./bytes.ts";

/** One part of a ZIP file, by its central directory. Sizes in bytes. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

export interface ZipArchive {
  readonly source: ByteSource;
  readonly parts: ReadonlyMap<string, ZipPart>;
}

/** A ZIP that contradicts itself or is cut off. The reason is for a person. */
export class ZipFault extends Error {}

/** A part that unpacks to more than was allowed. */
export class ZipOverflow extends Error {
  readonly part: string;
  /** So many bytes were allowed. */
  readonly limit: number;
  constructor(part: string, limit: number) {
    super(`${part} unpacks to more than allowed`);
    this.part = part;
    this.limit = limit;
  }
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL32 = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The end record lies in the last 22 bytes plus a comment of at most 65,535; 20 more for the ZIP64 locator. */
const TAIL = 65_577;
/** A list of parts longer than this is none of a document. */
const DIRECTORY_LIMIT = 16 * 2 ** 20;

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - 22; at >= 0; at--) if (tail.getUint32(at, true) === END) return at;
  throw new ZipFault("không thấy mục lục của tệp nén");
}

function findDirectory(source: ByteSource): { readonly count: number; readonly offset: number } {
  const tail = viewOf(source.read(Math.max(0, source.size - TAIL), TAIL));
  const end = findEnd(tail);
  const count = tail.getUint16(end + 10, true);
  const offset = tail.getUint32(end + 16, true);
  if ((count !== 0xffff && offset !== FULL32) || end < 20 || tail.getUint32(end - 20, true) !== LOCATOR64)
    return { count, offset };
  const end64 = viewOf(source.read(Number(tail.getBigUint64(end - 12, true)), 56));
  if (end64.getUint32(0, true) !== END64) throw new ZipFault("mục lục ZIP64 không đúng");
  return { count: Number(end64.getBigUint64(32, true)), offset: Number(end64.getBigUint64(48, true)) };
}

/** ZIP64 keeps, in this order, only those fields whose 32-bit place is full. */
function wideFields(
  view: DataView,
  at: { readonly from: number; readonly to: number },
  narrow: readonly number[],
): readonly number[] {
  for (let extra = at.from; extra + 4 <= at.to; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let next = extra + 4;
    return narrow.map((value) => {
      if (value !== FULL32) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return narrow;
}

function readPart(view: DataView, at: number): { readonly part: ZipPart; readonly next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw new ZipFault("mục lục của tệp nén bị hỏng");
  const [nameSize, extraSize, commentSize] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
    number,
    number,
    number,
  ];
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameSize));
  const from = at + 46 + nameSize;
  const narrow = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const [unpacked = 0, packed = 0, offset = 0] = wideFields(view, { from, to: from + extraSize }, narrow);
  const part = { name, method: view.getUint16(at + 10, true), packed, unpacked, offset };
  return { part, next: from + extraSize + commentSize };
}

/** Reads the list of parts; nothing is unpacked yet. Throws ZipFault. */
export function openZip(file: Uint8Array | ByteSource): ZipArchive {
  const source = file instanceof Uint8Array ? bytesInMemory(file) : file;
  try {
    const { count, offset } = findDirectory(source);
    const view = viewOf(source.read(offset, Math.min(DIRECTORY_LIMIT, Math.max(0, source.size - offset))));
    const parts = new Map<string, ZipPart>();
    for (let index = 0, at = 0; index < count; index++) {
      const { part, next } = readPart(view, at);
      parts.set(part.name, part);
      at = next;
    }
    return { source, parts };
  } catch (error) {
    if (error instanceof RangeError) throw new ZipFault("tệp bị cắt ngắn");
    throw error;
  }
}

/** Where the packed bytes of a part lie. */
function packedPlace({ source }: ZipArchive, part: ZipPart): { readonly from: number; readonly to: number } {
  const head = part.offset + 30 <= source.size ? viewOf(source.read(part.offset, 30)) : undefined;
  if (head?.getUint32(0, true) !== LOCAL) throw new ZipFault(`phần ${part.name} không đúng chỗ`);
  const from = part.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (from + part.packed > source.size) throw new ZipFault(`phần ${part.name} bị cắt ngắn`);
  if (part.method !== 0 && part.method !== 8) throw new ZipFault(`phần ${part.name} nén theo cách lạ (${part.method})`);
  return { from, to: from + part.packed };
}

const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError || (error as { readonly code?: string } | undefined)?.code === "ERR_BUFFER_TOO_LARGE";

/** Unpacks one part whole. Throws ZipFault, or ZipOverflow above `limit` bytes, whatever size the archive claims. */
export function unpackPart(zip: ZipArchive, part: ZipPart, limit: number): Uint8Array {
  const { from } = packedPlace(zip, part);
  const packed = zip.source.read(from, part.packed);
  if (part.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if (isOverflow(error)) throw new ZipOverflow(part.name, limit);
    throw new ZipFault(`phần ${part.name} không giải nén được`);
  }
}

/** Unpacks one part as it is asked for; memory stays constant. Throws as unpackPart does. */
export async function* unpackChunks(
  zip: ZipArchive,
  part: ZipPart,
  limit: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { from, to } = packedPlace(zip, part);
  const packed = piecesOf(zip.source, from, to);
  if (part.method === 0) return yield* packed;
  const inflate = createInflateRaw({ chunkSize: 262_144 });
  let size = 0;
  try {
    // What goes wrong comes out of the last stream, to who reads it.
    for await (const chunk of pipeline(Readable.from(packed), inflate, () => {})) {
      size += chunk.length;
      if (size > limit) throw new ZipOverflow(part.name, limit);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ZipOverflow) throw error;
    throw new ZipFault(`phần ${part.name} không giải nén được`);
  }
}

/** 1 January 1980, the first day that ZIP knows: the bytes then depend on the content alone. */
const FIRST_DAY = 0x21;
const UTF8_NAME = 0x800;

function header(signature: number, fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  buffer.writeUInt32LE(signature);
  let at = 4;
  for (const [size, value] of fields) at = size === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}

/** Packs parts in the order given, without dates: the same parts give the same archive. */
export function writeZip(parts: Iterable<readonly [name: string, data: Uint8Array]>): Uint8Array {
  const written: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const nameBytes = Buffer.from(name);
    const packed = deflateRawSync(data, { level: 9 });
    const common = [
      [2, 20],
      [2, UTF8_NAME],
      [2, 8],
      [2, 0],
      [2, FIRST_DAY],
      [4, crc32(data)],
      [4, packed.length],
      [4, data.length],
      [2, nameBytes.length],
      [2, 0],
    ] as const;
    const local = header(LOCAL, common);
    written.push(local, nameBytes, packed);
    directory.push(header(CENTRAL, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), nameBytes);
    offset += local.length + nameBytes.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = directory.length / 2;
  const end = header(END, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...written, ...directory, end]);
}
