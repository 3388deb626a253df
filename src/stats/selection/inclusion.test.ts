import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterRandom } from "../distributions/counter-random.ts";
import { inclusionProbabilities, systematicPps } from "./pps.ts";
import { smallestKeys, systematicPositions } from "./selection.ts";
import { stagedSelection } from "./staged-selection.ts";

/** Draws by keys as the protocol makes them (docs/methodology.md §8), under as many seeds as there are draws. */
const digest = (...parts: readonly string[]): string => createHash("sha256").update(parts.join("\u001f")).digest("hex");

/** The first 52 bits. */
const firstBits = (hex: string): number => Number.parseInt(hex.slice(0, 13), 16);

const draws = 20_000;

/** How often each unit was in the draws. */
function countsOf(units: number, draw: (seed: string) => Iterable<number>): Float64Array {
  const counts = new Float64Array(units);
  for (let turn = 0; turn < draws; turn += 1)
    for (const unit of draw(`seed ${turn}`)) counts[unit] = (counts[unit] as number) + 1;
  return counts;
}

/**
 * How surprising a count is: the chance of one as far off, on its side, is at most exp(−surprise) by the bound of Chernoff (1952),
 * surprise = draws · KL(share ‖ chance). No normal distribution is supposed.
 */
function surprise(count: number, chance: number): number {
  const share = count / draws;
  const part = (own: number, known: number): number => (own === 0 ? 0 : own * Math.log(own / known));
  return draws * (part(share, chance) + part(1 - share, 1 - chance));
}

/** So that of this many counts a right programme has one beyond, on either side, less than once in a million runs. */
const most = (counts: number): number => Math.log((2 * counts) / 1e-6);

function expectFrequencies(counts: Float64Array, chances: ArrayLike<number>): void {
  counts.forEach((count, unit) => {
    const chance = chances[unit] as number;
    if (chance === 0 || chance === 1) expect(count, `unit ${unit}`).toBe(draws * chance);
    else expect(surprise(count, chance), `unit ${unit}`).toBeLessThan(most(counts.length));
  });
}

const byKey = (seed: string, units: readonly string[], size: number): Int32Array => {
  const keys = units.map((unit) => digest(seed, "stratum", unit));
  const compare = (a: number, b: number): number => (keys[a]! < keys[b]! ? -1 : 1);
  return smallestKeys({ prefix: Float64Array.from(keys, firstBits), size, compare });
};

