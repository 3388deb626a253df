import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectClose, referenceCase } from "../reference/reference-case.testing.ts";
import { weightsFromProbabilities } from "../weights/inclusion-weights.ts";
import { type SelectionNumbers, selectionNumbers } from "./selection-numbers.ts";
import { type StagedSelection, type StagedSelectionOptions, stagedSelection } from "./staged-selection.ts";

interface Drawn {
  readonly rows: readonly number[];
  readonly probabilities: readonly (readonly number[])[];
}

const reference = referenceCase<{
  readonly psu: readonly number[];
  readonly ssu: readonly number[];
  readonly bySize: readonly (Drawn & { readonly start: number })[];
  readonly simple: readonly Drawn[];
  readonly three: readonly Drawn[];
  readonly systematic: readonly (Drawn & { readonly start: number; readonly starts: readonly (number | null)[] })[];
}>("staged-selection");

const psu = Int32Array.from(reference.psu);
const ssu = Int32Array.from(reference.ssu);
const bits52 = (share: number): number => Math.floor(share * 2 ** 52);

/** Keys that choose what R chose: 0 for the units of its rows, 1 for the others. */
const keysOf =
  (rows: readonly number[], codes: readonly (Int32Array | undefined)[]): SelectionNumbers["key"] =>
  ({ stage, unit }) =>
    rows.some((row) => (codes[stage]?.[row] ?? row) === unit) ? 0 : 1;

const drawn = (options: StagedSelectionOptions): StagedSelection => {
  const ours = stagedSelection(options);
  if (!ours.ok) throw new Error(ours.reason);
  return ours;
};

const expectDrawn = (ours: StagedSelection, { rows, probabilities }: Drawn): void => {
  expect([...ours.rows]).toEqual(rows);
  expect(ours.probabilities).toHaveLength(probabilities.length);
  for (const [stage, column] of probabilities.entries())
    for (const [at, chance] of column.entries())
      expectClose(ours.probabilities[stage]?.[at], chance, { label: `stage ${stage}, row ${rows[at]}` });
};

describe("selection in stages against R", () => {
  it.each(reference.bySize)("PSUs by size, a fixed number of rows in each, from $start", ({ start, ...theirs }) => {
    const stages = [
      { unit: psu, method: "pps", take: 5 },
      { method: "simple", take: 3 },
    ] as const;
    const numbers = { start: () => bits52(start), key: keysOf(theirs.rows, [psu]) };
    expectDrawn(drawn({ rows: psu.length, stages, numbers }), theirs);
  });

  it.each(reference.simple)("PSUs and rows drawn simply", (theirs) => {
    const stages = [
      { unit: psu, method: "simple", take: 4 },
      { method: "simple", take: 3 },
    ] as const;
    expectDrawn(drawn({ rows: psu.length, stages, numbers: { start: () => 0, key: keysOf(theirs.rows, [psu]) } }), theirs);
  });

  it.each(reference.three)("three stages", (theirs) => {
    const stages = [
      { unit: psu, method: "simple", take: 4 },
      { unit: ssu, method: "simple", take: 1 },
      { method: "simple", take: 2 },
    ] as const;
    expectDrawn(drawn({ rows: psu.length, stages, numbers: { start: () => 0, key: keysOf(theirs.rows, [psu, ssu]) } }), theirs);
  });

  it.each(reference.systematic)("PSUs by size, every so many rows in each, from $start", ({ start, starts, ...theirs }) => {
    const stages = [
      { unit: psu, method: "pps", take: 5 },
      { method: "systematic", take: 4 },
    ] as const;
    const numbers: SelectionNumbers = {
      start: ({ stage, above }) => bits52(stage === 0 ? start : (starts[above - 1] ?? 0)),
      key: () => 0,
    };
    expectDrawn(drawn({ rows: psu.length, stages, numbers }), theirs);
  });
});

/** Codes of units with so many rows. */
const codesOf = (counts: readonly number[]): Int32Array =>
  Int32Array.from(counts.flatMap((count, code) => Array.from({ length: count }, () => code)));

const weightsOf = ({ probabilities }: StagedSelection): readonly number[] => [...weightsFromProbabilities(probabilities)];

describe("equal weights", () => {
  const counts = [40, 25, 60, 33, 51, 18, 44, 29];
  const unit = codesOf(counts);
  const rows = unit.length;

  it("come of PSUs by size and a fixed number in each", () => {
    const stages = [
      { unit, method: "pps", take: 4 },
      { method: "systematic", take: 6 },
    ] as const;
    const weights = weightsOf(drawn({ rows, stages, numbers: selectionNumbers("a") }));
    expect(weights).toHaveLength(24);
    for (const weight of weights) expectClose(weight, rows / 24);
  });

  it.each(["simple", "systematic"] as const)("come of any first stage and a fraction, rows drawn %s", (method) => {
    for (const first of ["simple", "systematic", "pps"] as const) {
      const stages = [
        { unit, method: first, take: 5 },
        { method, fraction: 0.07 },
      ] as const;
      const sample = drawn({ rows, stages, numbers: selectionNumbers(`b ${first}`) });
      for (const weight of weightsOf(sample)) expectClose(weight, 1 / 0.07);
    }
  });

  it("end where a certain PSU, or one that is smaller than the take, keeps its own", () => {
    const codes = codesOf([500, 20, 20, 2]);
    const stages = [
      { unit: codes, method: "pps", take: 4 },
      { method: "simple", take: 5 },
    ] as const;
    const sample = drawn({ rows: codes.length, stages, numbers: selectionNumbers("c") });
    expect(new Set(weightsOf(sample))).toEqual(new Set([100, 4, 1]));
  });
});

