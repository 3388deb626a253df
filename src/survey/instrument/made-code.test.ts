import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { madeCode } from "./made-code.ts";
import { idPattern } from "./questionnaire-shape.ts";

describe("a code made of what was written", () => {
  test.each<[string, readonly string[], string]>([
    ["Qua loa truyền thanh", [], "qua-loa-truyen-thanh"],
    ["Có", ["co"], "co-2"],
    ["Có", ["co", "co-2", "khong"], "co-3"],
    ["Đã góp ý, phản ánh hoặc kiến nghị về việc giải quyết", [], "da-gop-y-phan-anh-hoac-kien-nghi-ve-viec"],
    ["ភាសា", [], ""],
    ["", [], ""],
  ])("%s beside %j is %s", (text, taken, code) => {
    expect(madeCode(text, taken)).toBe(code);
  });

  test("is a right code that is not taken, whatever was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (text, taken) => {
        const code = madeCode(text, [...taken, madeCode(text)]);
        if (code === "") return;
        expect(code).toMatch(idPattern);
        expect(code.length).toBeLessThanOrEqual(64);
        expect(taken).not.toContain(code);
      }),
    );
  });
});