describe("of 20,000 draws", () => {
  const units = Array.from({ length: 12 }, (_, at) => `HS-${at}`);
  const samples = Array.from({ length: draws }, (_, turn) => byKey(`seed ${turn}`, units, 5));
  const inTurn = (pick: (sample: Int32Array) => Iterable<number>) => {
    const left = samples.values();
    return () => pick(left.next().value as Int32Array);
  };

  it("by keys each unit is in as many as its probability says", () => {
    expectFrequencies(
      countsOf(
        12,
        inTurn((sample) => sample),
      ),
      new Array(12).fill(5 / 12),
    );
  });

  it("by keys each pair is in as many as two of a simple random sample", () => {
    const pairs = inTurn((sample) => [...sample].flatMap((a) => [...sample].filter((b) => b > a).map((b) => 12 * a + b)));
    const chances = Array.from({ length: 144 }, (_, code) => (code % 12 > Math.floor(code / 12) ? 20 / 132 : 0));
    expectFrequencies(countsOf(144, pairs), chances);
  });

  it("by keys each place in the order is anyone's, so that reserves are as random as the sample", () => {
    for (let place = 0; place < 5; place += 1)
      expectFrequencies(
        countsOf(
          12,
          inTurn((sample) => [sample[place]!]),
        ),
        new Array(12).fill(1 / 12),
      );
  });

  it("systematic ones hold each unit as often as its probability says", () => {
    const counts = countsOf(11, (seed) =>
      systematicPositions({ units: 11, size: 4, start: firstBits(digest(seed, "systematic", "stratum")) }),
    );
    expectFrequencies(counts, new Array(11).fill(4 / 11));
  });

  it("by size hold each unit as often, those that are certain always, and those without a size never", () => {
    const frame = { sizes: [900, 0, 130, 60, 55, 41, 38, 22, 17, 9, 4, 1, 250], size: 5 };
    const chances = inclusionProbabilities(frame);
    if (!chances.ok) throw new Error(chances.reason);
    expect([...chances.certainty]).toEqual([0, 2, 12]);
    const counts = countsOf(13, (seed) => {
      const drawn = systematicPps({ ...frame, start: firstBits(digest(seed, "systematic", "stratum")) });
      return drawn.ok ? drawn.positions : [];
    });
    expectFrequencies(counts, chances.probability);
  });

  it("in two stages hold each row as often as the probabilities of both say, PSUs by size and a certain one among them", () => {
    const unit = Int32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3);
    const stages = [
      { unit, method: "pps", take: 2 },
      { method: "simple", take: 2 },
    ] as const;
    const chances = [2 / 9, (3 / 8) * (2 / 3), 2 / 8, (3 / 8) * (2 / 3)];
    const random = counterRandom("two stages");
    let series = 0;
    const numberAt = (turn: number): number => random.below(2 ** 32, { series, turn }) * 2 ** 20;
    const numbers = {
      start: ({ stage, above }: { stage: number; above: number }) => numberAt(100 * stage + above),
      key: ({ stage, unit: own }: { stage: number; unit: number }) => numberAt(1000 + 100 * stage + own),
    };
    const counts = countsOf(17, () => {
      series += 1;
      const drawn = stagedSelection({ rows: 17, stages, numbers });
      if (!drawn.ok) throw new Error(drawn.reason);
      drawn.rows.forEach((row, at) => {
        const [one, other] = drawn.probabilities.map((column) => column[at]!);
        if (Math.abs(one! * other! - chances[unit[row]!]!) > 1e-12) throw new Error(`row ${row} has ${one! * other!}`);
      });
      return drawn.rows;
    });
    expectFrequencies(
      counts,
      Array.from(unit, (code) => chances[code]!),
    );
  });

  it("a probability that is off by three points would be found", () => {
    for (const chance of [0.05, 5 / 12, 0.9]) expect(surprise(draws * (chance + 0.03), chance)).toBeGreaterThan(most(144));
  });
});

describe("systematic starts, each that matters", () => {
  it("hold every unit equally often", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (units, some) => {
        const size = Math.min(units, some);
        const counts = new Float64Array(units);
        // What is drawn changes at multiples of 1/N only: the middles between them stand for all starts.
        for (let part = 0; part < units; part += 1)
          for (const unit of systematicPositions({ units, size, start: Math.floor(((part + 0.5) / units) * 2 ** 52) }))
            counts[unit] = counts[unit]! + 1;
        expect([...counts]).toEqual(new Array(units).fill(size));
      }),
    );
  });
});

describe("a draw by keys", () => {
  const lists = fc
    .tuple(
      fc.uniqueArray(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 40 }),
      fc.infiniteStream(fc.nat()),
      fc.nat(45),
    )
    .map(([units, keys, size]) => {
      const mixed = units.map((unit) => ({ unit, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
      return { units, mixed: mixed.map(({ unit }) => unit), size };
    });

  it("is the same, in the same order, however the units are listed", () => {
    fc.assert(
      fc.property(lists, ({ units, mixed, size }) => {
        const [one, other] = [units, mixed].map((list) => [...byKey("seed", list, size)].map((at) => list[at]));
        expect(other).toEqual(one);
      }),
    );
  });

  it("is so too where the beginnings of the keys are equal and the whole keys decide", () => {
    fc.assert(
      fc.property(lists, ({ units, mixed, size }) => {
        const [one, other] = [units, mixed].map((list) => {
          const keys = list.map((unit) => digest("seed", unit));
          const prefix = Float64Array.from(keys, (key) => Number.parseInt(key.slice(0, 1), 16));
          const compare = (a: number, b: number): number => (keys[a]! < keys[b]! ? -1 : 1);
          return [...smallestKeys({ prefix, size, compare })].map((at) => list[at]);
        });
        expect(other).toEqual(one);
      }),
    );
  });
});