describe("of many selections", () => {
  const counts = [2, 9, 5, 14, 7];
  const unit = codesOf(counts);
  const rows = unit.length;
  const part = Int32Array.from(unit, (code, row) => code * 10 + (row % 2));
  const runs = 2500;

  it.each<[string, StagedSelectionOptions["stages"]]>([
    [
      "simple, simple",
      [
        { unit, method: "simple", take: 3 },
        { method: "simple", take: 3 },
      ],
    ],
    [
      "systematic, systematic",
      [
        { unit, method: "systematic", take: 3 },
        { method: "systematic", take: 3 },
      ],
    ],
    [
      "by size, simple",
      [
        { unit, method: "pps", take: 2 },
        { method: "simple", take: 2 },
      ],
    ],
    [
      "by size, systematic at a fraction",
      [
        { unit, method: "pps", take: 3, sizes: [3, 9, 5, 14, 7] },
        { method: "systematic", fraction: 0.15 },
      ],
    ],
    [
      "simple, simple at a fraction",
      [
        { unit, method: "simple", take: 3 },
        { method: "simple", fraction: 0.21 },
      ],
    ],
    [
      "three stages",
      [
        { unit, method: "pps", take: 2 },
        { unit: part, method: "simple", take: 1 },
        { method: "simple", take: 1 },
      ],
    ],
    [
      "strata above",
      [
        { unit: Int32Array.from(unit, (code) => code % 2), method: "simple", take: 2 },
        { unit, method: "pps", take: [2, 1] },
        { method: "simple", take: 2 },
      ],
    ],
  ])("each row is in as many as its probabilities say, and weights sum to the rows: %s", (name, stages) => {
    const hits = new Float64Array(rows);
    const chances = new Float64Array(rows);
    let weightSum = 0;
    for (let run = 0; run < runs; run += 1) {
      const sample = drawn({ rows, stages, numbers: selectionNumbers(`${name} ${run}`) });
      const weights = weightsOf(sample);
      for (const [at, row] of sample.rows.entries()) {
        hits[row] = hits[row]! + 1;
        chances[row] = 1 / weights[at]!;
        weightSum += weights[at]!;
      }
    }
    for (const [row, chance] of chances.entries()) {
      expect(chance, `row ${row}`).toBeGreaterThan(0);
      expect(Math.abs(hits[row]! / runs - chance), `row ${row}`).toBeLessThanOrEqual(
        4.5 * Math.sqrt((chance * (1 - chance)) / runs) + 1e-12,
      );
    }
    expect(Math.abs(weightSum / runs / rows - 1)).toBeLessThan(0.05);
  });
});

describe("properties of selection in stages", () => {
  const frame = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }).chain((counts) =>
    fc.record({
      counts: fc.constant(counts),
      first: fc.constantFrom("simple", "systematic", "pps"),
      second: fc.constantFrom("simple", "systematic", "pps"),
      psus: fc.integer({ min: 0, max: counts.length }),
      take: fc.nat(6),
      seed: fc.string({ maxLength: 4 }),
    }),
  );

  it("takes the units wanted, each as many rows as wanted or all, with the probabilities of its unit", () => {
    fc.assert(
      fc.property(frame, ({ counts, first, second, psus, take, seed }) => {
        const unit = codesOf(counts);
        const stages = [
          { unit, method: first, take: psus },
          { method: second, take },
        ];
        const sample = drawn({ rows: unit.length, stages, numbers: selectionNumbers(seed) });
        const byUnit = Map.groupBy(sample.rows.keys(), (at) => unit[sample.rows[at]!]!);
        expect(byUnit.size).toBe(take === 0 ? 0 : psus);
        expect([...sample.rows]).toEqual([...new Set(sample.rows)].sort((a, b) => a - b));
        for (const [code, places] of byUnit) {
          const count = counts[code]!;
          expect(places).toHaveLength(Math.min(take, count));
          for (const at of places) {
            expectClose(sample.probabilities[1]?.[at], Math.min(1, take / count));
            if (first !== "pps") expectClose(sample.probabilities[0]?.[at], psus / counts.length);
          }
        }
      }),
    );
  });

  it("draws each unit apart: rows of other PSUs change nothing within one", () => {
    const counts = [6, 8, 5];
    const grown = [6, 8, 11];
    const rowsOf = (some: readonly number[]) => {
      const stages = [
        { unit: codesOf(some), method: "simple", take: 3 },
        { method: "simple", take: 2 },
      ] as const;
      return [...drawn({ rows: codesOf(some).length, stages, numbers: selectionNumbers("d") }).rows].filter((row) => row < 14);
    };
    expect(rowsOf(grown)).toEqual(rowsOf(counts));
  });

  it("is the same for the same seed, and another for another", () => {
    const unit = codesOf(Array.from({ length: 30 }, () => 20));
    const stages = [
      { unit, method: "simple", take: 10 },
      { method: "systematic", take: 5 },
    ] as const;
    const rowsOf = (seed: string) => [...drawn({ rows: 600, stages, numbers: selectionNumbers(seed) }).rows];
    expect(rowsOf("x")).toEqual(rowsOf("x"));
    expect(rowsOf("x")).not.toEqual(rowsOf("y"));
  });
});

