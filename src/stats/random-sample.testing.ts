import fc from "fast-check";
import {
  addErrors,
  addSums,
  type Calibration,
  calibrate,
  calibratedScores,
  cronbach,
  differenceOfIndependent,
  differenceOfRounds,
  differenceWithin,
  domainMeans,
  domainProportions,
  domainQuantiles,
  domainRatios,
  domainTotals,
  indicatorColumns,
  jackknife,
  meanStatistic,
  mergeErrors,
  mergeSums,
  nonResponseCells,
  postStratify,
  preparedSample,
  quantile,
  rake,
  raoScott,
  raoWu,
  ratioStatistic,
  relativeImportance,
  replicateEstimate,
  type SampleChunk,
  type SampleDesign,
  type SampleErrors,
  type SampleSums,
  type SingletonPsu,
  sampleErrors,
  sampleSums,
  stagedDifference,
  stagedEstimate,
  stratifiedVariance,
  streamedOutcomes,
  totalStatistic,
  trimWeights,
  weightsFromPopulation,
} from "./index.ts";

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

/** What was estimated, by name; figures by domain carry its number. */
export type Figures = Readonly<Record<string, unknown>>;

/** Every public estimate of a sample, in the whole and by domain. */
export function figuresOf(sample: RandomSample): Figures {
  const byDomain = domainFigures(sample, designOf(sample));
  return { ...byDomain, ...streamedFigures(sample), ...wholeFigures(sample), ...calibratedFigures(sample) };
}

/** Estimates by domain from two chunks that were gathered apart. */
function streamedFigures(sample: RandomSample): Figures {
  const { populationSize, singletonPsu } = designOf(sample);
  const middle = sample.rows.length >> 1;
  const parts = [sample.rows.slice(0, middle), sample.rows.slice(middle)].map((rows) => chunkOf({ ...sample, rows }));
  const statistics = [
    { kind: "mean", values: 0 },
    { kind: "total", values: 0 },
    { kind: "ratio", values: 0, below: 1 },
    { kind: "shares", categories: 0 },
  ] as const;
  const [sums, others] = parts.map((part) => {
    const own = sampleSums(statistics);
    addSums(own, part);
    return own;
  }) as [SampleSums, SampleSums];
  mergeSums(sums, others);
  const options = { populationSize, singletonPsu, domains };
  const [errors, rest] = parts.map((part) => {
    const own = sampleErrors(sums, options);
    addErrors(own, part);
    return own;
  }) as [SampleErrors, SampleErrors];
  mergeErrors(errors, rest);
  const [[means = []] = [], [totals = []] = [], [ratios = []] = [], shares = []] = streamedOutcomes(errors);
  return {
    ...byDomain("streamed mean", means),
    ...byDomain("streamed total", totals),
    ...byDomain("streamed ratio", ratios),
    ...Object.assign({}, ...shares.map((outcomes, category) => byDomain(`streamed share of ${category}`, outcomes))),
  };
}

const chunkOf = (sample: RandomSample): SampleChunk => ({
  ...designOf(sample),
  domain: codesOf(sample, "domain"),
  numbers: [numbersOf(sample, "y"), numbersOf(sample, "x")],
  categories: [Int32Array.from(numbersOf(sample, "has"), codeOf)],
});

/** Estimates by domain under a design. */
export function domainFigures(sample: RandomSample, design: SampleDesign): Figures {
  const prepared = preparedSample({ design, domain: codesOf(sample, "domain"), domains });
  const [y, x, has] = [numbersOf(sample, "y"), numbersOf(sample, "x"), numbersOf(sample, "has")];
  return {
    ...byDomain("mean", domainMeans(prepared, y)),
    ...byDomain("total", domainTotals(prepared, y)),
    ...byDomain("ratio", domainRatios(prepared, { numerator: y, denominator: x })),
    ...byDomain("proportion", domainProportions(prepared, has, "t")),
    ...byDomain("logit", domainProportions(prepared, has, "logit")),
    ...byDomain("quantile", domainQuantiles(prepared, y, { probability: 0.3 })),
  };
}

const byDomain = (name: string, outcomes: readonly unknown[]): Figures =>
  Object.fromEntries(outcomes.map((outcome, domain) => [`${name} ${domain}`, outcome]));

function wholeFigures(sample: RandomSample): Figures {
  const design = designOf(sample);
  const [y, x, has] = [numbersOf(sample, "y"), numbersOf(sample, "x"), numbersOf(sample, "has")];
  const weight = numbersOf(sample, "weight");
  const [total, ratio] = [totalStatistic(y, { weight }), ratioStatistic({ numerator: y, denominator: x }, { weight })];
  return {
    "quantile whole": quantile(y, { design, probability: 0.5, interval: "logit" }),
    "scores total": total.ok ? variancesOf(total.scores, sample) : total,
    "staged mean": stagedEstimate(meanStatistic(y, { weight }), stagesOf(sample)),
    "staged ratio": stagedEstimate(ratio, stagesOf(sample)),
    "jackknife mean": replicated(jackknife(design), y),
    "bootstrap mean": replicated(raoWu({ design, seed: "figures", replicates: 20 }), y),
    ...differences(sample),
    table: raoScott({
      row: Int32Array.from(has, codeOf),
      column: codesOf(sample, "category"),
      rows: 2,
      columns: categories,
      design,
    }),
    reliability: cronbach([y, x, has], weight),
    importance: relativeImportance({ predictors: [x, has], target: y, weight }),
  };
}

