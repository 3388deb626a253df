import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figures } from "./domain-figures.testing.ts";
import { figuresOf } from "./figures.testing.ts";
import {
  domains,
  inAllCells,
  psusOfStratum,
  type RandomRow,
  type RandomSample,
  randomSamples,
  strata,
  withLonely,
} from "./random-sample.testing.ts";

const withRows = (sample: RandomSample, change: (row: RandomRow) => RandomRow): RandomSample => ({
  ...sample,
  rows: sample.rows.map(change),
});

/** Samples with missing answers and lonely PSUs, whose numbers are whole so that rounding stays far below what is compared. */
const samples = fc
  .tuple(
    randomSamples({
      isMissing: true,
      weight: fc.integer({ min: 1, max: 9 }),
      value: fc.integer({ min: -9, max: 9 }),
      least: 6,
    }),
    fc.constantFrom([], [], [1], [0, 2]),
  )
  // Denominators of one sign: one that is 0 but for rounding is no number to compare.
  .map(([sample, lonely]) => withLonely(inAllCells(withRows(sample, (row) => ({ ...row, x: Math.abs(row.x) }))), lonely));

/** What is compared, and what is not because it must change; by name, wherever it stands in a figure. */
interface Comparison {
  readonly without?: readonly string[];
  /** Figures left out. */
  readonly except?: RegExp;
}

const closest = 1e-8;
const isNothing = (value: unknown): boolean => typeof value === "number" && Math.abs(value) < closest;
const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= closest * Math.max(1, Math.abs(one), Math.abs(other));

/** Where two figures differ, but for what need not be the same. Typed arrays are read as lists. */
const differencesWithout = (without: readonly string[]) => {
  const differences = (one: unknown, other: unknown, place: string): string[] => {
    if (typeof one === "number" && typeof other === "number")
      return isClose(one, other) ? [] : [`${place}: ${one} and ${other}`];
    if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
      return Object.is(one, other) ? [] : [`${place}: ${one} and ${other}`];
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !without.includes(name));
    return names.flatMap((name) => {
      const [here, there] = [one, other].map((parts) => (parts as Record<string, unknown>)[name]);
      return differences(here, there, `${place}.${name}`);
    });
  };
  return differences;
};

/** An error that is nothing but rounding has no ratio to compare, and may be called no variance. */
const isRounding = (figure: unknown): boolean => {
  if (typeof figure !== "object" || figure === null) return false;
  return ("se" in figure && isNothing(figure.se)) || ("reason" in figure && figure.reason === "no-variance");
};

function expectSame(one: Figures, other: Figures, { without = [], except }: Comparison = {}): void {
  const differences = differencesWithout(without);
  const names = Object.keys(one).filter((name) => except === undefined || !except.test(name));
  const found = names.flatMap((name) => {
    const [here, there] = [one[name], other[name]];
    if (isRounding(here) && isRounding(there)) return [];
    return differences(here, there, name);
  });
  expect(found).toEqual([]);
}

const holds = (same: (sample: RandomSample) => void): void => {
  fc.assert(fc.property(samples, same), { numRuns: 20 });
};

describe("no estimate changes", () => {
  it("with the order of the rows", () => {
    const shuffled = fc.tuple(samples, fc.infiniteStream(fc.nat())).map(([sample, keys]) => {
      const order = sample.rows.map((row) => ({ row, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
      return { sample, other: { ...sample, rows: order.map(({ row }) => row) } };
    });
    fc.assert(
      fc.property(shuffled, ({ sample, other }) => {
        // The bootstrap draws by the order in which PSUs are seen.
        expectSame(figuresOf(sample), figuresOf(other), { without: ["row"], except: /bootstrap/ });
      }),
      { numRuns: 20 },
    );
  });

  it("with the codes of strata and PSUs", () => {
    holds((sample) => {
      const other = withRows(sample, (row) => ({
        ...row,
        stratum: strata - 1 - row.stratum,
        psu: psusOfStratum - 1 - row.psu,
      }));
      // Of several lonely strata the first is named, and strata are a margin of raking.
      const except = /bootstrap|raked|raking/;
      expectSame(figuresOf(sample), figuresOf(other), { without: ["stratum", "row", "byStratum"], except });
    });
  });

  it("when a row is split into two of half the weight, in the same PSU", () => {
    holds((sample) => {
      const [first, ...rest] = sample.rows as [RandomRow, ...RandomRow[]];
      const half = { ...first, weight: first.weight / 2 };
      const other = { ...sample, rows: [half, half, ...rest] };
      // n and its like count rows, and with them go the design effect and Pearson's X²; F does not. A few rows may become enough.
      const without = ["n", "deff", "pearson", "meanDeff", "row", "rows", "answers", "unitVariance"];
      const [before, after] = [figuresOf(sample), figuresOf(other)];
      expectSame(before, after, { without, except: /importance|reliability|raked/ });
      // Errors after raking count all rows alike, as R's do; those of the raking distance do not.
      const raked = [only(before, /raked (mean|total|ratio)/), only(after, /raked (mean|total|ratio)/)] as const;
      expectSame(...raked, { without: [...without, "se", "ciLow", "ciHigh"] });
    });
  });

  it("but totals when all weights are multiplied, and those as much", () => {
    holds((sample) => {
      const other = withRows(sample, (row) => ({ ...row, weight: 8 * row.weight }));
      // The design effect counts the weights as the population.
      expectSame(figuresOf(sample), figuresOf(other), { without: ["deff"], except: /total/ });
      const [ours, theirs] = [figuresOf(sample), figuresOf(other)].map((figures) => totals(figures));
      expectSame(times(ours!, 8), theirs!, { without: ["deff"] });
    });
  });
});

/** The plain totals; those of calibrated weights do not follow the first weights. */
const totals = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => /^(streamed )?total/.test(name)));

const scaled = ["value", "se", "ciLow", "ciHigh"];

/** The same outcomes, their values and errors multiplied. */
const times = (figures: Figures, factor: number): Figures => changed(figures, scaled, (value) => factor * value);

const changed = (figures: Figures, parts: readonly string[], change: (value: number) => number): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      Object.fromEntries(
        Object.entries(figure as object).map(([part, value]) => [
          part,
          parts.includes(part) && typeof value === "number" ? change(value) : value,
        ]),
      ),
    ]),
  );

