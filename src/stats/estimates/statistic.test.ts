import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceWithin } from "../comparison/difference.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { preparedSample } from "./estimate.ts";
import { domainMeans } from "./mean.ts";
import { domainRatios } from "./ratio.ts";
import { stagedEstimate } from "./staged-estimate.ts";
import { meanStatistic, type NoStatistic, ratioStatistic, type Statistic, totalStatistic } from "./statistic.ts";
import { domainTotals } from "./total.ts";

const row = fc.record({
  stratum: fc.nat(2),
  psu: fc.nat(3),
  domain: fc.nat(1),
  weight: fc.integer({ min: 0, max: 9 }),
  y: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -9, max: 9 }) }, { weight: 1, arbitrary: fc.constant(Number.NaN) }),
  x: fc.integer({ min: 1, max: 9 }),
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;
const samples = fc.array(row, { minLength: 1, maxLength: 40 });

const columns = (sample: readonly Row[]) => ({
  stratum: Int32Array.from(sample, (one) => one.stratum),
  psu: Int32Array.from(sample, (one) => one.stratum * 4 + one.psu),
  weight: Float64Array.from(sample, (one) => one.weight),
  inside: sample.map((one) => one.domain),
  y: Float64Array.from(sample, (one) => one.y),
  x: Float64Array.from(sample, (one) => one.x),
});

/** The estimate of domain 1 by the two ways there are: through scores and stages, and through the passes over domains. */
function bothWays(sample: readonly Row[], kind: "mean" | "total" | "ratio") {
  const { stratum, psu, weight, inside, y, x } = columns(sample);
  const rows = { weight, inside };
  const values = { numerator: y, denominator: x };
  const statistic = {
    mean: () => meanStatistic(y, rows),
    total: () => totalStatistic(y, rows),
    ratio: () => ratioStatistic(values, rows),
  };
  const singletonPsu: SingletonPsu = "certainty";
  const design = { rows: sample.length, stratum, psu, weight, singletonPsu };
  const prepared = preparedSample({ design, domain: Int32Array.from(inside), domains: 2 });
  const passes = {
    mean: () => domainMeans(prepared, y),
    total: () => domainTotals(prepared, y),
    ratio: () => domainRatios(prepared, values),
  };
  return {
    scored: stagedEstimate(statistic[kind](), { stages: [{ unit: psu, stratum }], singletonPsu }),
    passed: passes[kind]()[1]!,
  };
}

describe("statistics with their scores", () => {
  it.each(["mean", "total", "ratio"] as const)("give the %s of a domain as the passes over all domains do", (kind) => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { scored, passed } = bothWays(sample, kind);
        expect(scored.ok).toBe(passed.ok);
        if (!scored.ok || !passed.ok) {
          if (!scored.ok && !passed.ok) expect(scored.reason).toBe(passed.reason);
          return;
        }
        expect(scored.value).toBeCloseTo(passed.value, 9);
        expect(scored.se).toBeCloseTo(passed.se, 7);
        expect({ n: scored.n, df: scored.df }).toEqual({ n: passed.n, df: passed.df });
        expect(scored.ciHigh).toBeCloseTo(passed.ciHigh, 5);
      }),
      { numRuns: 200 },
    );
  });

  it("are 0 outside the domain, never NaN, and do not depend on what lies outside", () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: -99, max: 99 }), (sample, other) => {
        const { weight, inside, y } = columns(sample);
        const ours = meanStatistic(y, { weight, inside });
        const changed = meanStatistic(
          y.map((value, at) => (inside[at] === 1 ? value : other)),
          { weight, inside },
        );
        expect(changed).toEqual(ours);
        if (!ours.ok) return;
        ours.scores.forEach((score, at) => {
          expect(score).not.toBeNaN();
          if (inside[at] === 0 || weight[at] === 0) expect(Math.abs(score)).toBe(0);
        });
      }),
    );
  });

  it("of a domain and its complement add up to the whole", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { weight, inside, y } = columns(sample);
        const parts = [inside, inside.map((own) => 1 - own)].map((own) => totalStatistic(y, { weight, inside: own }));
        const whole = totalStatistic(y, { weight });
        const sum = parts.reduce((all, part) => all + (part.ok ? part.value : 0), 0);
        if (whole.ok) expect(sum).toBeCloseTo(whole.value, 9);
        else expect(parts.map(({ ok }) => ok)).toEqual([false, false]);
      }),
    );
  });

  it("may be added and taken away: a difference within a sample is that of its scores", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { stratum, psu, weight, inside, y } = columns(sample);
        const design = { rows: sample.length, stratum, psu, weight, singletonPsu: "certainty" as const };
        const [one, other] = [inside, inside.map((own) => 1 - own)].map((own): Statistic | NoStatistic =>
          totalStatistic(y, { weight, inside: own }),
        );
        if (!one?.ok || !other?.ok) return;
        const ours = differenceWithin({ one, other, design });
        const signed = domainTotals(
          preparedSample({ design }),
          y.map((value, at) => (inside[at] === 1 ? value : -value)),
        )[0]!;
        expect(ours.ok && signed.ok ? ours.value : 0).toBeCloseTo(ours.ok && signed.ok ? signed.value : 0, 9);
        if (ours.ok && signed.ok) expect(ours.se).toBeCloseTo(signed.se, 7);
        else expect(signed.ok && signed.se > 1e-9 && !ours.ok && ours.reason === "no-variance").toBe(false);
      }),
    );
  });
});
