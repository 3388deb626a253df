import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pngFromSvg } from "./png.ts";

const svg = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50" viewBox="0 0 200 50">${body}</svg>`;
const words = (text: string, family = "Tinos"): string =>
  svg(`<text x="10" y="30" font-family="${family}" font-size="20">${text}</text>`);

const size = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

/** The unpacked picture data of a PNG. */
function pixels(png: Uint8Array): Buffer {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return inflateSync(Buffer.concat(parts));
}

describe("pngFromSvg", () => {
  it("draws at the width asked for", () => {
    const png = pngFromSvg(svg('<rect width="200" height="50" fill="#123456"/>'), { width: 800 });
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(size(png)).toEqual([800, 200]);
  });

  it("has a font for Vietnamese: letters that differ only in their marks look different", () => {
    const pictures = ["ê", "ế", "ề", "ể", "ễ", "ệ", "đ", "ơ", "ư"].map((letter) =>
      pixels(pngFromSvg(words(letter), { width: 400 })).toString("base64"),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
    expect(pictures).not.toContain(pixels(pngFromSvg(words(""), { width: 400 })).toString("base64"));
  });

  it("looks the same whatever font the figure names", () => {
    const drawn = ["Tinos", "sans-serif", "Be Vietnam Pro, sans-serif", "Không Có"].map((family) =>
      pngFromSvg(words("Vạn Ninh", family), { width: 400 }),
    );
    for (const png of drawn) expect(Buffer.from(png).equals(Buffer.from(drawn[0] ?? []))).toBe(true);
  });

  it("puts a background behind, or none", () => {
    const behind = pixels(pngFromSvg(svg(""), { width: 10, background: "#ffffff" }));
    const clear = pixels(pngFromSvg(svg(""), { width: 10 }));
    expect(behind.includes(0xff)).toBe(true);
    expect(clear.includes(0xff)).toBe(false);
  });

  it("throws on what is no SVG", () => {
    expect(() => pngFromSvg("<svg><text></svg>", { width: 10 })).toThrow();
  });
});