const only = (figures: Figures, wanted: RegExp): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => wanted.test(name)));

describe("samples in chunks", () => {
  it("have the estimates of the whole, in every domain", () => {
    holds((sample) => {
      const figures = figuresOf(sample);
      const streamed = Object.entries(only(figures, /^streamed (mean|total|ratio|share of 1)/)).map(([name, figure]) => [
        name.replace("streamed ", "").replace("share of 1", "proportion"),
        figure,
      ]);
      expect(streamed).toHaveLength(4 * domains);
      const together = Object.fromEntries(streamed) as Figures;
      expectSame(together, Object.fromEntries(Object.keys(together).map((name) => [name, figures[name]])), {
        without: ["deff"],
      });
    });
  });
});

describe("answers moved or stretched", () => {
  const constant = fc.integer({ min: -50, max: 50 });

  it("a constant shifts means and quantiles and leaves their errors, whatever the design and the weights", () => {
    fc.assert(
      fc.property(samples, constant, (sample, shift) => {
        const other = withRows(sample, (row) => ({ ...row, y: row.y + shift }));
        const moved = /mean|quantile/;
        const before = only(figuresOf(sample), moved);
        expectSame(
          changed(before, ["value", "ciLow", "ciHigh"], (value) => value + shift),
          only(figuresOf(other), moved),
          { without: ["deff"] },
        );
      }),
      { numRuns: 20 },
    );
  });

  it("a constant leaves differences, reliability and importance alone", () => {
    fc.assert(
      fc.property(samples, constant, (sample, shift) => {
        const other = withRows(sample, (row) => ({ ...row, y: row.y + shift }));
        const still = /difference|reliability|importance|proportion|logit|table/;
        expectSame(only(figuresOf(sample), still), only(figuresOf(other), still), {
          without: ["correlation"],
          except: /independent/,
        });
      }),
      { numRuns: 20 },
    );
  });

  it("a factor stretches means, totals, ratios and quantiles with their errors", () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(0.25, 3, 1000), (sample, factor) => {
        const other = withRows(sample, (row) => ({ ...row, y: factor * row.y }));
        const stretched = /mean|(?<!scores )total|ratio|quantile/;
        expectSame(times(only(figuresOf(sample), stretched), factor), only(figuresOf(other), stretched), { without: ["deff"] });
      }),
      { numRuns: 20 },
    );
  });

  it("a change of sign turns means and totals round", () => {
    holds((sample) => {
      const other = withRows(sample, (row) => ({ ...row, y: -row.y }));
      const turned = /mean|(?<!scores )total/;
      const ends = (figures: Figures): Figures =>
        Object.fromEntries(
          Object.entries(figures).map(([name, figure]) => {
            const { ciLow, ciHigh, ...rest } = figure as { ciLow?: number; ciHigh?: number };
            return [name, ciLow === undefined || ciHigh === undefined ? rest : { ...rest, ciLow: -ciHigh, ciHigh: -ciLow }];
          }),
        );
      const before = changed(only(figuresOf(sample), turned), ["value"], (value) => -value);
      expectSame(ends(before), only(figuresOf(other), turned));
    });
  });
});

describe("what lies outside a domain", () => {
  it("does not matter to its estimates, so long as the PSUs are the same", () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: -1000, max: 1000 }), (sample, y) => {
        const other = withRows(sample, (row) => (row.domain === 0 ? row : { ...row, y, x: y, has: 1 }));
        const own = /^(mean|total|ratio|proportion|logit|quantile) 0/;
        expectSame(only(figuresOf(sample), own), only(figuresOf(other), own));
      }),
      { numRuns: 20 },
    );
  });

  it("and an empty domain is said to be empty", () => {
    holds((sample) => {
      for (const [name, figure] of Object.entries(figuresOf(sample)))
        if (name.endsWith(` ${domains - 1}`)) expect(figure, name).toMatchObject({ ok: false, reason: "empty-domain" });
    });
  });
});
