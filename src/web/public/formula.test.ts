import { describe, expect, it } from "vitest";
import { workedExample } from "./formula.tsx";
import { communesPart, figureOf } from "./published.fixture.ts";

const criterion = { ...communesPart.criteria[0]!, figure: figureOf(83.94, 60), distribution: [0, 0, 16.06, 50.3, 33.64] };
const part = { ...communesPart, criteria: [criterion] };

describe("workedExample", () => {
  it("adds the two highest levels up to the index", () => {
    expect(workedExample(part, "vi")).toMatch(/50,30\u00a0% .* 33,64\u00a0% .* cộng lại là 83,94\u00a0%\.$/);
    expect(workedExample(part, "en")).toMatch(/50\.30% .* 33\.64% .* 83\.94%\.$/);
  });

  it("works a mean from the shares of the scale", () => {
    const scoring = { item: "mean-over-max", aggregate: "item-mean" } as const;
    expect(workedExample({ ...part, scoring }, "vi")).toContain("điểm trung bình 4,176");
  });

  it("takes no criterion whose answers are withheld", () => {
    const hidden = { ...criterion, figure: figureOf(83.94, 5), distribution: [] };
    expect(workedExample({ ...part, criteria: [hidden] }, "vi")).toBeNull();
    expect(workedExample({ ...part, criteria: [hidden, { ...criterion, id: "x" }] }, "vi")).toContain("83,94");
  });
});
