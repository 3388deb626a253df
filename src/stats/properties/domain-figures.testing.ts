import {
  addCompositeErrors,
  addCompositeSums,
  addErrors,
  addSums,
  type CompositeNode,
  compositeErrors,
  compositeOutcomes,
  compositeSums,
  domainMeans,
  domainProportions,
  domainQuantiles,
  domainRatios,
  domainTotals,
  mergeCompositeErrors,
  mergeCompositeSums,
  mergeErrors,
  mergeSums,
  preparedSample,
  type SampleChunk,
  type SampleDesign,
  sampleErrors,
  sampleSums,
  streamedOutcomes,
} from "../index.ts";
import { codeOf, codesOf, designOf, domains, numbersOf, type RandomSample } from "./random-sample.testing.ts";

/** What was estimated, by name; figures by domain carry its number. */
export type Figures = Readonly<Record<string, unknown>>;

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

/** Rows of each half of the sample, which are gathered apart. */
const halvesOf = (sample: RandomSample): readonly [RandomSample, RandomSample] => {
  const middle = sample.rows.length >> 1;
  return [
    { ...sample, rows: sample.rows.slice(0, middle) },
    { ...sample, rows: sample.rows.slice(middle) },
  ];
};

/** Makes two of a thing, and merges the second into the first. */
function merged<Part>(
  parts: readonly [RandomSample, RandomSample],
  make: (part: RandomSample) => Part,
  merge: (one: Part, other: Part) => void,
): Part {
  const [one, other] = [make(parts[0]), make(parts[1])];
  merge(one, other);
  return one;
}

/** Estimates by domain from two chunks. */
export function streamedFigures(sample: RandomSample): Figures {
  const { populationSize, singletonPsu } = designOf(sample);
  const halves = halvesOf(sample);
  const statistics = [
    { kind: "mean", values: 0 },
    { kind: "total", values: 0 },
    { kind: "ratio", values: 0, below: 1 },
    { kind: "shares", categories: 0 },
  ] as const;
  const sums = merged(
    halves,
    (half) => {
      const own = sampleSums(statistics);
      addSums(own, chunkOf(half));
      return own;
    },
    mergeSums,
  );
  const errors = merged(
    halves,
    (half) => {
      const own = sampleErrors(sums, { populationSize, singletonPsu, domains });
      addErrors(own, chunkOf(half));
      return own;
    },
    mergeErrors,
  );
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

/** Two items of the codes 1 and 2, 0 where there is no answer. */
export const answersOf = (sample: RandomSample): readonly Int8Array[] =>
  [numbersOf(sample, "has"), numbersOf(sample, "x").map((x) => (x > 1 ? 1 : 0 * x))].map((column) =>
    Int8Array.from(column, (value) => codeOf(value) + 1),
  );

/** Three kinds of composite of two items that are not always answered, by domain, from two chunks. */
export function compositeFigures(sample: RandomSample): Figures {
  const { populationSize, singletonPsu } = designOf(sample);
  const score = Float64Array.of(0, 0, 1);
  const items = [0, 1];
  const nodes: readonly CompositeNode[] = [
    { kind: "ratios", part: { parts: [{ item: 0 }, { item: 1, weight: 3 }] }, score },
    { kind: "pooled", items, score },
    { kind: "lowest", items, score },
  ];
  const answered = (half: RandomSample) => ({
    ...designOf(half),
    domain: codesOf(half, "domain"),
    answers: answersOf(half),
  });
  const halves = halvesOf(sample);
  const sums = merged(
    halves,
    (half) => {
      const own = compositeSums({ items: 2, codes: 3, nodes });
      addCompositeSums(own, answered(half));
      return own;
    },
    mergeCompositeSums,
  );
  const errors = merged(
    halves,
    (half) => {
      const own = compositeErrors(sums, { populationSize, singletonPsu, domains });
      addCompositeErrors(own, answered(half));
      return own;
    },
    mergeCompositeErrors,
  );
  const [ratios = [], pooled = [], lowest = []] = compositeOutcomes(errors);
  return {
    ...byDomain("composite of items", ratios),
    ...byDomain("composite pooled", pooled),
    ...byDomain("composite of the lowest", lowest),
  };
}