const variancesOf = (scores: Float64Array, sample: RandomSample): unknown => {
  const { stratum = new Int32Array(0), psu, populationSize } = designOf(sample);
  return stratifiedVariance({ scores, stratum, psu, populationSize, singletonPsu: sample.rule });
};

/** −1 where the answer is missing. */
const codeOf = (value: number): number => (Number.isNaN(value) ? -1 : value);

/** PSUs, and rows within them by category: at the second stage there are ten more of each kind than were drawn. */
function stagesOf(sample: RandomSample) {
  const { stratum = new Int32Array(0), psu = new Int32Array(0), populationSize } = designOf(sample);
  const population = populationSize && Float64Array.from(stratum, (code) => populationSize[code] as number);
  const category = codesOf(sample, "category");
  const second = { unit: category, population: new Float64Array(stratum.length).fill(categories + 10) };
  return { stages: [{ unit: psu, stratum, population }, second], singletonPsu: sample.rule };
}

function replicated(replicates: ReturnType<typeof jackknife>, y: Float64Array): unknown {
  if (!replicates.ok) return replicates;
  return replicateEstimate((weights) => weightedMean(weights, y), { replicates });
}

function weightedMean(weights: Float64Array, values: Float64Array): number {
  let [sum, weight] = [0, 0];
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    sum += value * (weights[row] as number);
    weight += weights[row] as number;
  });
  return sum / weight;
}

function differences(sample: RandomSample): Figures {
  const design = designOf(sample);
  const [weight, domain, y] = [numbersOf(sample, "weight"), codesOf(sample, "domain"), numbersOf(sample, "y")];
  const [one, other] = [0, 1].map((own) => meanStatistic(y, { weight, inside: domain.map((code) => Number(code === own)) }));
  if (!one?.ok || !other?.ok) return { "difference within": one?.ok ? other : one };
  const parts = [one, other].map((statistic) => stagedEstimate(statistic, stagesOf(sample)));
  const [first, second] = parts;
  return {
    "difference within": differenceWithin({ one, other, design }),
    "difference in stages": stagedDifference({ one, other, ...stagesOf(sample) }),
    "difference of rounds": differenceOfRounds({ one: { statistic: one, design }, other: { statistic: other, design } }),
    "difference of independent": first?.ok && second?.ok ? differenceOfIndependent(first, second) : parts,
  };
}

type Margin = { readonly cell: Int32Array; readonly populationSize: Float64Array };

const bothMargins = (...margins: readonly Margin[]) => ({
  columns: margins.flatMap(({ cell, populationSize }) => indicatorColumns({ cell, cells: populationSize.length })),
  totals: Float64Array.from(margins.flatMap(({ populationSize }) => [...populationSize])),
});

/** Estimates by domain after each adjustment of the weights. */
function calibratedFigures(sample: RandomSample): Figures {
  const { weight: _, ...design } = designOf(sample);
  return Object.fromEntries(
    Object.entries(calibrationsOf(sample)).flatMap(([name, calibration]): (readonly [string, unknown])[] => {
      if (!calibration.ok) return [[name, calibration]];
      const figures = domainFigures(sample, { ...design, calibrations: [calibration] });
      return Object.entries(figures).map(([figure, outcome]) => [`${name} ${figure}`, outcome]);
    }),
  );
}

/** Every public adjustment of the weights, row by row. */
export function weightFigures(sample: RandomSample): Figures {
  const weight = numbersOf(sample, "weight");
  const groups = { cell: codesOf(sample, "category"), cells: categories };
  const responded = Uint8Array.from(numbersOf(sample, "has"), (has) => (has === 1 ? 1 : 0));
  const adjusted = Object.entries(calibrationsOf(sample)).map(([name, outcome]) => {
    if (!outcome.ok) return [name, outcome];
    const scores = weight.map((value, row) => value * row);
    return [name, { ...outcome, regression: undefined, residuals: calibratedScores(scores, [outcome]) }];
  });
  return {
    ...Object.fromEntries(adjusted),
    "non-response": nonResponseCells({ weight, responded, ...groups }),
    trimmed: weight.some((value) => value > 0) ? trimWeights({ weight, limit: { timesMedian: 1.5 }, groups }) : undefined,
    "by population": weightsFromPopulation(designOf(sample)),
  };
}

/** The weights fitted to round population figures. */
function calibrationsOf(sample: RandomSample): Readonly<Record<string, Calibration | { readonly ok: false }>> {
  const weight = numbersOf(sample, "weight");
  const margin = { cell: codesOf(sample, "category"), populationSize: Float64Array.of(50, 30, 20) };
  const other = { cell: codesOf(sample, "stratum"), populationSize: Float64Array.of(40, 40, 20) };
  const columns = indicatorColumns({ cell: margin.cell, cells: categories });
  return {
    "post-stratified": postStratify({ weight, ...margin, partial: true }),
    raked: rake({ weight, margins: [margin, other], tolerance: 1e-12 }),
    calibrated: calibrate({ weight, columns, totals: margin.populationSize }),
    "by the raking distance": calibrate({ weight, ...bothMargins(margin, other), distance: "raking", tolerance: 1e-12 }),
  };
}
