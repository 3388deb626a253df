/** What the first bytes of a file say it is. A ZIP may be an .xlsx: its list of parts decides. */
export type FileKind =
  | ("empty" | "zip" | "ole" | "pdf" | "html" | "rtf" | "image" | "gzip" | "rar" | "seven-zip")
  | ("binary" | "text");

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["gzip", [0x1f, 0x8b]],
  ["rar", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["seven-zip", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isMarkup = (bytes: Uint8Array): boolean =>
  /^\W{0,3}\s*(<!doctype html|<html|<table|<\?xml|<meta)/i.test(Buffer.from(bytes.subarray(0, 200)).toString("latin1"));

/** Control bytes that no text has: not tab, line feed, carriage return, nor the NUL of UTF-16. */
const controls = (bytes: Uint8Array): number =>
  bytes.reduce((count, byte) => count + Number(byte > 0 && byte < 32 && ![9, 10, 12, 13, 27].includes(byte)), 0);

const hasByteOrderMark = (bytes: Uint8Array): boolean => begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff]);

/** Text in UTF-16 without a mark: NUL in every second byte of plain letters, and hardly ever in the others. */
function isWide(bytes: Uint8Array): boolean {
  const [even, odd] = [0, 1].map((half) => bytes.filter((byte, index) => byte === 0 && index % 2 === half).length) as [
    number,
    number,
  ];
  return Math.max(even, odd) > bytes.length / 5 && Math.min(even, odd) <= bytes.length / 100;
}

/** Tells a kind of file by its first bytes (a few kilobytes are enough). */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const signed = signatures.find(([, signature]) => begins(bytes, signature));
  if (signed) return signed[0];
  if (isMarkup(bytes)) return "html";
  const sample = bytes.subarray(0, 4096);
  return !hasByteOrderMark(bytes) && !isWide(sample) && controls(sample) > sample.length / 50 ? "binary" : "text";
}

/** The first 16 bytes as a technician wants them: `25 50 44 46 …`. */
export const firstBytes = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join(" ");
