import { withoutNul } from "./without-nul.ts";

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD");

/** Text of XML character data: entities, and the `_x000D_` escapes of spreadsheets, resolved; halves of letters become �. */
export function xmlText(raw: string): string {
  if (!raw.includes("&") && !raw.includes("_x")) return raw;
  const text = raw.includes("&")
    ? raw.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        if (hex) return codePoint(Number.parseInt(hex, 16));
        return decimal ? codePoint(Number(decimal)) : (named[name ?? ""] ?? whole);
      })
    : raw;
  const whole = text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return withoutNul(whole).toWellFormed();
}

/** Value of an attribute in the text of an opening tag, without its namespace prefix. */
export function xmlAttribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? xmlText(match[1] ?? match[2] ?? "") : undefined;
}

/** Opening tags of this local name, in order. */
export const xmlTags = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}[\\s/>][^>]*>?`, "g")) ?? [];

/** Contents of elements of this local name that have no element of the same name inside. */
export function* xmlElements(xml: string, name: string): Generator<string, void, undefined> {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, "g");
  for (const match of xml.matchAll(pattern)) yield match[1] ?? "";
}
