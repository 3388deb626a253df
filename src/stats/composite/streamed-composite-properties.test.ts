import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnswerRow,
  type AnswerSample,
  answerSamples,
  chunkOf,
  chunksOf,
  domains,
  errorsOf,
  nodes,
  optionsOf,
  outcomesOf,
  score,
  sumsOf,
} from "../properties/random-answers.testing.ts";
import { stratifiedVariance } from "../variance/linearised.ts";
import { stagedVariance } from "../variance/stages.ts";
import { itemsOf } from "./composite-node.ts";
import { compositeStatistic } from "./composite-statistic.ts";
import { mergeCompositeErrors } from "./streamed-composite-errors.ts";
import { type CompositeEstimate, compositeOutcomes } from "./streamed-composite-outcomes.ts";
import { compositeSums, mergeCompositeSums } from "./streamed-composite-sums.ts";

const cuts = fc.array(fc.nat(40), { maxLength: 5 });

/** Equal to rounding; degrees of freedom only where there is an error to judge by. */
function expectSame(ours: CompositeEstimate | undefined, theirs: CompositeEstimate | undefined): void {
  if (!ours?.ok || !theirs?.ok) {
    expect(ours).toEqual(theirs);
    return;
  }
  const { value, se, df, unitVariance, ...counts } = ours;
  const { value: otherValue, se: otherSe, df: otherDf, unitVariance: otherUnit, ...otherCounts } = theirs;
  expect(counts).toEqual(otherCounts);
  expect(value).toBeCloseTo(otherValue, 9);
  expect(se).toBeCloseTo(otherSe, 7);
  expect(unitVariance).toBeCloseTo(otherUnit, 10);
  if (otherSe > 1e-3) expect(df).toBeCloseTo(otherDf, 5);
}

function expectAllSame(
  ours: readonly (readonly CompositeEstimate[])[],
  theirs: readonly (readonly CompositeEstimate[])[],
): void {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((byDomain, node) => {
    byDomain.forEach((one, domain) => {
      expectSame(one, theirs[node]?.[domain]);
    });
  });
}

const withRows = (sample: AnswerSample, rows: readonly AnswerRow[]): AnswerSample => ({ ...sample, rows });

describe("chunks", () => {
  it("are the whole to the last digit, wherever they are cut", () => {
    fc.assert(
      fc.property(answerSamples(), cuts, (sample, at) => {
        expect(outcomesOf(sample, at)).toEqual(outcomesOf(sample));
      }),
    );
  });

  it("may come in another order in the second pass", () => {
    fc.assert(
      fc.property(answerSamples(), cuts, (sample, at) => {
        const chunks = chunksOf(sample, at);
        const turned = errorsOf(sumsOf(chunks), chunks.toReversed(), optionsOf(sample));
        expectAllSame(compositeOutcomes(turned), outcomesOf(sample));
      }),
    );
  });

  it("may be gathered apart and merged, in either pass", () => {
    fc.assert(
      fc.property(answerSamples(), cuts, (sample, at) => {
        const chunks = chunksOf(sample, at);
        const sums = compositeSums({ items: 4, codes: 5, nodes });
        for (const chunk of chunks) mergeCompositeSums(sums, sumsOf([chunk]));
        const [errors, ...others] = chunks.map((chunk) => errorsOf(sums, [chunk], optionsOf(sample)));
        for (const other of others) mergeCompositeErrors(errors!, other);
        expectAllSame(compositeOutcomes(errors!), outcomesOf(sample));
      }),
    );
  });

  it("leave plain data, which another thread may be handed", () => {
    fc.assert(
      fc.property(answerSamples(), cuts, (sample, at) => {
        const chunks = chunksOf(sample, at);
        const sums = structuredClone(sumsOf(chunks));
        const errors = structuredClone(errorsOf(sums, chunks, optionsOf(sample)));
        expect(compositeOutcomes(errors)).toEqual(outcomesOf(sample));
      }),
    );
  });
});

