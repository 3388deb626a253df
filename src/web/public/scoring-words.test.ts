import { describe, expect, it } from "vitest";
import type { Scoring } from "../../survey/instrument/method.ts";
import { communesPart } from "./published.fixture.ts";
import { countInHundred, indexSentence, scoringPhrase } from "./scoring-words.ts";

describe("countInHundred", () => {
  it.each([
    [85.74, "gần 86", "nearly 86"],
    [85.3, "hơn 85", "just over 85"],
    [85, "đúng 85", "exactly 85"],
    [85.004, "đúng 85", "exactly 85"],
    [99.6, "gần 100", "nearly 100"],
  ])("says %d as %s", (value, vi, en) => {
    expect(countInHundred(value, "vi")).toBe(vi);
    expect(countInHundred(value, "en")).toBe(en);
  });
});

const told = (scoring: Scoring, value: number | null = 85.74) =>
  indexSentence({ ...communesPart, scoring, overall: { ...communesPart.overall, value } }, "vi");

describe("indexSentence", () => {
  it("tells a share of answers as so many in a hundred", () => {
    expect(told({ item: "top2", aggregate: "item-mean" })).toBe(
      "Tính trung bình 22 tiêu chí, cứ 100 lượt đánh giá có gần 86 lượt chọn **hài lòng** hoặc **rất hài lòng**.",
    );
  });

  it("does not call a mean a share", () => {
    expect(told({ item: "mean-over-max", aggregate: "item-mean" })).toContain("85,74\u00a0% của mức cao nhất");
    expect(told({ item: "min-max", aggregate: "item-mean" })).toMatch(/điểm là 85,74 trên thang từ 0 .* đến 100/);
  });

  it("says over what the index is taken", () => {
    expect(told({ item: "top2", aggregate: "pooled" })).toMatch(/^Tính chung mọi lượt trả lời, cứ 100 lượt/);
    expect(told({ item: "top2", aggregate: "child-mean" })).toMatch(/^Tính trung bình 5 yếu tố, /);
  });

  it("counts people, not answers, when every answer must be satisfied", () => {
    expect(told({ item: "top2", aggregate: "all-satisfied" })).toMatch(/^Cứ 100 người trả lời có gần 86 người/);
  });

  it("says nothing of a withheld index", () => {
    expect(told({ item: "top2", aggregate: "item-mean" }, null)).toBeNull();
  });
});

describe("scoringPhrase", () => {
  it("names item, aggregate and weights", () => {
    const scoring: Scoring = { item: "top2", aggregate: "item-mean" };
    expect(scoringPhrase({ scoring, weights: "design" }, "vi")).toBe(
      "tỷ lệ lượt chọn hài lòng và rất hài lòng, trung bình cộng các tiêu chí, có quyền số theo thiết kế mẫu",
    );
    expect(scoringPhrase({ scoring, weights: "none" }, "en")).toMatch(/mean of the criteria, no weights$/);
  });

  it("says when factors have weights of their own", () => {
    const scoring: Scoring = { item: "top2", aggregate: "child-mean", weights: { I: 2 } };
    expect(scoringPhrase({ scoring, weights: "none" }, "vi")).toContain("hệ số riêng");
  });
});
