/** Sizes and how many units are wanted. */
export interface SizedFrame {
  /** Size of each unit, such as its dossiers: whole numbers from 0 on. A unit of size 0 is never drawn. */
  readonly sizes: ArrayLike<number>;
  /** Units wanted. */
  readonly size: number;
}

/** Fewer units with a size than are wanted. */
export type TooFewUnits = { readonly ok: false; readonly reason: "too-few-units"; readonly units: number };

export interface InclusionProbabilities {
  readonly ok: true;
  /** By unit; they sum to the units wanted. */
  readonly probability: Float64Array;
  /** Positions of the units that are taken with certainty, rising. */
  readonly certainty: Int32Array;
}

export interface PpsSample {
  readonly ok: true;
  /** Positions of all units drawn, those taken with certainty among them, rising. */
  readonly positions: Int32Array;
  readonly certainty: Int32Array;
}

/**
 * Probabilities of inclusion proportional to size. A unit whose share of the sizes, times the units still wanted, is 1 or more is taken
 * with certainty; the others are judged again without it, until none is left that large.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §3.6.1; numbers as R sampling 2.9
 * `inclusionprobabilities`. Throws a RangeError for a size that is no whole number from 0 on, a count that is none, or a sum of sizes
 * that times the count exceeds 2^53, beyond which the comparison would not be exact.
 *
 * @example
 * inclusionProbabilities({ sizes: [90, 5, 3, 2], size: 2 }); // { ok: true, probability: [1, 0.5, 0.3, 0.2], certainty: [0] }
 */
export function inclusionProbabilities(frame: SizedFrame): InclusionProbabilities | TooFewUnits {
  const sizes = checkedSizes(frame);
  const units = sizes.filter((size) => size > 0).length;
  if (units < frame.size) return { ok: false, reason: "too-few-units", units };
  const { isCertain, left, total } = withoutCertain(sizes, frame.size);
  const probability = sizes.map((size, place) => (isCertain[place] === 1 ? 1 : total > 0 ? (left * size) / total : 0));
  return { ok: true, probability, certainty: Int32Array.from(sizes.keys()).filter((place) => isCertain[place] === 1) };
}

/**
 * Systematic selection with probability proportional to size, in integer arithmetic. The units taken with certainty leave first; for the
 * m still wanted of the others, laid end to end in frame order with their sizes as lengths and the sum S, the units that hold the points
 * floor((h + i·2^52)·S / (m·2^52)), i = 0 … m − 1, are drawn, h / 2^52 being the random start in [0, 1). No unit is drawn twice.
 *
 * Source: Madow (1949), Annals of Mathematical Statistics 20, 333–354; Särndal, Swensson and Wretman (1992), Model Assisted Survey
 * Sampling, §3.6.2; numbers as R sampling 2.9 `UPsystematic` of the units that are not certain.
 * Throws a RangeError as `inclusionProbabilities` does, and for a start that is no whole number in [0, 2^52).
 *
 * @example
 * systematicPps({ sizes: [90, 5, 3, 2], size: 2, start: 2 ** 51 }); // { ok: true, positions: [0, 2], certainty: [0] }
 */
export function systematicPps({ sizes, size, start }: SizedFrame & { readonly start: number }): PpsSample | TooFewUnits {
  if (!Number.isInteger(start) || start < 0 || start >= 2 ** 52) throw new RangeError(`start ${start} is not in [0, 2^52)`);
  const chances = inclusionProbabilities({ sizes, size });
  if (!chances.ok) return chances;
  const { certainty } = chances;
  const certain = new Set(certainty);
  const others = Int32Array.from({ length: sizes.length }, (_, place) => place).filter((place) => !certain.has(place));
  const drawn = walk(others, { sizes, points: pointsOf(start, size - certainty.length, sumOf(others, sizes)) });
  return { ok: true, positions: Int32Array.from([...certainty, ...drawn]).sort(), certainty };
}

function checkedSizes({ sizes, size }: SizedFrame): Float64Array {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is no count of units`);
  const column = Float64Array.from(sizes);
  let total = 0;
  column.forEach((one, place) => {
    if (!(Number.isSafeInteger(one) && one >= 0))
      throw new RangeError(`size ${one} of unit ${place} is no whole number from 0 on`);
    total += one;
  });
  if (total * Math.max(1, size) > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`sizes sum to ${total}, too much for ${size} units`);
  return column;
}

interface Remainder {
  readonly isCertain: Uint8Array;
  /** Units still wanted. */
  readonly left: number;
  /** Sum of the sizes of the units that are not certain. */
  readonly total: number;
}

function withoutCertain(sizes: Float64Array, wanted: number): Remainder {
  const isCertain = new Uint8Array(sizes.length);
  let left = wanted;
  let total = sizes.reduce((sum, one) => sum + one, 0);
  for (let found = true; found && left > 0; ) {
    const large = Int32Array.from(sizes.keys()).filter(
      (place) => isCertain[place] === 0 && (sizes[place] as number) * left >= total && sizes[place] !== 0,
    );
    for (const place of large) {
      isCertain[place] = 1;
      total -= sizes[place] as number;
    }
    left -= large.length;
    found = large.length > 0;
  }
  return { isCertain, left, total };
}

const sumOf = (places: Int32Array, sizes: ArrayLike<number>): number =>
  places.reduce((sum, place) => sum + (sizes[place] as number), 0);

function pointsOf(start: number, wanted: number, total: number): number[] {
  const interval = BigInt(wanted) << 52n;
  return Array.from({ length: wanted }, (_, turn) =>
    Number(((BigInt(start) + (BigInt(turn) << 52n)) * BigInt(total)) / interval),
  );
}

/** The units that hold the rising points. */
function walk(places: Int32Array, { sizes, points }: { sizes: ArrayLike<number>; points: readonly number[] }): number[] {
  const drawn: number[] = [];
  let end = 0;
  for (const place of places) {
    end += sizes[place] as number;
    if (drawn.length < points.length && (points[drawn.length] as number) < end) drawn.push(place);
  }
  return drawn;
}
