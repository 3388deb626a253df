import { describe, expect, it } from "vitest";
import type { Calibration } from "../design/calibration.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { stagedEstimate } from "../estimates/staged-estimate.ts";
import { meanStatistic, totalStatistic } from "../estimates/statistic.ts";
import { expectClose, referenceCase } from "../reference/reference-case.testing.ts";
import { jackknife } from "../replication/jackknife.ts";
import { calibratedReplicates } from "../replication/replicate-calibration.ts";
import { replicateEstimate } from "../replication/replicates.ts";
import { calibrate } from "../weights/calibrate.ts";
import { postStratify } from "../weights/post-stratification.ts";

/** Value, standard error and deff; null where R has no error or no number. */
type Numbers = readonly [number, number | null, number | null] | null;
type Part = "all" | "0" | "1";

interface Design {
  readonly rule: SingletonPsu;
  readonly adjustment: "none" | "post" | "linear" | "raking";
  readonly sizes: readonly number[];
  readonly totals: readonly number[];
  readonly data: Readonly<Record<string, readonly number[]>>;
  readonly mean: Readonly<Record<Part, Numbers>>;
  readonly total: Readonly<Record<Part, Numbers>>;
  readonly replicated: Numbers;
}

const { designs } = referenceCase<{ designs: readonly Design[] }>("random-stages");

function sampleOf({ data, adjustment, sizes, totals }: Design) {
  const number = (column: string) => Float64Array.from(data[column]!);
  const codes = (column: string) => Int32Array.from(data[column]!);
  const [weight, x, cell] = [number("weight"), number("x"), codes("cell")];
  const columns = [x.map(() => 1), x];
  const distance = adjustment === "raking" ? "raking" : "linear";
  const recipe = (own: Float64Array) =>
    adjustment === "post"
      ? postStratify({ weight: own, cell, populationSize: Float64Array.from(sizes) })
      : calibrate({ weight: own, columns, totals: Float64Array.from(totals), distance, tolerance: 1e-12 });
  const stages = [
    { unit: codes("psu"), stratum: codes("stratum"), population: number("psus") },
    { unit: codes("ssu"), population: number("ssus") },
  ];
  return { weight, y: number("y"), domain: codes("domain"), recipe, stages };
}

function calibrationsOf(design: Design): readonly Calibration[] {
  if (design.adjustment === "none") return [];
  const { weight, recipe } = sampleOf(design);
  const fitted = recipe(weight);
  if (!fitted.ok) throw new Error(JSON.stringify(fitted));
  return [fitted];
}

interface Ours {
  readonly ok: boolean;
  readonly reason?: string;
  readonly value?: number;
  readonly se?: number;
  readonly deff?: number | null;
}

/** Where R has an error, so have we, and the same; where it has none (a lonely unit among none but such), we name why. */
function expectR(ours: Ours, theirs: Numbers, tolerance: number): void {
  if (theirs === null || theirs[1] === null) {
    expect(ours.ok && (ours.se as number) > 1e-9).toBe(false);
    return;
  }
  if (ours.value === undefined || ours.se === undefined) {
    // Of an empty domain R says a total of 0 without error, we that it is empty.
    expect([ours.reason, theirs[0], theirs[1]]).toEqual(["empty-domain", 0, 0]);
    return;
  }
  expectClose(ours.value, theirs[0], { tolerance, label: "value" });
  if (theirs[1] < 1e-9) expect(ours.se).toBeLessThan(1e-9);
  else expectClose(ours.se, theirs[1], { tolerance, label: "se" });
  if (theirs[1] < 1e-9 || theirs[2] === null || ours.deff === null || ours.deff === undefined) return;
  expectClose(ours.deff, theirs[2], { tolerance, label: "deff" });
}

const toleranceOf = ({ adjustment }: Design): number => (adjustment === "raking" ? 1e-6 : 1e-9);

describe.each([...designs.entries()])("random design %i of two stages against R", (_, design) => {
  const { weight: first, y, domain, stages } = sampleOf(design);
  const { rule: singletonPsu } = design;
  const calibrations = calibrationsOf(design);
  const weight = calibrations[0]?.weights ?? first;
  const tolerance = toleranceOf(design);

  it.each<Part>(["all", "0", "1"])("means and totals of part %s", (part) => {
    const inside = domain.map((code) => Number(part === "all" || code === Number(part)));
    const options = { stages, singletonPsu, nested: true, calibrations };
    expectR(stagedEstimate(meanStatistic(y, { weight, inside }), options), design.mean[part], tolerance);
    expectR(stagedEstimate(totalStatistic(y, { weight, inside }), options), design.total[part], tolerance);
  });
});

const replicated = [...designs.entries()].filter(([, design]) => design.replicated !== null);

describe("the mean of random designs by replicates, calibrated one by one, against R", () => {
  it.each(replicated)("random design %i", (_, design) => {
    const { weight: first, y, recipe, stages } = sampleOf(design);
    const { rule: singletonPsu, adjustment } = design;
    const tolerance = toleranceOf(design);
    const { unit, stratum, population } = stages[0]!;
    const psu = unit.map((code, row) => (stratum as Int32Array)[row]! * 10 + code);
    const populationSize = new Float64Array(4);
    stratum!.forEach((code, row) => {
      populationSize[code] = population[row]!;
    });
    const plain = jackknife({ rows: y.length, weight: first, psu, stratum, populationSize, singletonPsu });
    if (!plain.ok) {
      // Strata that were observed whole: R makes replicates of them that count nothing.
      expect([plain.reason, design.replicated?.[1]]).toEqual(["no-replicates", 0]);
      return;
    }
    const replicates = adjustment === "none" ? plain : calibratedReplicates<{ readonly ok: false }>(plain, recipe);
    if (!replicates.ok) {
      expect([replicates.reason, design.replicated?.[1]]).toEqual(["uncalibrated-replicate", null]);
      return;
    }
    expectR(
      replicateEstimate((own) => meanStatistic(y, { weight: own }), { replicates }),
      design.replicated,
      tolerance,
    );
  });
});
