import {
  calibratedReplicates,
  compositeStatistic,
  cronbach,
  differenceOfIndependent,
  differenceOfRounds,
  differenceOfStagedRounds,
  differenceWithin,
  jackknife,
  mean,
  meanStatistic,
  median,
  postStratify,
  proportion,
  proportionStatistic,
  quantile,
  type Replicates,
  rankSets,
  raoScott,
  raoWu,
  ratio,
  ratioStatistic,
  relativeImportance,
  replicateDifference,
  replicateEstimate,
  replicateQuantile,
  stagedDifference,
  stagedEstimate,
  stagedEstimates,
  stagedQuantile,
  stratifiedVariance,
  total,
  totalStatistic,
} from "../index.ts";
import { answersOf, type Figures } from "./domain-figures.testing.ts";
import { categories, codeOf, codesOf, designOf, numbersOf, type RandomSample, stagesOf } from "./random-sample.testing.ts";

/** Estimates in the whole, from scores, in two stages, over replicates; differences, tables, reliability. */
export function wholeFigures(sample: RandomSample): Figures {
  const design = designOf(sample);
  const [y, x, has] = [numbersOf(sample, "y"), numbersOf(sample, "x"), numbersOf(sample, "has")];
  const weight = numbersOf(sample, "weight");
  const sum = totalStatistic(y, { weight });
  const node = { kind: "lowest", items: [0, 1], score: Float64Array.of(0, 0, 1) } as const;
  return {
    "mean whole": mean(y, { design }),
    "total whole": total(y, { design }),
    "ratio whole": ratio({ numerator: y, denominator: x }, { design }),
    "proportion whole": proportion(has, { design, interval: "logit" }),
    "median whole": median(y, { design }),
    "quantile whole": quantile(y, { design, probability: 0.5, interval: "logit" }),
    "scores total": sum.ok ? variancesOf(sum.scores, sample) : sum,
    "staged mean": stagedEstimate(meanStatistic(y, { weight }), stagesOf(sample)),
    "staged ratio": stagedEstimate(ratioStatistic({ numerator: y, denominator: x }, { weight }), stagesOf(sample)),
    "staged logit": stagedEstimate(proportionStatistic(has, { weight }), { ...stagesOf(sample), interval: "logit" }),
    "staged composite": stagedEstimate(compositeStatistic(node, answersOf(sample), { weight }), stagesOf(sample)),
    "staged quantile": stagedQuantile(y, { weight, probability: 0.4, ...stagesOf(sample) }),
    ...replicated("jackknife", jackknife(design), sample),
    ...replicated("bootstrap", raoWu({ design, seed: "figures", replicates: 20 }), sample),
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

function replicated(name: string, replicates: ReturnType<typeof jackknife>, sample: RandomSample): Figures {
  if (!replicates.ok) return { [name]: replicates };
  const y = numbersOf(sample, "y");
  const cells = { cell: codesOf(sample, "category"), populationSize: Float64Array.of(50, 30, 20), partial: true };
  const fitted = calibratedReplicates(replicates, (weight) => postStratify({ weight, ...cells }));
  const meanOf = (own: Replicates) => replicateEstimate((weight) => meanStatistic(y, { weight }), { replicates: own });
  const [one, other] = domainsOf(sample).map((inside) => (weight: Float64Array) => meanStatistic(y, { weight, inside }));
  return {
    [`${name} mean`]: meanOf(replicates),
    [`${name} mean fitted`]: fitted.ok ? meanOf(fitted) : fitted,
    [`${name} quantile`]: replicateQuantile(y, { probability: 0.4, replicates }),
    [`${name} difference`]: one && other && replicateDifference({ one, other, replicates }),
  };
}

/** 1 where the row lies in the domain, for the first two domains. */
const domainsOf = (sample: RandomSample): readonly Int32Array[] =>
  [0, 1].map((own) => codesOf(sample, "domain").map((code) => Number(code === own)));

function differences(sample: RandomSample): Figures {
  const design = designOf(sample);
  const [weight, y] = [numbersOf(sample, "weight"), numbersOf(sample, "y")];
  const [one, other] = domainsOf(sample).map((inside) => meanStatistic(y, { weight, inside }));
  if (!one?.ok || !other?.ok) return { "difference within": one?.ok ? other : one };
  const parts = stagedEstimates([one, other], stagesOf(sample));
  const [first, second] = parts;
  return {
    "difference within": differenceWithin({ one, other, design }),
    "difference in stages": stagedDifference({ one, other, ...stagesOf(sample) }),
    "difference of rounds": differenceOfRounds({ one: { statistic: one, design }, other: { statistic: other, design } }),
    "difference of staged rounds": differenceOfStagedRounds({
      one: { statistic: one, ...stagesOf(sample) },
      other: { statistic: other, ...stagesOf(sample) },
    }),
    "difference of independent": first?.ok && second?.ok ? differenceOfIndependent(first, second) : parts,
    "rank sets": first?.ok && second?.ok ? { ok: true, ...rankSets([first, second]) } : parts,
  };
}
