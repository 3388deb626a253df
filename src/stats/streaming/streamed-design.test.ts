import { describe, expect, it } from "vitest";
import { countUnits, type DrawnUnits, noUnits } from "../design/drawn-units.ts";
import { inverseShares, streamedDesign } from "./streamed-design.ts";

const values = (...numbers: number[]) => Float64Array.from(numbers);
const codes = (...numbers: number[]) => Int32Array.from(numbers);

/** Strata 0 and 2: two PSUs of 2 and 1 units, one of 3 units. */
function drawn(hasSsus = true): DrawnUnits {
  const units = noUnits();
  const ssu = hasSsus ? codes(0, 1, 0, 0, 1, 2) : undefined;
  countUnits(units, { rows: 6, stratum: codes(0, 0, 0, 2, 2, 2), psu: codes(0, 0, 1, 2, 2, 2), ssu });
  return units;
}

const first = (column: Float64Array, size: number) => [...column.subarray(0, size)];

describe("the design of a stream", () => {
  it("has as many degrees of freedom as PSUs over strata that have one", () => {
    const design = streamedDesign(drawn(), {});
    expect({ df: design.df, drawn: [...design.drawn], rule: design.singletonPsu }).toEqual({
      df: 1,
      drawn: [2, 0, 1],
      rule: "fail",
    });
    expect([...design.open]).toEqual([1, 1, 1]);
  });

  it("is that of its rows where there are no PSUs", () => {
    const units = noUnits();
    countUnits(units, { rows: 5, stratum: codes(0, 0, 1, 1, 1) });
    expect(streamedDesign(units, {}).df).toBe(3);
  });

  it("observes a share of finite populations, which strata that have no row need not have", () => {
    const { open } = streamedDesign(drawn(), { populationSize: values(8, 0, 1) });
    expect([...open]).toEqual([0.75, 1, 0]);
  });

  it("has two stages where there are second-stage units and the first has a finite population", () => {
    const populationSize = values(8, 0, 4);
    expect(streamedDesign(drawn(), { populationSize }).isStaged).toBe(true);
    expect(streamedDesign(drawn(), {}).isStaged).toBe(false);
    expect(streamedDesign(drawn(false), { populationSize }).isStaged).toBe(false);
  });

  it.each([
    [{ populationSize: values(1, 0, 1) }, "population of stratum 0 is 1, below its 2 PSUs"],
    [{ populationSize: values(2, 0) }, "population of stratum 2 is undefined, below its 1 PSUs"],
    [{ populationSize: values(Number.NaN, 0, 1) }, "population of stratum 0 is NaN"],
    [{ ssuPopulation: values(2, 1, 2) }, "population of psu 2 is 2, below its 3 units"],
    [{ ssuPopulation: values(2, 1) }, "population of psu 2 is undefined, below its 3 units"],
    [{ ssuPopulation: values(2, Number.NaN, 3) }, "population of psu 1 is NaN, below its 1 units"],
  ])("refuses a population that cannot be: %o", (options, message) => {
    expect(() => streamedDesign(drawn(), options)).toThrow(message);
    expect(() => streamedDesign(drawn(), options)).toThrow(RangeError);
  });
});

describe("inverseShares", () => {
  it("are N/n by stratum", () => {
    const design = streamedDesign(drawn(false), { populationSize: values(8, 5, 4) });
    expect(first(inverseShares(design), 1)).toEqual([4]);
    expect(inverseShares(design)[2]).toBe(4);
  });

  it("are N/n · M/m by PSU in two stages", () => {
    const design = streamedDesign(drawn(), { populationSize: values(8, 5, 4), ssuPopulation: values(10, 3, 6) });
    expect(first(inverseShares(design), 3)).toEqual([4 * 5, 4 * 3, 4 * 2]);
  });

  it("take a second stage without a population for one seen whole", () => {
    const design = streamedDesign(drawn(), { populationSize: values(8, 5, 4) });
    expect(first(inverseShares(design), 3)).toEqual([4, 4, 4]);
  });
});
