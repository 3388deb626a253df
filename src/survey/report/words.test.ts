import { describe, expect, it } from "vitest";
import type { Figure, PartSnapshot } from "./snapshot.ts";
import {
  enumeration,
  figureSentence,
  figureText,
  intervalText,
  markNotes,
  quoted,
  scoringWords,
  upperFirst,
  weightWords,
} from "./words.ts";

const figure = (more: Partial<Figure>): Figure => ({
  ...{ value: 86.125, se: 1, ciLow: 84.1, ciHigh: 88.02, n: 60, valid: 58, respondents: 58, flag: "ok" },
  ...more,
});
const withheld = figure({ value: null, ciLow: null, ciHigh: null, valid: null, flag: "suppressed" });
const part = { minimumValid: 30, publicMinimumValid: 10 } as PartSnapshot;

describe("figures in words", () => {
  it("are rounded half up with a decimal comma", () => {
    expect(figureText(figure({}))).toBe("86,13");
    expect(intervalText(figure({}))).toBe("84,10\u00a0–\u00a088,02");
    expect(figureSentence(figure({}))).toBe("86,13\u00a0% (84,10\u00a0–\u00a088,02)");
  });

  it("say when few people stand behind them, and when they are withheld", () => {
    expect(figureText(figure({ flag: "few" }))).toBe("86,13*");
    expect([figureText(withheld), intervalText(withheld), figureSentence(withheld)]).toEqual(["–", "–", "không công bố"]);
  });

  it("explain the marks that a table uses, and no others", () => {
    expect(markNotes([figure({})], part)).toEqual([]);
    expect(markNotes([figure({ flag: "few" })], part)).toEqual(["* Có dưới 30 người trả lời; đọc cùng khoảng tin cậy."]);
    expect(markNotes([withheld, figure({ value: null, flag: "empty" })], part)).toEqual([
      "– Không công bố vì có dưới 10 người trả lời, hoặc để không suy ra được số của ô khác.",
    ]);
  });

  it("join names as a sentence does", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(enumeration)).toEqual(["", "a", "a và b", "a, b và c"]);
    expect(quoted("Hài lòng")).toBe("“Hài lòng”");
    expect([upperFirst("đạt"), upperFirst("")]).toEqual(["Đạt", ""]);
  });

  it("name the scoring and the weights", () => {
    expect(scoringWords({ item: "top2", aggregate: "pooled" })).toBe(
      "tỷ lệ trả lời “hài lòng” và “rất hài lòng” trên số câu trả lời hợp lệ; gộp tất cả câu trả lời",
    );
    expect(scoringWords({ item: "top2", aggregate: "child-mean", weights: { I: 2 } })).toMatch(/, có trọng số$/);
    expect(scoringWords({ item: "top2", aggregate: "all-satisfied" })).toMatch(/^tỷ lệ người hài lòng với mọi tiêu chí/);
    expect(weightWords("none")).toContain("mỗi phiếu tính như nhau");
  });
});
