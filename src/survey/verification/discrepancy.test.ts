import { describe, expect, it } from "vitest";
import { discrepancyOf, discrepancyTotal } from "./discrepancy.ts";
import type { PickResult } from "./pick.ts";

const units = (counts: Partial<Record<PickResult | "open", number>>) =>
  Object.entries(counts).flatMap(([result, count]) =>
    Array.from({ length: count }, () => ({ result: result === "open" ? null : (result as PickResult) })),
  );

describe("discrepancyOf", () => {
  // As R's binom.test(x, n)$conf.int.
  it.each([
    [3, 96, 0.006491455, 0.0886181],
    [0, 20, 0, 0.168433],
    [20, 20, 0.831567, 1],
    [1, 1, 0.025, 1],
  ])("gives %i of %i the interval of Clopper and Pearson", (differs, compared, low, high) => {
    const { rate } = discrepancyOf(units({ differs, match: compared - differs }));
    expect(rate?.value).toBe(differs / compared);
    expect(rate?.low).toBeCloseTo(low, 6);
    expect(rate?.high).toBeCloseTo(high, 6);
  });

  it("counts what could not be found out apart, and has no rate before anything was compared", () => {
    expect(discrepancyOf(units({ match: 1, differs: 1, unverifiable: 3, open: 2 }))).toMatchObject({
      ...{ match: 1, differs: 1, unverifiable: 3, open: 2 },
      rate: { value: 0.5 },
    });
    expect(discrepancyOf(units({ unverifiable: 3, open: 1 })).rate).toBeNull();
    expect(discrepancyOf([]).rate).toBeNull();
  });

  it("adds up over several picks", () => {
    const [first, second] = [units({ match: 5, open: 1 }), units({ differs: 2, match: 1, unverifiable: 4 })];
    expect(discrepancyTotal([discrepancyOf(first), discrepancyOf(second)])).toEqual(discrepancyOf([...first, ...second]));
    expect(discrepancyTotal([]).rate).toBeNull();
  });
});
