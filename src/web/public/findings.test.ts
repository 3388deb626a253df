import { describe, expect, it } from "vitest";
import type { CriterionSnapshot, FactorSnapshot } from "../../survey/report/snapshot.ts";
import { factorFinding, pairsSentence, weakestCriteria } from "./findings.ts";
import { communesPart, figureOf } from "./published.fixture.ts";

const withFigures = (values: readonly (readonly [value: number, valid: number])[]): readonly FactorSnapshot[] =>
  communesPart.factors
    .slice(0, values.length)
    .map((factor, place) => ({ ...factor, figure: figureOf(values[place]![0], values[place]![1]) }));

describe("factorFinding", () => {
  it("names the highest and the lowest factor when their intervals lie apart", () => {
    expect(factorFinding(communesPart.factors, "vi")).toBe("Kết quả được đánh giá cao nhất, thấp nhất là góp ý, kiến nghị");
    expect(factorFinding(communesPart.factors, "en")).toBe(
      "Result of the service: rated highest; feedback and its handling: lowest",
    );
  });

  it("claims no order where intervals overlap", () => {
    const close = withFigures([
      [80, 40],
      [84, 40],
      [82, 40],
    ]);
    expect(factorFinding(close, "vi")).toBe("3 yếu tố không khác nhau rõ rệt");
  });

  it("claims nothing of withheld factors", () => {
    const hidden = withFigures([
      [20, 5],
      [85, 400],
      [95, 5],
    ]);
    expect(factorFinding(hidden, "vi")).toBe("3 yếu tố không khác nhau rõ rệt");
  });
});

const criterion = (id: string, value: number, valid: number): CriterionSnapshot => ({
  ...communesPart.criteria[0]!,
  id,
  figure: figureOf(value, valid),
});

describe("weakestCriteria", () => {
  const ids = (criteria: readonly CriterionSnapshot[], count: number) => weakestCriteria(criteria, count).map(({ id }) => id);

  it("gives the lowest first", () => {
    expect(ids([criterion("a", 80, 100), criterion("b", 60, 100), criterion("c", 70, 100)], 2)).toEqual(["b", "c"]);
  });

  it("passes over criteria with few answers while there are enough others", () => {
    const some = [criterion("few", 10, 20), criterion("b", 60, 100), criterion("c", 70, 100)];
    expect(ids(some, 2)).toEqual(["b", "c"]);
    expect(ids(some, 3)).toEqual(["few", "b", "c"]);
  });

  it("never shows a withheld criterion", () => {
    expect(ids([criterion("hidden", 5, 3), criterion("b", 60, 100)], 4)).toEqual(["b"]);
  });
});

describe("pairsSentence", () => {
  const said = (different: number) => pairsSentence({ pairs: { total: 78, different } }, "vi");

  it("begins with what is not different when most pairs are not", () => {
    expect(said(33)).toMatch(/^Hơn một nửa số cặp \*\*không khác nhau rõ rệt\*\*: trong 78 cặp, chỉ 33 cặp/);
  });

  it("does not say more than half when half or more differ", () => {
    expect(said(39)).not.toContain("Hơn một nửa");
    expect(said(70)).toMatch(/^Trong 78 cặp, 70 cặp/);
  });

  it("says so when no pair differs", () => {
    expect(said(0)).toMatch(/^Không cặp nào trong 78 cặp/);
  });
});
