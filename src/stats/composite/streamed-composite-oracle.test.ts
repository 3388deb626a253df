import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { satterthwaite } from "../distributions/satterthwaite.ts";
import {
  type AnswerRow,
  type AnswerSample,
  answerSamples,
  chunkOf,
  domains,
  nodes,
  optionsOf,
  outcomesOf,
} from "../properties/random-answers.testing.ts";
import { compositeStatistic } from "./composite-statistic.ts";

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Rows with their scores, a stratum's PSUs one after the other. */
interface ScoredRow {
  readonly row: AnswerRow;
  readonly unit: string;
  readonly score: number;
  readonly isAnswered: boolean;
}

const groupBy = <Item>(all: readonly Item[], keyOf: (one: Item) => string | number): readonly (readonly Item[])[] => {
  const groups = new Map<string | number, Item[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
};

interface StratumFigures {
  readonly variance: number;
  readonly isLonely: boolean;
  readonly df: number;
  readonly open: number;
  readonly squares: number;
}

/** A stratum by the textbook: (1 − n/N)·n/(n − 1)·Σ(z − z̄)² over the totals of its PSUs. */
function stratumFigures(
  rows: readonly ScoredRow[],
  population: number | undefined,
  rule: AnswerSample["rule"],
): StratumFigures {
  const units = groupBy(rows, ({ unit }) => unit);
  const totals = units.map((own) => sum(own.map(({ score }) => score)));
  const n = units.length;
  const open = population === undefined ? 1 : 1 - n / population;
  const mean = sum(totals) / n;
  const spread = sum(totals.map((one) => (one - mean) ** 2));
  const alone = rule === "adjust" ? open * sum(totals) ** 2 : 0;
  const answered = rows.filter(({ isAnswered }) => isAnswered);
  return {
    variance: n > 1 ? (open * n * spread) / (n - 1) : alone,
    isLonely: n === 1,
    df: Math.max(0, new Set(answered.map(({ unit }) => unit)).size - 1),
    open,
    squares: sum(answered.map(({ row }) => row.weight ** 2)),
  };
}

/** The strata of a domain with all their rows, those outside it with a score of 0. */
function strataOf(sample: AnswerSample, node: (typeof nodes)[number], domain: number): readonly StratumFigures[] {
  const touched = new Set(sample.rows.filter((row) => row.domain === domain).map(({ stratum }) => stratum));
  const { answers, weight } = chunkOf(sample, sample.rows);
  const inside = sample.rows.map((row) => Number(row.domain === domain));
  const statistic = compositeStatistic(node, answers, { weight: weight!, inside });
  const items = node.kind === "ratios" ? ("item" in node.part ? [node.part.item] : [0, 1, 2, 3]) : node.items;
  const scored = sample.rows.map((row, at) => ({
    row,
    unit: sample.units === "rows" ? String(at) : `${row.stratum}/${row.psu}`,
    score: statistic.ok ? (statistic.scores[at] as number) : 0,
    isAnswered: row.domain === domain && items.some((item) => row.answers[item] !== 0),
  }));
  const { populationSize } = optionsOf(sample);
  return groupBy(
    scored.filter(({ row }) => touched.has(row.stratum)),
    ({ row }) => row.stratum,
  ).map((own) => stratumFigures(own, populationSize?.[own[0]!.row.stratum], sample.rule));
}

describe("composites by the textbook, stratum by stratum", () => {
  const rules = ["certainty", "adjust"] as const;
  const oneStage = answerSamples(rules).filter(({ units }) => units !== "two stages");

  it("errors, degrees of freedom, unit variance and lone strata", () => {
    fc.assert(
      fc.property(oneStage, (sample) => {
        const found = outcomesOf(sample);
        nodes.forEach((node, at) => {
          for (let domain = 0; domain < domains; domain += 1) {
            const ours = found[at]?.[domain];
            if (!ours?.ok) continue;
            const strata = strataOf(sample, node, domain);
            const variance = sum(strata.map((one) => one.variance));
            expect(ours.se).toBeCloseTo(Math.sqrt(variance), 8);
            expect(ours.designDf).toBe(sum(strata.map(({ df }) => df)));
            expect(ours.singletonStrata).toBe(strata.filter(({ isLonely }) => isLonely).length);
            const variances = Float64Array.from(strata, (one) => one.variance);
            const df = satterthwaite(
              variances,
              Int32Array.from(strata, (one) => one.df),
            );
            if (variance > 1e-6) expect(ours.df).toBeCloseTo(df, 6);
            const answered = sample.rows.filter((row) => row.domain === domain);
            const items = node.kind === "ratios" ? ("item" in node.part ? [node.part.item] : [0, 1, 2, 3]) : node.items;
            const weight = sum(
              answered.filter((row) => items.some((item) => row.answers[item] !== 0)).map((row) => row.weight),
            );
            expect(ours.unitVariance).toBeCloseTo(sum(strata.map(({ open, squares }) => open * squares)) / weight ** 2, 10);
          }
        });
      }),
    );
  });

  it("under `average` lone strata count as the mean of the others, and under `fail` leave no error", () => {
    fc.assert(
      fc.property(oneStage, (sample) => {
        const certain = outcomesOf({ ...sample, rule: "certainty" });
        const average = outcomesOf({ ...sample, rule: "average" });
        const strict = outcomesOf({ ...sample, rule: "fail" });
        nodes.forEach((node, at) => {
          for (let domain = 0; domain < domains; domain += 1) {
            const plain = certain[at]?.[domain];
            if (!plain?.ok) continue;
            const strata = strataOf({ ...sample, rule: "certainty" }, node, domain);
            const lonely = strata.filter(({ isLonely, open }) => isLonely && open > 0).length;
            const [mean, none] = [average[at]?.[domain], strict[at]?.[domain]];
            expect(none?.ok).toBe(lonely === 0);
            expect(mean?.ok).toBe(lonely === 0 || lonely < strata.length);
            if (!mean?.ok) continue;
            const factor = strata.length / (strata.length - lonely);
            expect(mean.se).toBeCloseTo(plain.se * Math.sqrt(factor), 8);
            expect(mean.value).toBe(plain.value);
          }
        });
      }),
    );
  });

  it("a census has no error", () => {
    fc.assert(
      fc.property(answerSamples(rules), (sample) => {
        for (const one of outcomesOf({ ...sample, notDrawn: 0 }).flat()) if (one.ok) expect(one.se).toBe(0);
      }),
    );
  });

  it("a larger population makes no error smaller", () => {
    fc.assert(
      fc.property(oneStage, (sample) => {
        const [small, large] = [1, 3].map((notDrawn) => outcomesOf({ ...sample, notDrawn }).flat());
        small!.forEach((one, at) => {
          const other = large![at];
          if (one.ok && other?.ok) expect(other.se).toBeGreaterThanOrEqual(one.se - 1e-12);
        });
      }),
    );
  });
});
