import { describe, expect, it } from "vitest";
import type { Calibration } from "../design/calibration.ts";
import type { SampleDesign } from "../design/design.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { preparedSample } from "../estimates/estimate.ts";
import { calibrate } from "../weights/calibrate.ts";
import { postStratify } from "../weights/post-stratification.ts";
import { rake } from "../weights/raking.ts";
import { coded } from "./reference.testing.ts";
import { numbersOf, referenceCase, referenceTable } from "./reference-case.testing.ts";
import { expectEstimate, outcomesLike, type ReferenceEstimate } from "./reference-estimate.testing.ts";

interface Design {
  readonly sample: number;
  readonly adjustment: "none" | "poststratified" | "raked" | "linear" | "raking";
  readonly finite: boolean;
  readonly cell: readonly number[];
  readonly margin: readonly number[];
  readonly totals: readonly number[];
}

interface Row extends ReferenceEstimate {
  readonly sample: number;
  readonly rule: SingletonPsu;
  readonly domain: string;
}

const { designs, rows } = referenceCase<{ designs: readonly Design[]; rows: readonly Row[] }>("random-designs");
const table = referenceTable("random-designs/sample.csv");
const homes = numbersOf(table.texts("sample"));

function sampleOf({ sample, finite, ...fit }: Design) {
  const texts = (column: string) => table.texts(column).filter((_, row) => homes[row] === sample);
  const numbers = (column: string) => numbersOf(texts(column));
  const { codes: stratum, labels } = coded(texts("stratum"));
  const sizes = Float64Array.from(labels, (label) => numbers("psus")[texts("stratum").indexOf(label)]!);
  const design: SampleDesign = {
    rows: stratum.length,
    stratum,
    psu: coded(texts("psu")).codes,
    populationSize: finite ? sizes : undefined,
  };
  const weight = numbers("weight");
  const columns = {
    cell: Int32Array.from(numbers("cell")),
    margin: Int32Array.from(numbers("margin")),
    x: numbers("x"),
    weight,
  };
  const fitted = adjusted(columns, fit);
  if (fitted !== undefined && !fitted.ok) throw new Error(JSON.stringify(fitted));
  const weighted = fitted === undefined ? { ...design, weight } : { ...design, calibrations: [fitted as Calibration] };
  return { design: weighted, numbers, domain: Int32Array.from(texts("domain"), (label) => (label === "a" ? 0 : 1)) };
}

interface AuxiliaryColumns {
  readonly weight: Float64Array;
  readonly cell: Int32Array;
  readonly margin: Int32Array;
  readonly x: Float64Array;
}

function adjusted({ weight, ...columns }: AuxiliaryColumns, fit: Pick<Design, "adjustment" | "cell" | "margin" | "totals">) {
  const cell = { cell: columns.cell, populationSize: Float64Array.from(fit.cell) };
  const margin = { cell: columns.margin, populationSize: Float64Array.from(fit.margin) };
  if (fit.adjustment === "none") return undefined;
  if (fit.adjustment === "poststratified") return postStratify({ weight, ...cell });
  if (fit.adjustment === "raked") return rake({ weight, margins: [cell, margin], tolerance: 1e-14, maxIterations: 5000 });
  const auxiliary = { columns: [weight.map(() => 1), columns.x], totals: Float64Array.from(fit.totals) };
  return calibrate({ weight, ...auxiliary, distance: fit.adjustment });
}

const samples = new Map(designs.map((design) => [design.sample, sampleOf(design)]));

describe("samples drawn at random", () => {
  it.each(rows)("$statistic of $variable in «$domain» of sample $sample, rule $rule", (row) => {
    const { design, numbers, domain } = samples.get(row.sample)!;
    const split = row.domain === "" ? {} : { domain, domains: 2 };
    const sample = preparedSample({ design: { ...design, singletonPsu: row.rule }, ...split });
    expectEstimate(outcomesLike(row, sample, numbers)[row.domain === "b" ? 1 : 0], row);
  });

  it("are of every kind", () => {
    expect(new Set(designs.map(({ adjustment, finite }) => `${adjustment} ${finite}`)).size).toBe(10);
    expect(designs.length).toBe(40);
    expect(new Set(rows.map(({ rule }) => rule))).toEqual(new Set(["certainty", "adjust", "average"]));
  });
});
