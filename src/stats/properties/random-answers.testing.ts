import fc from "fast-check";
import type { CompositeChunk, CompositeNode, CompositePart } from "../composite/composite-node.ts";
import {
  addCompositeErrors,
  type CompositeErrors,
  type CompositeOptions,
  compositeErrors,
} from "../composite/streamed-composite-errors.ts";
import { type CompositeEstimate, compositeOutcomes } from "../composite/streamed-composite-outcomes.ts";
import { addCompositeSums, type CompositeSums, compositeSums } from "../composite/streamed-composite-sums.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";

export const items = 4;
export const domains = 3;
const strataCount = 3;
const psusInStratum = 3;

/** Scores of the codes 1 to 4; two of them are alike. */
export const score = Float64Array.of(0, 10, 40, 40, 100);

const part: CompositePart = {
  parts: [{ parts: [{ item: 0 }, { item: 1, weight: 2 }] }, { parts: [{ item: 2 }, { item: 3 }], weight: 1.5 }],
};

export const nodes: readonly CompositeNode[] = [
  { kind: "ratios", part: { item: 1 }, score },
  { kind: "ratios", part, score },
  { kind: "pooled", items: [0, 1, 3], score },
  { kind: "lowest", items: [0, 1, 2, 3], score },
];

export const plan = { items, codes: 5, nodes };

export interface AnswerRow {
  readonly stratum: number;
  /** Counted within the stratum, and the second-stage unit within the PSU. */
  readonly psu: number;
  readonly ssu: number;
  readonly domain: number;
  readonly weight: number;
  readonly answers: readonly number[];
}

export type Units = "rows" | "psus" | "two stages";

export interface AnswerSample {
  readonly rows: readonly AnswerRow[];
  readonly units: Units;
  readonly rule: SingletonPsu;
  /** PSUs of each stratum that were not drawn, and units of each PSU; undefined: no finite correction. */
  readonly notDrawn: number | undefined;
}

/** Rows of a sample whose items were each answered by some; a few strata, PSUs and domains that cross them. */
export const answerRows = (least = 1): fc.Arbitrary<AnswerRow[]> =>
  fc.array(
    fc.record({
      stratum: fc.nat(strataCount - 1),
      psu: fc.nat(psusInStratum - 1),
      ssu: fc.nat(2),
      domain: fc.integer({ min: -1, max: domains - 1 }),
      weight: fc.double({ min: 0.5, max: 20, noNaN: true }),
      answers: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: items, maxLength: items }),
    }),
    { minLength: least, maxLength: 40 },
  );

export const answerSamples = (rules: readonly SingletonPsu[] = ["fail", "certainty", "adjust", "average"]) =>
  fc.record({
    rows: answerRows(),
    units: fc.constantFrom<Units[]>("rows", "psus", "two stages"),
    rule: fc.constantFrom(...rules),
    notDrawn: fc.option(fc.nat(3), { nil: undefined }),
  });

const psuOf = ({ stratum, psu }: AnswerRow): number => stratum * psusInStratum + psu;

/** Rows of a sample as one chunk. */
export const chunkOf = ({ units }: AnswerSample, rows: readonly AnswerRow[]): CompositeChunk => ({
  rows: rows.length,
  stratum: Int32Array.from(rows, ({ stratum }) => stratum),
  psu: units === "rows" ? undefined : Int32Array.from(rows, psuOf),
  ssu: units === "two stages" ? Int32Array.from(rows, ({ ssu }) => ssu) : undefined,
  weight: Float64Array.from(rows, ({ weight }) => weight),
  domain: Int32Array.from(rows, ({ domain }) => domain),
  answers: Array.from({ length: items }, (_, item) => Int8Array.from(rows, ({ answers }) => answers[item] as number)),
});

/** The populations of a sample: so many more than were drawn. */
export function optionsOf({ rows, units, rule, notDrawn }: AnswerSample): CompositeOptions {
  if (notDrawn === undefined) return { singletonPsu: rule, domains };
  const drawn = (of: (row: AnswerRow) => number, within: (row: AnswerRow, at: number) => unknown, count: number) =>
    Float64Array.from({ length: count }, (_, code) => {
      const own = rows.flatMap((row, at) => (of(row) === code ? [within(row, at)] : []));
      return new Set(own).size + notDrawn;
    });
  return {
    singletonPsu: rule,
    domains,
    populationSize: drawn(
      ({ stratum }) => stratum,
      (row, at) => (units === "rows" ? at : row.psu),
      strataCount,
    ),
    ...(units === "two stages" && { ssuPopulation: drawn(psuOf, ({ ssu }) => ssu, strataCount * psusInStratum) }),
  };
}

export const sumsOf = (chunks: readonly CompositeChunk[]): CompositeSums => {
  const sums = compositeSums(plan);
  for (const chunk of chunks) addCompositeSums(sums, chunk);
  return sums;
};

export const errorsOf = (
  sums: CompositeSums,
  chunks: readonly CompositeChunk[],
  options: CompositeOptions,
): CompositeErrors => {
  const errors = compositeErrors(sums, options);
  for (const chunk of chunks) addCompositeErrors(errors, chunk);
  return errors;
};

/** Outcomes by node and domain, of the rows in chunks that end where `cuts` say. */
export function outcomesOf(sample: AnswerSample, cuts: readonly number[] = []): readonly (readonly CompositeEstimate[])[] {
  const chunks = chunksOf(sample, cuts);
  return compositeOutcomes(errorsOf(sumsOf(chunks), chunks, optionsOf(sample)));
}

export function chunksOf(sample: AnswerSample, cuts: readonly number[]): readonly CompositeChunk[] {
  const places = [0, ...cuts.map((cut) => Math.min(cut, sample.rows.length)).sort((a, b) => a - b), sample.rows.length];
  return places.slice(1).map((to, at) => chunkOf(sample, sample.rows.slice(places[at], to)));
}
