import { describe, expect, it } from "vitest";
import type { Outcome, SampleChunk, SingletonPsu, StreamedOptions } from "../index.ts";
import { addErrors, sampleErrors } from "./streamed-errors.ts";
import { streamedOutcomes } from "./streamed-outcomes.ts";
import { addSums, sampleSums } from "./streamed-sums.ts";

interface Row {
  readonly stratum?: number;
  readonly psu: number;
  readonly ssu: number;
  readonly domain?: number;
  readonly y: number;
}

const chunkOf = (rows: readonly Row[]): SampleChunk => ({
  rows: rows.length,
  stratum: Int32Array.from(rows, ({ stratum = 0 }) => stratum),
  psu: Int32Array.from(rows, ({ psu }) => psu),
  ssu: Int32Array.from(rows, ({ ssu }) => ssu),
  weight: new Float64Array(rows.length).fill(1),
  domain: Int32Array.from(rows, ({ domain = 0 }) => domain),
  numbers: [Float64Array.from(rows, ({ y }) => y)],
});

/** Totals by domain. */
function totals(rows: readonly Row[], options: StreamedOptions): readonly Outcome[] {
  const sums = sampleSums([{ kind: "total", values: 0 }]);
  addSums(sums, chunkOf(rows));
  const errors = sampleErrors(sums, options);
  addErrors(errors, chunkOf(rows));
  return streamedOutcomes(errors)[0]?.[0] ?? [];
}

const varianceOf = (outcome: Outcome | undefined): number => {
  if (outcome === undefined || !("se" in outcome)) throw new Error(`no error: ${outcome?.reason}`);
  return outcome.se ** 2;
};

// PSUs of sums 4 and 8, of two units each, from 4 PSUs of 10 units.
const four: readonly Row[] = [
  { psu: 0, ssu: 0, y: 1 },
  { psu: 0, ssu: 1, y: 3 },
  { psu: 1, ssu: 0, y: 2 },
  { psu: 1, ssu: 1, y: 6 },
];
const finite = { populationSize: Float64Array.of(4), ssuPopulation: Float64Array.of(10, 10) };
const between = (1 - 2 / 4) * 2 * (2 ** 2 + 2 ** 2);
const within = (2 / 4) * (1 - 2 / 10) * 2 * (2 + 8);

describe("the variance of two stages", () => {
  it("is that between PSUs, and the drawn share of that within them", () => {
    expect(varianceOf(totals(four, finite)[0])).toBeCloseTo(between + within, 10);
  });

  it("is that between PSUs alone where the PSUs were seen whole", () => {
    const whole = { ...finite, ssuPopulation: Float64Array.of(2, 2) };
    expect(varianceOf(totals(four, whole)[0])).toBeCloseTo(between, 10);
  });

  it("is that within alone where all PSUs were drawn", () => {
    const all = { ...finite, populationSize: Float64Array.of(2) };
    expect(varianceOf(totals(four, all)[0])).toBeCloseTo(2 * within, 10);
  });

  it("has no correction within where the PSU's population is not known", () => {
    const open = { populationSize: Float64Array.of(4) };
    expect(varianceOf(totals(four, open)[0])).toBeCloseTo(between + within / 0.8, 10);
    const endless = { ...finite, ssuPopulation: Float64Array.of(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY) };
    expect(varianceOf(totals(four, endless)[0])).toBeCloseTo(between + within / 0.8, 10);
  });

  it("does not read the second stage where the first is drawn with replacement", () => {
    expect(varianceOf(totals(four, {})[0])).toBeCloseTo(2 * 8, 10);
  });

  it("sums the rows of a second-stage unit first", () => {
    const split = [...four.slice(0, 3), { psu: 1, ssu: 1, y: 5 }, { psu: 1, ssu: 1, y: 1 }];
    expect(varianceOf(totals(split, finite)[0])).toBeCloseTo(between + within, 10);
  });

  it("counts units without a row in the domain as 0, in PSUs and strata with one", () => {
    const [own, other] = totals(
      four.map((row, at) => ({ ...row, domain: at === 0 ? 0 : 1 })),
      finite,
    );
    // One unit of 1 in the first PSU of two.
    expect(varianceOf(own)).toBeCloseTo(0.5 * 2 * (0.25 + 0.25) + 0.5 * 0.8 * 2 * (0.25 + 0.25), 10);
    expect(varianceOf(other)).toBeCloseTo(0.5 * 2 * (2.5 ** 2 * 2) + 0.5 * 0.8 * 2 * (1.5 ** 2 * 2 + 8), 10);
  });

  const lone: readonly Row[] = [...four, { psu: 2, ssu: 0, domain: 1, y: 9 }];
  const ofThree = { populationSize: Float64Array.of(4), ssuPopulation: Float64Array.of(10, 10, 10) };

  it.each<SingletonPsu>(["fail", "average"])(
    "names the PSU with one unit under the rule %s, in domains with an answer there",
    (rule) => {
      const [first, second] = totals(lone, { ...ofThree, singletonPsu: rule });
      expect(first?.ok).toBe(true);
      expect(second).toEqual({ ok: false, reason: "singleton-psu", n: 1, value: 9, stratum: 0, psu: 2 });
    },
  );

  it("counts a PSU with one unit as seen whole under the rule certainty, as spread around 0 under adjust", () => {
    const first = (1 - 3 / 4) * (3 / 2) * (6 ** 2 + 2 * 3 ** 2);
    const certain = totals(lone, { ...ofThree, singletonPsu: "certainty" })[1];
    expect(varianceOf(certain)).toBeCloseTo(first, 10);
    const adjusted = totals(lone, { ...ofThree, singletonPsu: "adjust" })[1];
    expect(varianceOf(adjusted)).toBeCloseTo(first + (3 / 4) * 0.9 * 9 ** 2, 10);
  });

  it("names the stratum first where it has one PSU", () => {
    const rows = [...four, { stratum: 1, psu: 2, ssu: 0, y: 9 }];
    const [outcome] = totals(rows, { populationSize: Float64Array.of(4, 5), ssuPopulation: Float64Array.of(10, 10, 10) });
    expect(outcome).toEqual({ ok: false, reason: "singleton-psu", n: 5, value: 21, stratum: 1 });
  });
});
