import { describe, expect, it } from "vitest";
import { addErrors, mergeErrors, sampleErrors } from "./streamed-errors.ts";
import { streamedOutcomes } from "./streamed-outcomes.ts";
import { addSums, sampleSums } from "./streamed-sums.ts";

const values = (...numbers: number[]) => Float64Array.from(numbers);
const codes = (...numbers: number[]) => Int32Array.from(numbers);

const chunk = {
  rows: 4,
  stratum: codes(0, 0, 1, 1),
  psu: codes(0, 1, 2, 3),
  domain: codes(0, 0, 1, 1),
  numbers: [values(1, 3, 2, 6)],
};

const seen = (own: Parameters<typeof addSums>[1] = chunk) => {
  const sums = sampleSums([{ kind: "mean", values: 0 }]);
  addSums(sums, own);
  return sums;
};

describe("the second pass", () => {
  it.each([
    ["a PSU that the first did not see", { psu: codes(0, 1, 2, 4) }],
    ["a stratum that the first did not see", { stratum: codes(0, 0, 1, 2) }],
    ["a domain that the first did not see", { domain: codes(0, 0, 1, 2) }],
  ])("refuses %s", (_, change) => {
    const add = () => addErrors(sampleErrors(seen()), { ...chunk, ...change });
    expect(add).toThrow(new RangeError("row 3 of the chunk is of a unit or domain that the first pass did not see"));
  });

  it("refuses a second-stage unit that the first did not see, where the second stage counts", () => {
    const staged = { ...chunk, ssu: codes(0, 1, 0, 1) };
    const other = { ...staged, ssu: codes(0, 1, 0, 9) };
    const finite = { populationSize: values(5, 5), ssuPopulation: values(3, 3, 3, 3) };
    expect(() => addErrors(sampleErrors(seen(staged), finite), other)).toThrow("row 3 of the chunk");
    expect(() => addErrors(sampleErrors(seen(staged)), other)).not.toThrow();
  });

  it("refuses columns of another length and other columns than the first pass had", () => {
    expect(() => addErrors(sampleErrors(seen()), { ...chunk, rows: 3 })).toThrow("column stratum has 4 rows, not 3");
    expect(() => addErrors(sampleErrors(seen()), { ...chunk, psu: undefined })).toThrow(
      "a chunk has the columns stratum, domain",
    );
    expect(() => addErrors(sampleErrors(seen()), { ...chunk, numbers: [] })).toThrow("no column 0 of numbers");
  });

  it("refuses a population below its sample, at either stage, and a confidence that is none", () => {
    expect(() => sampleErrors(seen(), { populationSize: values(1, 9) })).toThrow(
      "population of stratum 0 is 1, below its 2 PSUs",
    );
    expect(() => sampleErrors(seen(), { populationSize: values(9) })).toThrow("population of stratum 1 is undefined");
    const staged = seen({ ...chunk, psu: codes(0, 0, 1, 1), ssu: codes(0, 1, 0, 1) });
    const small = { populationSize: values(9, 9), ssuPopulation: values(2, 1) };
    expect(() => sampleErrors(staged, small)).toThrow("population of psu 1 is 1, below its 2 units");
    for (const confidence of [0, 1, Number.NaN]) expect(() => sampleErrors(seen(), { confidence })).toThrow(RangeError);
  });

  it("refuses to merge a part that was asked for something else", () => {
    const sums = sampleSums([]);
    addSums(sums, chunk);
    expect(() => mergeErrors(sampleErrors(seen()), sampleErrors(sums))).toThrow("different statistics");
  });

  it("widens intervals with the confidence", () => {
    const widthAt = (confidence: number) => {
      const errors = sampleErrors(seen(), { confidence });
      addErrors(errors, chunk);
      const outcome = streamedOutcomes(errors)[0]?.[0]?.[0];
      if (!outcome?.ok) throw new Error("no estimate");
      return outcome.ciHigh - outcome.ciLow;
    };
    expect(widthAt(0.99)).toBeGreaterThan(2 * widthAt(0.9));
  });

  it("weighs rows by the share drawn where they bring no weights: N/n, and M/m within", () => {
    const total = (own: typeof chunk & { readonly ssu?: Int32Array }, options: Parameters<typeof sampleErrors>[1]) => {
      const sums = sampleSums([{ kind: "total", values: 0 }]);
      addSums(sums, own);
      const errors = sampleErrors(sums, options);
      addErrors(errors, own);
      return streamedOutcomes(errors)[0]?.[0]?.map((outcome) => ("value" in outcome ? outcome.value : undefined));
    };
    expect(total(chunk, {})).toEqual([4, 8]);
    expect(total(chunk, { populationSize: values(10, 3) })).toEqual([20, 12]);
    const staged = { ...chunk, psu: codes(0, 0, 1, 1), ssu: codes(0, 1, 0, 1) };
    const options = { populationSize: values(10, 3), ssuPopulation: values(4, 3), singletonPsu: "certainty" } as const;
    expect(total(staged, options)).toEqual([4 * 10 * 2, 8 * 3 * 1.5]);
    expect(total(staged, { ...options, ssuPopulation: undefined })).toEqual([40, 24]);
  });
});
