import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, plain, unmarked } from "./fold.ts";

describe("texts for comparing", () => {
  it("keep their marks but not their composition, case or spaces", () => {
    expect(plain("  VẠN   Giã ".normalize("NFD"))).toBe("vạn giã");
    expect(plain("Vạn Thành")).not.toBe(plain("Vạn Thạnh"));
  });

  it("lose marks and punctuation when folded", () => {
    expect(folded("Số ĐT / E-mail (nếu có)")).toBe("so dt e mail neu co");
    expect(folded("Đại Lãnh")).toBe("dai lanh");
  });

  it("lose only their marks and capitals when unmarked", () => {
    expect(unmarked("Vạn Giã, số 12 (ĐÔNG)")).toBe("van gia, so 12 (dong)");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(unmarked(text.normalize("NFD"))).toBe(unmarked(text.normalize("NFC")));
        expect(folded(unmarked(text))).toBe(folded(text));
      }),
    );
  });

  it("fold the same whatever the composition, and only once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(folded(text.normalize("NFC"))).toBe(folded(text.normalize("NFD")));
        expect(folded(folded(text))).toBe(folded(text));
        expect(folded(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
    );
  });
});