describe("what is not in the numbers", () => {
  it("the order of the rows", () => {
    fc.assert(
      fc.property(answerSamples(), (sample) => {
        expectAllSame(outcomesOf(withRows(sample, sample.rows.toReversed())), outcomesOf(sample));
      }),
    );
  });

  it("the codes of strata and PSUs", () => {
    fc.assert(
      fc.property(answerSamples(["certainty", "adjust", "average"]), (sample) => {
        const turned = sample.rows.map((row) => ({ ...row, stratum: 2 - row.stratum, psu: (row.psu + 1) % 3 }));
        const ours = outcomesOf(withRows(sample, turned)).flat();
        const theirs = outcomesOf(sample).flat();
        ours.forEach((one, at) => {
          const other = theirs[at];
          if (one.ok || other?.ok) expectSame(one, other);
          else expect(one.reason).toBe(other?.reason);
        });
      }),
    );
  });

  it("the codes of domains", () => {
    fc.assert(
      fc.property(answerSamples(), (sample) => {
        const turned = sample.rows.map((row) => ({ ...row, domain: row.domain < 0 ? -1 : domains - 1 - row.domain }));
        const ours = outcomesOf(withRows(sample, turned)).map((byDomain) => byDomain.toReversed());
        expectAllSame(ours, outcomesOf(sample));
      }),
    );
  });

  it("the size of the weights", () => {
    fc.assert(
      fc.property(answerSamples(), fc.integer({ min: 2, max: 1000 }), (sample, factor) => {
        const heavier = sample.rows.map((row) => ({ ...row, weight: row.weight * factor }));
        expectAllSame(outcomesOf(withRows(sample, heavier)), outcomesOf(sample));
      }),
    );
  });

  it("answers of rows outside the domain", () => {
    fc.assert(
      fc.property(answerSamples(), (sample) => {
        const others = sample.rows.map((row) => (row.domain === 0 ? row : { ...row, answers: [4, 1, 0, 2] }));
        const ours = outcomesOf(withRows(sample, others));
        ours.forEach(([one], node) => {
          expectSame(one, outcomesOf(sample)[node]?.[0]);
        });
      }),
    );
  });

  it("a row split in two of half the weight: no value, and no error where units are larger than rows", () => {
    fc.assert(
      fc.property(answerSamples(), fc.nat(39), (sample, which) => {
        const split = sample.rows.flatMap((row, at) => {
          const half = { ...row, weight: row.weight / 2 };
          return at === which ? [half, half] : [row];
        });
        const ours = outcomesOf(withRows(sample, split));
        outcomesOf(sample).forEach((byDomain, node) => {
          byDomain.forEach((one, domain) => {
            const other = ours[node]?.[domain];
            if (!one.ok || !other?.ok) {
              if (sample.units !== "rows") expect(other?.ok).toBe(one.ok);
              return;
            }
            expect(other.value).toBeCloseTo(one.value, 9);
            if (sample.units !== "rows") expect(other.se).toBeCloseTo(one.se, 7);
          });
        });
      }),
    );
  });

  it("rows of weight 0, but for the units that they are of and the rows of a domain", () => {
    fc.assert(
      fc.property(answerSamples(), (sample) => {
        const light = sample.rows.map((row, at) => (at % 3 === 0 ? { ...row, weight: 0 } : row));
        const outside = sample.rows.map((row, at) => (at % 3 === 0 ? { ...row, domain: -1 } : row));
        expectAllSame(outcomesOf(withRows(sample, light)), outcomesOf(withRows(sample, outside)));
        const chunk = chunkOf(sample, light);
        expect(sumsOf([chunk]).rows[0] ?? 0).toBe(sample.rows.filter(({ domain }) => domain === 0).length);
      }),
    );
  });
});