describe("what cannot be drawn in stages", () => {
  const numbers = selectionNumbers("e");
  const unit = Int32Array.of(0, 0, 1, 1, 1);
  const rest = { method: "simple", take: 1 } as const;

  it("is named", () => {
    expect(stagedSelection({ rows: 5, stages: [{ unit, method: "simple", take: 3 }, rest], numbers })).toEqual({
      ok: false,
      reason: "too-few-units",
      units: 2,
    });
    expect(stagedSelection({ rows: 5, stages: [{ unit, method: "pps", take: 2, sizes: [0, 7] }, rest], numbers })).toEqual({
      ok: false,
      reason: "too-few-units",
      units: 1,
    });
    expect(
      stagedSelection({
        rows: 5,
        stages: [
          { unit, method: "simple", take: 1 },
          { method: "simple", fraction: 0.6 },
        ],
        numbers,
      }),
    ).toEqual({ ok: false, reason: "fraction-too-large", largest: 0.5 });
  });

  it("draws nothing of nothing, or where nothing is wanted", () => {
    const none = { ok: true, rows: new Int32Array(0), probabilities: [new Float64Array(0), new Float64Array(0)] };
    expect(
      stagedSelection({ rows: 0, stages: [{ unit: new Int32Array(0), method: "simple", take: 0 }, rest], numbers }),
    ).toEqual(none);
    expect(stagedSelection({ rows: 5, stages: [{ unit, method: "systematic", take: 0 }, rest], numbers })).toEqual(none);
  });

  it.each<[StagedSelectionOptions["stages"], string]>([
    [[], "no stage"],
    [[{ unit, method: "simple", take: 1 }], "stage 0: codes of units at every stage but the last"],
    [[rest, rest], "stage 0: codes of units"],
    [[{ unit: Int32Array.of(0, 1), method: "simple", take: 1 }, rest], "stage 0 has 2 rows, not 5"],
    [[{ unit, method: "simple" }, rest], "stage 0: either take or fraction"],
    [
      [
        { unit, method: "simple", take: 1 },
        { method: "simple", take: 1, fraction: 0.5 },
      ],
      "stage 1: either take or fraction",
    ],
    [[{ unit, method: "simple", fraction: 0.5 }, rest], "stage 0: a fraction at the last stage only"],
    [
      [
        { unit, method: "simple", take: 1 },
        { method: "pps", fraction: 0.5 },
      ],
      "stage 1: a fraction at the last stage only",
    ],
    [
      [
        { unit, method: "simple", take: 1 },
        { method: "simple", fraction: 0 },
      ],
      "fraction 0 is not in (0, 1]",
    ],
    [[{ unit, method: "simple", take: 1.5 }, rest], "1.5 is no count of units"],
    [[{ unit, method: "simple", take: -1 }, rest], "-1 is no count of units"],
    [
      [
        { unit, method: "simple", take: 2 },
        { method: "systematic", take: [1] },
      ],
      "undefined is no count of units",
    ],
    [[{ unit, method: "pps", take: 1, sizes: [1, -1] }, rest], "size -1 of unit 1"],
    [
      [{ unit, method: "simple", take: 1 }, { unit: Int32Array.of(0, 1, 1, 2, 2), method: "simple", take: 1 }, rest],
      "stage 1: unit 1 lies in 0 and 1",
    ],
  ])("refuses stages that contradict each other", (stages, message) => {
    expect(() => stagedSelection({ rows: 5, stages, numbers })).toThrow(message);
  });
});

describe("selectionNumbers", () => {
  it("are whole, below 2^52, and spread evenly over it", () => {
    const { key, start } = selectionNumbers("f");
    const all = Array.from({ length: 4000 }, (_, unit) => key({ stage: 0, unit }));
    expect(all.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 52)).toBe(true);
    expect(new Set(all).size).toBe(4000);
    for (let part = 0; part < 8; part += 1) {
      const share = all.filter((number) => Math.floor(number / 2 ** 49) === part).length / 4000;
      expect(Math.abs(share - 1 / 8)).toBeLessThan(5 * Math.sqrt((1 / 8) * (7 / 8) * (1 / 4000)));
    }
    expect(start({ stage: 0, above: 3 })).not.toBe(key({ stage: 0, unit: 3 }));
    expect(start({ stage: 0, above: 3 })).not.toBe(start({ stage: 1, above: 3 }));
  });
});
