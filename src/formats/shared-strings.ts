import { withoutNul } from "./without-nul.ts";
import { xmlElements, xmlText } from "./xml-text.ts";
import { ZipFault } from "./zip.ts";

/** The strings that the cells of a workbook share, by their number. */
export interface StringTable {
  readonly count: number;
  /** In NFC; "" for a number that the table does not have. */
  readonly at: (index: number) => string;
}

/** Text of runs, as a person reads it; the readings of Asian characters (rPh) are no part of it. */
export const inlineText = (xml: string): string =>
  [...xmlElements(xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, ""), "t")].map(xmlText).join("");

/** One string grows no longer than this. */
const STRING_LIMIT = 4 * 2 ** 20;

const itemPattern = /<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;
/** What nearly every item is. */
const plainItem = /^<t(?: xml:space="preserve")?>([^<&]*)<\/t>$/;

/** Reads the part of the shared strings as it arrives. Throws ZipFault, and what the chunks throw. */
export async function readStrings(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StringTable> {
  const decoder = new TextDecoder();
  const store = openStringStore();
  let text = "";
  for await (const chunk of chunks) {
    text += withoutNul(decoder.decode(chunk, { stream: true }));
    let end = 0;
    for (const match of text.matchAll(itemPattern)) {
      const item = match[1] ?? "";
      const plain = plainItem.exec(item)?.[1];
      store.add((plain === undefined || plain.includes("_x") ? inlineText(item) : plain).normalize("NFC"));
      end = match.index + match[0].length;
    }
    text = text.slice(end);
    if (text.length > STRING_LIMIT) throw new ZipFault(`có chuỗi dài hơn ${STRING_LIMIT} ký tự`);
  }
  return store.close();
}

const BLOCK = 4 * 2 ** 20;
/** So many strings that were asked for last are at hand; a file names the same few agencies again and again. */
const AT_HAND = 8_192;

/** Strings as UTF-8 in blocks: millions of them weigh what their bytes weigh. */
function openStringStore() {
  const blocks: Buffer[] = [];
  let ends = new Float64Array(65_536);
  let count = 0;
  let used = BLOCK;
  const reserve = (length: number): Buffer => {
    const last = blocks.at(-1);
    if (last && used + length <= last.length) return last;
    const block = Buffer.allocUnsafeSlow(Math.max(BLOCK, length));
    blocks.push(block);
    used = 0;
    return block;
  };
  /** The end of a string as its block and the place in it; it begins where the one before ends, or with the block. */
  const add = (text: string): void => {
    if (count === ends.length) ends = grown(ends);
    const block = reserve(text.length * 3);
    used += block.write(text, used, "utf8");
    ends[count] = (blocks.length - 1) * 2 ** 32 + used;
    count += 1;
  };
  const read = (index: number): string => {
    const end = ends[index] as number;
    const block = Math.floor(end / 2 ** 32);
    const before = index === 0 ? 0 : (ends[index - 1] as number);
    const from = Math.floor(before / 2 ** 32) === block ? before % 2 ** 32 : 0;
    return (blocks[block] as Buffer).toString("utf8", from, end % 2 ** 32);
  };
  return { add, close: (): StringTable => ({ count, at: remembering(read, count) }) };
}

const grown = (values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
};

function remembering(read: (index: number) => string, count: number): (index: number) => string {
  const places = new Int32Array(AT_HAND).fill(-1);
  const texts: string[] = new Array<string>(AT_HAND).fill("");
  return (index) => {
    if (!(index >= 0 && index < count)) return "";
    const slot = index % AT_HAND;
    if (places[slot] !== index) {
      places[slot] = index;
      texts[slot] = read(index);
    }
    return texts[slot] as string;
  };
}
