import fc from "fast-check";
import {
  domainMeans,
  domainProportions,
  domainRatios,
  domainTotals,
  type Interval,
  meanStatistic,
  type Outcome,
  preparedSample,
  proportionStatistic,
  ratioStatistic,
  type SampleChunk,
  type SampleDesign,
  type SingletonPsu,
  type StreamedOptions,
  type StreamedStatistic,
  stagedEstimate,
  totalStatistic,
  weightsFromPopulation,
} from "../index.ts";
import { addErrors, mergeErrors, type SampleErrors, sampleErrors } from "../streaming/streamed-errors.ts";
import { streamedOutcomes } from "../streaming/streamed-outcomes.ts";
import { addSums, mergeSums, type SampleSums, sampleSums } from "../streaming/streamed-sums.ts";

/** A row of a random sample. */
export interface Row {
  readonly stratum: number;
  readonly psu: number;
  readonly ssu: number;
  readonly weight: number;
  readonly domain: number;
  readonly y: number;
  readonly x: number;
  readonly category: number;
}

export interface Sample {
  readonly rows: readonly Row[];
  readonly hasStrata: boolean;
  readonly hasPsus: boolean;
  readonly hasSsus: boolean;
  readonly hasWeights: boolean;
  /** Units that were not drawn, in each stratum and in each PSU; undefined: no finite population. */
  readonly notDrawn: number | undefined;
  readonly notDrawnWithin: number | undefined;
  readonly singletonPsu: SingletonPsu;
}

export const strata = 4;
const psusOfStratum = 3;
export const categories = 3;
/** One more than rows can lie in. */
export const domains = 4;

const sometimes = <Value>(value: fc.Arbitrary<Value>, otherwise: Value) =>
  fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constant(otherwise) });

/** In eighths, so that sums with the weights are exact in any order. */
const answers = (least: number) =>
  sometimes(
    fc.integer({ min: least, max: 900 }).map((eighths) => eighths / 8),
    Number.NaN,
  );

/** Weights from 0 over nine orders of magnitude. */
const weights = sometimes(
  fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: -15, max: 12 })).map(([digits, power]) => digits * 2 ** power),
  0,
);

const rows = fc.record({
  stratum: fc.nat(strata - 1),
  psu: fc.nat(psusOfStratum - 1),
  ssu: fc.nat(2),
  weight: weights,
  domain: fc.integer({ min: -1, max: domains - 2 }),
  y: answers(-400),
  x: answers(1),
  category: fc.integer({ min: -1, max: categories - 1 }),
});

/** Samples of so many rows or more. */
export const samplesOf = (least: number): fc.Arbitrary<Sample> =>
  fc.record({
    rows: fc.array(rows, { minLength: least, maxLength: Math.max(24, least), size: "max" }),
    hasStrata: fc.boolean(),
    hasPsus: fc.boolean(),
    hasSsus: fc.boolean(),
    hasWeights: fc.boolean(),
    notDrawn: fc.option(fc.nat(3), { nil: undefined }),
    notDrawnWithin: fc.option(fc.nat(3), { nil: undefined }),
    singletonPsu: fc.constantFrom<SingletonPsu[]>("fail", "certainty", "adjust", "average"),
  });

/** Any sample that the streamed functions take. */
export const samples = samplesOf(1);

const stratumOf = ({ hasStrata }: Sample, { stratum }: Row): number => (hasStrata ? stratum : 0);
/** PSU codes are unique over all strata. */
const psuOf = (sample: Sample, row: Row): number => stratumOf(sample, row) * psusOfStratum + row.psu;
const isStaged = ({ hasPsus, hasSsus }: Sample): boolean => hasPsus && hasSsus;

/** A part of a sample as a chunk. */
export const chunkOf = (sample: Sample, part: readonly Row[] = sample.rows): SampleChunk => ({
  rows: part.length,
  stratum: sample.hasStrata ? Int32Array.from(part, ({ stratum }) => stratum) : undefined,
  psu: sample.hasPsus ? Int32Array.from(part, (row) => psuOf(sample, row)) : undefined,
  ssu: isStaged(sample) ? Int32Array.from(part, ({ ssu }) => ssu) : undefined,
  weight: sample.hasWeights ? Float64Array.from(part, ({ weight }) => weight) : undefined,
  domain: Int32Array.from(part, ({ domain }) => domain),
  numbers: [Float64Array.from(part, ({ y }) => y), Float64Array.from(part, ({ x }) => x)],
  categories: [Int32Array.from(part, ({ category }) => category)],
});

const distinct = (codes: readonly (number | string)[]): number => new Set(codes).size;

/** Units of the population by stratum: those drawn, and a few more. */
function populationSize(sample: Sample): Float64Array | undefined {
  const { rows, hasPsus, notDrawn } = sample;
  if (notDrawn === undefined) return undefined;
  return Float64Array.from({ length: strata }, (_, code) => {
    const own = rows.filter((row) => stratumOf(sample, row) === code);
    return (hasPsus ? distinct(own.map(({ psu }) => psu)) : own.length) + notDrawn;
  });
}

function ssuPopulation(sample: Sample): Float64Array | undefined {
  const { rows, notDrawnWithin } = sample;
  if (notDrawnWithin === undefined || !isStaged(sample)) return undefined;
  return Float64Array.from({ length: strata * psusOfStratum }, (_, code) => {
    const own = rows.filter((row) => psuOf(sample, row) === code);
    return distinct(own.map(({ ssu }) => ssu)) + notDrawnWithin;
  });
}

