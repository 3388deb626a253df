import { type EncodingSample, type TextEncoding, textEncodings } from "../survey/frame/file-layout.ts";
import { type Plausibility, plausibility } from "./syllable.ts";
import { decodeTcvn3, restoreCapitals } from "./tcvn3.ts";
import { decodeVni } from "./vni.ts";

export type Encoding = TextEncoding;

/** The encoding of a text and why it is believed to be that. */
export interface EncodingFinding {
  readonly encoding: Encoding | undefined;
  readonly evidence: string;
}

/** A decoder that keeps its place between chunks. */
export interface Decoder {
  readonly decode: (bytes: Uint8Array, last: boolean) => string;
  /** What remains to be done with one finished cell: NFC, and for TCVN3 the lost capitals. */
  readonly finish: (cell: string) => string;
}

const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

const found = (encoding: Encoding, evidence: string): EncodingFinding => ({ encoding, evidence });

/** Every second byte of ASCII in UTF-16 is NUL: the low half for LE, the high half for BE. */
function findUtf16(bytes: Uint8Array): EncodingFinding | undefined {
  if (begins(bytes, 0xff, 0xfe)) return found("UTF-16LE", "BOM FF FE");
  if (begins(bytes, 0xfe, 0xff)) return found("UTF-16BE", "BOM FE FF");
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < bytes.length / 5) return undefined;
  return odd > even ? found("UTF-16LE", `${odd} byte 00`) : found("UTF-16BE", `${even} byte 00`);
}

/** Counts the letters of more than one byte, and the faults (three bytes or more of a cut letter at the end are no fault). */
function countUtf8(bytes: Uint8Array): { readonly letters: number; readonly faults: number } {
  const text = new TextDecoder("utf-8").decode(bytes, { stream: true });
  const faults = text.match(/\uFFFD/g)?.length ?? 0;
  const wide = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return { letters: wide - faults, faults };
}

const share = ({ words, syllables }: Plausibility): number => (words === 0 ? 0 : syllables / words);

/** The most Vietnamese of the one-byte encodings, if one of them reads as Vietnamese in two words out of three. */
function findLegacy(bytes: Uint8Array): EncodingFinding {
  const readings = (["Windows-1258", "TCVN3 (ABC)", "VNI"] as const).map((encoding) => {
    const text = openDecoder(encoding).decode(bytes, true);
    return { encoding, reading: plausibility(text.normalize("NFC")) };
  });
  const sorted = readings.toSorted((a, b) => share(b.reading) - share(a.reading));
  const [best] = sorted;
  if (!best) return { encoding: undefined, evidence: "" };
  const evidence = sorted.map(({ encoding, reading }) => `${encoding}: ${reading.syllables}/${reading.words}`).join("; ");
  return { encoding: share(best.reading) >= 2 / 3 ? best.encoding : undefined, evidence };
}

/**
 * Tells the encoding of Vietnamese text: a byte order mark, the NULs of UTF-16, valid UTF-8, else whichever of Windows-1258,
 * TCVN3 (ABC) and VNI makes Vietnamese syllables of its words. A few broken letters in a UTF-8 file leave it UTF-8.
 */
export function findEncoding(bytes: Uint8Array): EncodingFinding {
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return found("UTF-8", "BOM EF BB BF");
  const wide = findUtf16(bytes);
  if (wide) return wide;
  const { letters, faults } = countUtf8(bytes);
  if (faults === 0) return found("UTF-8", `${letters} UTF-8`);
  if (letters > 4 * faults) return found("UTF-8", `${letters} UTF-8, ${faults} ?`);
  return findLegacy(bytes);
}

const nfc = (text: string): string => text.normalize("NFC");

/** A decoder for one encoding; letters that cannot be read become U+FFFD. */
export function openDecoder(encoding: Encoding): Decoder {
  if (encoding === "TCVN3 (ABC)") return { decode: decodeTcvn3, finish: (cell) => nfc(restoreCapitals(cell)) };
  if (encoding === "VNI") return { decode: decodeVni, finish: nfc };
  const decoder = new TextDecoder(encoding.toLowerCase());
  return { decode: (bytes, last) => decoder.decode(bytes, { stream: !last }), finish: nfc };
}

const [shownLines, shownLetters, sampleLength] = [2, 70, 4096];

/** How the first lines that hold more than ASCII read in each encoding, for whoever must choose; none where there is nothing to tell. */
export function encodingSamples(bytes: Uint8Array): readonly EncodingSample[] {
  const mark = begins(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
  const foreign = bytes.findIndex((byte, at) => at >= Math.max(mark, 2) && byte > 127);
  if (foreign < 0) return [];
  const line = Math.max(mark, bytes.lastIndexOf(10, foreign) + 1);
  return textEncodings.map((encoding) => {
    const from = encoding.startsWith("UTF-16") ? line - (line % 2) : line;
    return { encoding, text: firstLines(bytes.subarray(from, from + sampleLength), encoding) };
  });
}

function firstLines(bytes: Uint8Array, encoding: Encoding): string {
  const { decode, finish } = openDecoder(encoding);
  const lines = decode(bytes, false)
    .replaceAll("\0", "")
    .split(/\r\n|\n|\r/);
  const shown = lines.filter((text) => text.trim() !== "").slice(0, shownLines);
  return shown.map((text) => finish(text).slice(0, shownLetters)).join(" / ");
}