describe("what the numbers are", () => {
  it("values lie between the lowest score and the highest, errors are numbers", () => {
    fc.assert(
      fc.property(answerSamples(), (sample) => {
        for (const one of outcomesOf(sample).flat()) {
          if (!one.ok) continue;
          expect(one.value).toBeGreaterThanOrEqual(Math.min(...score.slice(1)) - 1e-9);
          expect(one.value).toBeLessThanOrEqual(Math.max(...score) + 1e-9);
          for (const figure of Object.values(one)) expect(typeof figure === "boolean" || Number.isFinite(figure)).toBe(true);
          expect(one.designDf).toBeGreaterThanOrEqual(one.df - 1e-9);
        }
      }),
    );
  });

  it("errors stay numbers whatever the size of the weights", () => {
    fc.assert(
      fc.property(answerSamples(["certainty", "adjust"]), fc.constantFrom(1e-290, 1e-160, 1e160, 1e290), (sample, factor) => {
        const heavier = sample.rows.map((row) => ({ ...row, weight: row.weight * factor }));
        expectAllSame(outcomesOf(withRows(sample, heavier)), outcomesOf(sample));
        const { answers, weight } = chunkOf(sample, heavier);
        const [one] = nodes.map((node) => compositeStatistic(node, answers, { weight: weight! }));
        if (one?.ok) expect(one.scores.every((own) => Number.isFinite(own))).toBe(true);
      }),
    );
  });

  it("the value of the statistic in memory, and the variance of its scores in the strata of the domain", () => {
    fc.assert(
      fc.property(answerSamples(["certainty", "adjust"]), (sample) => {
        const found = outcomesOf(sample);
        const { populationSize, ssuPopulation } = optionsOf(sample);
        for (let domain = 0; domain < domains; domain += 1) {
          const strata = new Set(sample.rows.flatMap((row) => (row.domain === domain ? [row.stratum] : [])));
          const rows = sample.rows.filter(({ stratum }) => strata.has(stratum));
          const { answers, weight, stratum, psu, ssu } = chunkOf(sample, rows);
          const inside = rows.map((row) => Number(row.domain === domain));
          nodes.forEach((node, at) => {
            const ours = found[at]?.[domain];
            const statistic = compositeStatistic(node, answers, { weight: weight!, inside });
            if (!statistic.ok) {
              expect(ours).toEqual({ ok: false, reason: "empty-domain" });
              return;
            }
            if (!ours?.ok) throw new Error(ours?.reason);
            const population = populationSize && Float64Array.from(stratum!, (code) => populationSize[code]!);
            const spread =
              ssu === undefined || populationSize === undefined
                ? stratifiedVariance({
                    scores: statistic.scores,
                    stratum: stratum!,
                    psu,
                    populationSize,
                    singletonPsu: sample.rule,
                  })
                : stagedVariance({
                    scores: statistic.scores,
                    stages: [
                      { unit: psu!, stratum, population },
                      { unit: ssu, population: ssuPopulation && Float64Array.from(psu!, (code) => ssuPopulation[code]!) },
                    ],
                    singletonPsu: sample.rule,
                  });
            if (!spread.ok) throw new Error(spread.reason);
            expect(ours.value).toBeCloseTo(statistic.value, 10);
            expect(ours.se).toBeCloseTo(Math.sqrt(spread.variance), 7);
            expect(ours.rows).toBe(statistic.n);
          });
        }
      }),
    );
  });

  it("answers are those of the items, rows those that gave any", () => {
    fc.assert(
      fc.property(answerSamples(["certainty"]), (sample) => {
        const found = outcomesOf(sample);
        nodes.forEach((node, at) => {
          const own = sample.rows.filter(({ domain }) => domain === 1);
          const given = own.map(({ answers }) => itemsOf(node).filter((item) => answers[item] !== 0).length);
          const total = given.reduce((sum, one) => sum + one, 0);
          const one = found[at]?.[1];
          if (total === 0) expect(one).toEqual({ ok: false, reason: "empty-domain" });
          else expect(one).toMatchObject({ answers: total, rows: given.filter((count) => count > 0).length });
        });
      }),
    );
  });

  it("without missing answers a mean of equally weighed items is the pooled ratio", () => {
    fc.assert(
      fc.property(answerSamples(["adjust"]), (sample) => {
        const full = sample.rows.map((row) => ({ ...row, answers: row.answers.map((code) => Math.max(1, code)) }));
        const chunk = chunkOf(sample, full);
        const equal = { parts: [0, 1, 3].map((item) => ({ item })) };
        const of = (node: (typeof nodes)[number]) => compositeStatistic(node, chunk.answers, { weight: chunk.weight! });
        const mean = of({ kind: "ratios", part: equal, score });
        const pooled = of({ kind: "pooled", items: [0, 1, 3], score });
        if (!mean.ok || !pooled.ok) throw new Error("full rows have a value");
        expect(mean.value).toBeCloseTo(pooled.value, 9);
        mean.scores.forEach((own, row) => {
          expect(own).toBeCloseTo(pooled.scores[row] as number, 9);
        });
      }),
    );
  });
});