export const optionsOf = (sample: Sample, interval: Interval = "t"): StreamedOptions => ({
  populationSize: populationSize(sample),
  ssuPopulation: ssuPopulation(sample),
  singletonPsu: sample.singletonPsu,
  domains,
  interval,
});

export const statistics: readonly StreamedStatistic[] = [
  { kind: "mean", values: 0 },
  { kind: "total", values: 0 },
  { kind: "ratio", values: 0, below: 1 },
  { kind: "shares", categories: 0 },
];

/** Cuts rows into chunks at the places given. */
export function cut<Item>(items: readonly Item[], places: readonly number[]): Item[][] {
  const ends = [...new Set(places.map((place) => place % (items.length + 1))), items.length].sort((a, b) => a - b);
  return ends.map((end, at) => items.slice(ends[at - 1] ?? 0, end));
}

export type Chunks = readonly SampleChunk[];

/** The two passes over parts of a sample, each in chunks; the parts are merged after each pass. */
export function streamed(parts: readonly Chunks[], options: StreamedOptions): ReturnType<typeof streamedOutcomes> {
  const sums = parts.map(firstPass).reduce((one, other) => {
    mergeSums(one, other);
    return one;
  });
  const errors = parts
    .map((chunks) => secondPass(sums, chunks, options))
    .reduce((one, other) => {
      mergeErrors(one, other);
      return one;
    });
  return streamedOutcomes(errors);
}

export function firstPass(chunks: Chunks): SampleSums {
  const sums = sampleSums(statistics);
  for (const chunk of chunks) addSums(sums, chunk);
  return sums;
}

export function secondPass(sums: SampleSums, chunks: Chunks, options: StreamedOptions): SampleErrors {
  const errors = sampleErrors(sums, options);
  for (const chunk of chunks) addErrors(errors, chunk);
  return errors;
}

/** 1 where the row has the category, 0 where another, NaN where none is known. */
const indicator = ({ rows }: Sample, category: number): Float64Array =>
  Float64Array.from(rows, (row) => (row.category < 0 ? Number.NaN : Number(row.category === category)));

/** The same figures from the whole sample in memory, by statistic, category and domain; of one stage. */
export function inMemory(sample: Sample, interval: Interval = "t"): readonly (readonly (readonly Outcome[])[])[] {
  const whole = chunkOf(sample);
  const [y, x] = whole.numbers as readonly [Float64Array, Float64Array];
  const design: SampleDesign = {
    ...whole,
    populationSize: populationSize(sample),
    singletonPsu: sample.singletonPsu,
    weight: weightsOf(sample),
  };
  const prepared = preparedSample({ design, domain: whole.domain, domains });
  return [
    [domainMeans(prepared, y)],
    [domainTotals(prepared, y)],
    [domainRatios(prepared, { numerator: y, denominator: x })],
    Array.from({ length: categories }, (_, category) => domainProportions(prepared, indicator(sample, category), interval)),
  ];
}

/** Weights in one stage or two: N/n of the stratum times M/m of the PSU where rows bring none. */
export function weightsOf(sample: Sample): Float64Array {
  const whole = chunkOf(sample);
  if (whole.weight !== undefined) return whole.weight;
  const base = weightsFromPopulation({ ...whole, populationSize: populationSize(sample) });
  const within = ssuPopulation(sample);
  if (within === undefined || sample.notDrawn === undefined) return base;
  return base.map((weight, row) => {
    const psu = psuOf(sample, sample.rows[row] as Row);
    const drawn = (within[psu] as number) - (sample.notDrawnWithin as number);
    return (weight * (within[psu] as number)) / drawn;
  });
}

/** What the staged functions say of one domain, in the order of `statistics`; the strata and PSUs of its answers only, as R's subset has it. */
export function staged(sample: Sample, domain: number): readonly (readonly ReturnType<typeof stagedEstimate>[])[] {
  const inside = Int8Array.from(sample.rows, (row) => Number(row.domain === domain));
  const weight = weightsOf(sample);
  const whole = chunkOf(sample);
  const [y, x] = whole.numbers as readonly [Float64Array, Float64Array];
  const estimate = (statistic: ReturnType<typeof meanStatistic>) => estimateAlone(sample, statistic);
  return [
    [estimate(meanStatistic(y, { weight, inside }))],
    [estimate(totalStatistic(y, { weight, inside }))],
    [estimate(ratioStatistic({ numerator: y, denominator: x }, { weight, inside }))],
    Array.from({ length: categories }, (_, category) =>
      estimate(proportionStatistic(indicator(sample, category), { weight, inside })),
    ),
  ];
}

function estimateAlone(sample: Sample, statistic: ReturnType<typeof meanStatistic>): ReturnType<typeof stagedEstimate> {
  const whole = chunkOf(sample);
  const psu = whole.psu as Int32Array;
  const stratum = whole.stratum ?? new Int32Array(whole.rows);
  const [first, second] = [populationSize(sample), ssuPopulation(sample)];
  const stages = [
    { unit: psu, stratum, population: first && Float64Array.from(stratum, (code) => first[code] as number) },
    { unit: whole.ssu as Int32Array, population: second && Float64Array.from(psu, (code) => second[code] as number) },
  ];
  return stagedEstimate(statistic, { stages, singletonPsu: sample.singletonPsu });
}
