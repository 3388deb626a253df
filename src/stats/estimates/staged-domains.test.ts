import { describe, expect, it } from "vitest";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { coded } from "../reference/reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import type { Stage } from "../variance/staged-units.ts";
import { stagedVariance } from "../variance/stages.ts";
import { postStratify } from "../weights/post-stratification.ts";
import { stagedEstimate } from "./staged-estimate.ts";
import { meanStatistic, totalStatistic } from "./statistic.ts";

interface Row {
  readonly rule: SingletonPsu;
  readonly domain: string;
  readonly statistic: "total" | "mean";
  readonly value: number;
  readonly se: number;
  readonly deff: number;
}

const { rows } = referenceCase<{ rows: readonly Row[] }>("staged-domains");
const table = referenceTable("two-stages/sample.csv");
const number = (column: string) => numbersOf(table.texts(column));
const unit = (column: string) => coded(table.texts(column)).codes;
const [stratum, psu] = [number("stratum"), number("psu")];
const stages: readonly Stage[] = [
  { unit: unit("psu"), stratum: unit("stratum"), population: number("psus") },
  { unit: unit("ssu"), population: number("ssus") },
];
const [weight, y] = [number("weight"), number("y")];

const isLonelyPsu = (row: number): boolean => stratum[row] === 3 && psu[row] === 2;
const domains: Readonly<Record<string, (row: number) => boolean>> = {
  all: () => true,
  "strata 1 and 2": (row) => stratum[row]! <= 2,
  "strata 1 and 2, A": (row) => stratum[row]! <= 2 && table.texts("domain")[row] === "A",
  "without stratum 4": (row) => stratum[row]! < 4 && !isLonelyPsu(row),
  "strata 1 and 4": (row) => stratum[row] === 1 || stratum[row] === 4,
  "all but one lonely PSU": (row) => !isLonelyPsu(row),
};

const insideOf = (domain: string): Uint8Array => Uint8Array.from(y, (_, row) => Number(domains[domain]!(row)));

describe("domains in several stages that leave lonely units out, against R", () => {
  it.each(rows)("$statistic in $domain, rule $rule", (row) => {
    const inside = insideOf(row.domain);
    const statistic = (row.statistic === "total" ? totalStatistic : meanStatistic)(y, { weight, inside });
    const ours = stagedEstimate(statistic, { stages, singletonPsu: row.rule, nested: true });
    if (!ours.ok) throw new Error(JSON.stringify(ours));
    expectClose(ours.value, row.value, { label: "value" });
    expectClose(ours.se, row.se, { label: "se" });
    expectClose(ours.deff, row.deff, { label: "deff" });
    expect(ours.df).toBe(13 - 4);
  });

  it.each(["strata 1 and 4", "all but one lonely PSU", "all"])("names the lonely unit that is left in %s", (domain) => {
    const statistic = totalStatistic(y, { weight, inside: insideOf(domain) });
    const ours = stagedEstimate(statistic, { stages, singletonPsu: "fail", nested: true });
    const row = [...stratum].indexOf(4);
    expect(ours).toMatchObject({ ok: false, reason: "singleton-psu", stage: 1, row });
  });

  it("names a lonely unit of the second stage where its stratum has others", () => {
    const inside = Uint8Array.from(y, (_, row) => Number(stratum[row]! < 4));
    const statistic = totalStatistic(y, { weight, inside });
    const ours = stagedEstimate(statistic, { stages, singletonPsu: "fail", nested: true });
    const row = [...y.keys()].findIndex(isLonelyPsu);
    expect(ours).toMatchObject({ ok: false, reason: "singleton-psu", stage: 2, row });
  });
});

describe("what takes part", () => {
  const scores = Float64Array.of(1, 3, 0);
  const sample = {
    scores,
    stages: [{ unit: Int32Array.of(0, 1, 2), stratum: Int32Array.of(0, 0, 1) }],
    singletonPsu: "fail" as const,
  };

  it("is everything unless said otherwise, and everything once weights are calibrated", () => {
    const lonely = { ok: false, reason: "singleton-psu", stage: 1, row: 2 };
    expect(stagedVariance(sample)).toEqual(lonely);
    const isPart = Uint8Array.of(1, 1, 0);
    expect(stagedVariance({ ...sample, isPart })).toEqual({ ok: true, variance: 4, byStage: [4], df: 1 });
    const calibration = postStratify({
      weight: Float64Array.of(1, 1, 1),
      cell: new Int32Array(3),
      populationSize: Float64Array.of(6),
    });
    if (!calibration.ok) throw new Error(calibration.reason);
    expect(stagedVariance({ ...sample, isPart, calibrations: [calibration] })).toEqual(lonely);
  });

  it("keeps the PSUs outside a domain whose stratum has others inside", () => {
    const wide = { ...sample, stages: [{ unit: Int32Array.of(0, 1, 2) }] };
    const all = stagedVariance(wide);
    expect(stagedVariance({ ...wide, isPart: Uint8Array.of(1, 1, 0) })).toEqual(all);
  });

  it("has as many rows as there are scores", () => {
    expect(() => stagedVariance({ ...sample, isPart: Uint8Array.of(1) })).toThrow("column isPart has 1 rows, not 3");
  });
});
