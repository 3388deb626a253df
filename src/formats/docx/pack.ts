import { openZip, unpackPart, writeZip } from "../zip.ts";

/** Parts that a reader wants first; the others follow by name. */
const first = ["[Content_Types].xml", "_rels/.rels"];

const order = (name: string): string => `${first.includes(name) ? first.indexOf(name) : first.length} ${name}`;

/**
 * Packs a Word file anew without dates and in a fixed order, and puts one moment in place of those of its making, so that
 * the same document gives the same bytes.
 */
export function packAlike(bytes: Uint8Array, moment: string): Uint8Array {
  const zip = openZip(bytes);
  const parts = [...zip.parts.values()].sort((a, b) => (order(a.name) < order(b.name) ? -1 : 1));
  return writeZip(
    parts
      .filter(({ name }) => !name.endsWith("/"))
      .map((part) => {
        const data = unpackPart(zip, part, 2 ** 30);
        if (part.name !== "docProps/core.xml") return [part.name, data] as const;
        const xml = new TextDecoder().decode(data).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, moment);
        return [part.name, new TextEncoder().encode(xml)] as const;
      }),
  );
}
