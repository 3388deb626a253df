import { describe, expect, it } from "vitest";
import { partsText } from "./parts.ts";
import { publicText } from "./public.ts";
import { drawText } from "./public-draw.ts";
import { methodText } from "./public-method.ts";
import { scoringText } from "./scoring.ts";

const catalogues = { partsText, publicText, methodText, drawText, scoringText };

/** Every text of a catalogue with its path; functions are called with a sample of their arguments. */
const textsOf = (node: unknown, path = ""): readonly (readonly [path: string, text: string])[] => {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") return [[path, String(node(sample(node.toString()), 2, 3, 4))]];
  return Object.entries(node as object).flatMap(([key, child]) => textsOf(child, `${path}.${key}`));
};

/** A destructured first argument gets numbers, anything else a number. */
const sample = (source: string): unknown => (/^\(\{/.test(source) ? { best: 1, worst: 2, above: 0, below: 3 } : 1);

const diacritics = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;

/** Codes, names of languages, and texts without a word. */
const plain = new Set([
  "partsText.languageShort",
  "partsText.otherShort",
  "partsText.otherLanguage",
  "publicText.ofPlanned",
  "publicText.show",
]);

describe.each(Object.entries(catalogues))("%s", (name, catalogue) => {
  const vi = textsOf(catalogue.vi);
  const en = textsOf(catalogue.en);

  it("has every key in both languages", () => {
    expect(en.map(([path]) => path).toSorted()).toEqual(vi.map(([path]) => path).toSorted());
  });

  it("leaves no text empty in either language", () => {
    for (const [path, text] of [...vi, ...en]) expect(text.trim(), path).not.toBe("");
  });

  it("writes Vietnamese with its marks, in NFC", () => {
    for (const [path, text] of vi) {
      expect(text, path).toBe(text.normalize("NFC"));
      if (!plain.has(`${name}${path}`)) expect(diacritics.test(text), `${path}: ${text}`).toBe(true);
    }
  });

  it("writes no Vietnamese on the English side, but for the name of the language", () => {
    for (const [path, text] of en)
      if (!/otherLanguage$/.test(path)) expect(diacritics.test(text), `${path}: ${text}`).toBe(false);
  });

  it("uses no exclamation mark and never calls the reader bạn", () => {
    for (const [path, text] of [...vi, ...en]) expect(text, path).not.toMatch(/!|\bbạn\b/i);
  });
});
