import fc from "fast-check";
import type { SampleDesign, SingletonPsu } from "../index.ts";

/** A row of a random sample, as plain numbers; NaN where an answer is missing. */
export interface RandomRow {
  readonly stratum: number;
  /** Counted within the stratum. */
  readonly psu: number;
  readonly domain: number;
  readonly weight: number;
  readonly y: number;
  readonly x: number;
  readonly has: number;
  readonly category: number;
}

export interface RandomSample {
  readonly rows: readonly RandomRow[];
  readonly rule: SingletonPsu;
  /** PSUs of each stratum that were not drawn; undefined: as many as can be. */
  readonly notDrawn: number | undefined;
}

export const strata = 3;
export const psusOfStratum = 4;
/** One more than rows can be in, so that the last is always empty. */
export const domains = 4;
export const categories = 3;

const answer = (values: fc.Arbitrary<number>, isMissing: boolean) =>
  isMissing ? fc.oneof({ weight: 5, arbitrary: values }, { weight: 1, arbitrary: fc.constant(Number.NaN) }) : values;

export interface Hardness {
  /** Some answers are missing. */
  readonly isMissing: boolean;
  readonly weight: fc.Arbitrary<number>;
  readonly value: fc.Arbitrary<number>;
  readonly least: number;
}

/** Random samples, as hard as is wanted. */
export const randomSamples = ({ isMissing, weight, value, least }: Hardness): fc.Arbitrary<RandomSample> =>
  fc.record({
    rows: fc.array(
      fc.record({
        stratum: fc.nat(strata - 1),
        psu: fc.nat(psusOfStratum - 1),
        domain: fc.integer({ min: -1, max: domains - 2 }),
        weight,
        y: answer(value, isMissing),
        x: answer(value, isMissing),
        has: answer(fc.nat(1), isMissing),
        category: fc.nat(categories - 1),
      }),
      { minLength: least, maxLength: 30 },
    ),
    rule: fc.constantFrom<SingletonPsu[]>("fail", "certainty", "adjust", "average"),
    notDrawn: fc.option(fc.nat(3), { nil: undefined }),
  });

/** The sample with one more row for each category in each stratum, so that margins of both can be raked to without a weight near 0. */
export const inAllCells = (sample: RandomSample): RandomSample => ({
  ...sample,
  rows: [
    ...sample.rows,
    ...Array.from({ length: strata * categories }, (_, at): RandomRow => {
      const [stratum, category] = [at % strata, Math.floor(at / strata)];
      return { stratum, psu: 0, domain: at % 2, weight: 2, y: at, x: (at * 5) % 7, has: at % 2, category };
    }),
  ],
});

/** The sample with one PSU only in each of the strata given. */
export const withLonely = (sample: RandomSample, lonely: readonly number[]): RandomSample => ({
  ...sample,
  rows: sample.rows.map((row) => (lonely.includes(row.stratum) ? { ...row, psu: 0 } : row)),
});

type Name = Exclude<keyof RandomRow, "stratum" | "psu" | "domain" | "category">;
export const numbersOf = ({ rows }: RandomSample, name: Name): Float64Array => Float64Array.from(rows, (row) => row[name]);
export const codesOf = ({ rows }: RandomSample, name: "stratum" | "domain" | "category"): Int32Array =>
  Int32Array.from(rows, (row) => row[name]);
const psuCodes = ({ rows }: RandomSample): Int32Array =>
  Int32Array.from(rows, ({ stratum, psu }) => stratum * psusOfStratum + psu);

export function designOf(sample: RandomSample): SampleDesign {
  const { rows, rule, notDrawn } = sample;
  const drawn = (code: number) => new Set(rows.filter(({ stratum }) => stratum === code).map(({ psu }) => psu)).size;
  return {
    rows: rows.length,
    stratum: codesOf(sample, "stratum"),
    psu: psuCodes(sample),
    weight: numbersOf(sample, "weight"),
    populationSize:
      notDrawn === undefined ? undefined : Float64Array.from({ length: strata }, (_, code) => drawn(code) + notDrawn),
    singletonPsu: rule,
  };
}

/** −1 where the answer is missing. */
export const codeOf = (value: number): number => (Number.isNaN(value) ? -1 : value);

/** PSUs, and rows within them by category: at the second stage there are ten more of each kind than were drawn. */
export function stagesOf(sample: RandomSample) {
  const { stratum = new Int32Array(0), psu = new Int32Array(0), populationSize } = designOf(sample);
  const population = populationSize && Float64Array.from(stratum, (code) => populationSize[code] as number);
  const category = codesOf(sample, "category");
  const second = { unit: category, population: new Float64Array(stratum.length).fill(categories + 10) };
  return { stages: [{ unit: psu, stratum, population }, second], singletonPsu: sample.rule };
}
