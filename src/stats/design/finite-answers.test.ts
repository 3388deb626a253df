import { describe, expect, it } from "vitest";
import { addSums, mean, median, ratio, sampleSums, total } from "../index.ts";
import { checkAnswers } from "./finite-answers.ts";

const design = { rows: 4 };
const infinite = Float64Array.of(1, Number.POSITIVE_INFINITY, 3, Number.NaN);
const finite = Float64Array.of(1, 2, 3, 4);

describe("an infinite answer", () => {
  const estimates: readonly (readonly [string, () => unknown])[] = [
    ["mean", () => mean(infinite, { design })],
    ["total", () => total(infinite, { design })],
    ["ratio above", () => ratio({ numerator: infinite, denominator: finite }, { design })],
    ["ratio below", () => ratio({ numerator: finite, denominator: infinite }, { design })],
    ["median", () => median(infinite, { design })],
    ["chunk", () => addSums(sampleSums([{ kind: "mean", values: 0 }]), { rows: 4, numbers: [infinite] })],
    [
      "chunk below",
      () => addSums(sampleSums([{ kind: "ratio", values: 0, below: 1 }]), { rows: 4, numbers: [finite, infinite] }),
    ],
  ];
  it.each(estimates)("is refused with its row by the %s", (_, act) => {
    expect(act).toThrow(new RangeError("answer Infinity of row 1 is no number"));
  });

  it("outside all domains does no harm, and sums that grow too large are not its fault", () => {
    const domain = Int32Array.of(0, -1, 0, 0);
    expect(mean(infinite, { design, domain })).toMatchObject({ ok: true, value: 2, n: 2 });
    expect(() => checkAnswers(Float64Array.of(Number.POSITIVE_INFINITY), Float64Array.of(1.5e308, 1.5e308))).not.toThrow();
  });
});

describe("rows that do not vary", () => {
  it.each([3, 0.1, -7e9, 1e-9])("at %d have no design effect, however the weights round", (value) => {
    const weight = Float64Array.of(1.1, 2.3, 0.7, 3.9, 5.13, 1 / 3);
    const values = new Float64Array(6).fill(value);
    for (const outcome of [mean(values, { design: { rows: 6, weight } }), total(values, { design: { rows: 6, weight } })])
      expect(outcome).toMatchObject({ ok: true, deff: null });
  });

  it("but nearly so have one", () => {
    const values = Float64Array.of(1, 1 + 1e-9, 1 - 1e-9, 1);
    const outcome = mean(values, { design });
    expect(outcome.ok && outcome.deff).toBeCloseTo(1, 5);
  });
});
