import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStrings } from "./shared-strings.ts";

const pieces = (xml: string, length: number): Uint8Array[] => {
  const bytes = new TextEncoder().encode(xml);
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) => bytes.subarray(at * length, (at + 1) * length));
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

describe("shared strings", () => {
  it("are the texts that were written, however their bytes arrive", async () => {
    const texts = fc.array(
      fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.normalize("NFC").replaceAll("_", "-")),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 40 }), async (list, length) => {
        const xml = `<sst>${list.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`;
        const table = await readStrings(pieces(xml, length));
        expect(list.map((_, at) => table.at(at))).toEqual(list);
        expect([table.count, table.at(list.length), table.at(-1), table.at(Number.NaN)]).toEqual([list.length, "", "", ""]);
      }),
    );
  });

  it("join runs, leave readings out, keep what is empty and come in NFC", async () => {
    const xml =
      '<x:sst><x:si><x:r><x:t>Vạn </x:t></x:r><x:r><x:t>Ninh</x:t></x:r></x:si><x:si><x:t>A</x:t><x:rPh><x:t>B</x:t></x:rPh></x:si><x:si/><x:si><x:t xml:space="preserve">e\u0302\u0301_x000A_</x:t></x:si></x:sst>';
    const table = await readStrings(pieces(xml, 7));
    expect([0, 1, 2, 3].map(table.at)).toEqual(["Vạn Ninh", "A", "", "ế\n"]);
  });

  it("are found again among more than are kept at hand", async () => {
    const count = 20_000;
    const table = await readStrings(
      pieces(Array.from({ length: count }, (_, at) => `<si><t>số ${at}</t></si>`).join(""), 4_096),
    );
    for (let at = 0; at < count; at += 13) expect(table.at((at * 7_919) % count)).toBe(`số ${(at * 7_919) % count}`);
  });

  it("do not grow without end", async () => {
    await expect(readStrings(pieces(`<si><t>${"a".repeat(5_000_000)}`, 1 << 16))).rejects.toThrow("dài hơn");
  });
});
