import { describe, expect, it } from "vitest";
import type { Calibration } from "../design/calibration.ts";
import { indicatorColumns } from "../design/cell-sums.ts";
import type { SampleDesign } from "../design/design.ts";
import { type PreparedSample, preparedSample } from "../estimates/estimate.ts";
import type { StagedEstimate } from "../estimates/staged-estimate.ts";
import { calibrate } from "../weights/calibrate.ts";
import { postStratify } from "../weights/post-stratification.ts";
import { rake } from "../weights/raking.ts";
import { coded } from "./reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "./reference-case.testing.ts";
import { expectEstimate, outcomesLike, type ReferenceEstimate, stagedOutcome } from "./reference-estimate.testing.ts";

interface Row extends ReferenceEstimate {
  readonly design: "stratified" | "clustered" | "stages";
  readonly adjustment: string;
  readonly domain: string;
}

interface Reference {
  readonly population: {
    readonly stype: Readonly<Record<string, number>>;
    readonly awards: Readonly<Record<string, number>>;
    readonly schwide: readonly number[];
    readonly totals: readonly number[];
  };
  readonly rows: readonly Row[];
  readonly weights: readonly {
    readonly design: Row["design"];
    readonly adjustment: string;
    readonly weights: readonly number[];
  }[];
}

const { population, rows, weights } = referenceCase<Reference>("api-calibrated");
const schools = referenceTable("api/schools.csv");

function sampleOf(name: Row["design"]) {
  const isOwn = schools.texts("sample").map((own) => own === name);
  const texts = (column: string) => schools.texts(column).filter((_, row) => isOwn[row]);
  const numbers = (column: string) => numbersOf(texts(column));
  return { texts, numbers, weight: numbers("weight"), rows: texts("sample").length };
}

type Sample = ReturnType<typeof sampleOf>;

const samples = { stratified: sampleOf("stratified"), clustered: sampleOf("clustered"), stages: sampleOf("stages") };

/** Cells of a column whose sizes in the population are known by its texts. */
function cellsOf({ texts }: Sample, column: "stype" | "awards") {
  const labels = Object.keys(population[column]);
  const cell = Int32Array.from(texts(column), (text) => labels.indexOf(text));
  return { cell, populationSize: Float64Array.from(Object.values(population[column])) };
}

/** R's ~ stype + api99. */
function auxiliary(sample: Sample) {
  const { cell } = cellsOf(sample, "stype");
  const columns = [sample.weight.map(() => 1), ...indicatorColumns({ cell, cells: 3 }).slice(1), sample.numbers("api99")];
  return { weight: sample.weight, columns, totals: Float64Array.from(population.totals) };
}

const adjust: Readonly<Record<string, (sample: Sample) => { readonly ok: boolean }>> = {
  poststratified: (sample) => postStratify({ weight: sample.weight, ...cellsOf(sample, "stype") }),
  "poststratified-by-awards": (sample) => postStratify({ weight: sample.weight, ...cellsOf(sample, "awards") }),
  raked: (sample) => {
    const schwide = { cell: Int32Array.from(sample.numbers("schwide")), populationSize: Float64Array.from(population.schwide) };
    return rake({ weight: sample.weight, margins: [cellsOf(sample, "stype"), schwide], tolerance: 1e-14 });
  },
  linear: (sample) => calibrate(auxiliary(sample)),
  raking: (sample) => calibrate({ ...auxiliary(sample), distance: "raking" }),
  logit: (sample) => calibrate({ ...auxiliary(sample), distance: "logit", bounds: { lower: 0.6, upper: 1.8 } }),
};

const done = new Map<string, Calibration>();

function calibrationOf(design: Row["design"], adjustment: string): Calibration {
  const key = `${design} ${adjustment}`;
  const made = done.get(key) ?? (adjust[adjustment]!(samples[design]) as Calibration);
  if (!made.ok) throw new Error(JSON.stringify(made));
  done.set(key, made);
  return made;
}

describe("schools fitted to the population", () => {
  it.each(weights)("have R's weights, $design, $adjustment", ({ design, adjustment, weights: theirs }) => {
    const ours = calibrationOf(design, adjustment).weights;
    expect(ours.length).toBe(theirs.length);
    theirs.forEach((weight, row) => {
      expectClose(ours[row], weight, { label: `row ${row}` });
    });
  });

  it("are fitted in each way to each sample", () => {
    expect(weights.length).toBe(18);
    for (const { design, adjustment } of weights)
      expect(rows.filter((row) => row.design === design && row.adjustment === adjustment).length).toBeGreaterThan(14);
  });
});

describe("errors that know of the fit, in one stage", () => {
  const designOf = (name: Row["design"], adjustment: string): SampleDesign => {
    const { numbers, texts, rows: count } = samples[name];
    const size = numbers("fpc1");
    const base = { rows: count, calibrations: [calibrationOf(name, adjustment)] };
    if (name === "clustered") return { ...base, psu: coded(texts("dnum")).codes, populationSize: size.slice(0, 1) };
    const { codes: stratum, labels } = coded(texts("stype"));
    return { ...base, stratum, populationSize: Float64Array.from(labels, (label) => size[texts("stype").indexOf(label)]!) };
  };
  const prepared = new Map<string, PreparedSample>();
  const split = ({ design, adjustment, domain }: Row): PreparedSample => {
    const key = [design, adjustment, domain === ""].join();
    const { cell } = cellsOf(samples[design], "awards");
    const drawn = designOf(design, adjustment);
    const made = prepared.get(key) ?? preparedSample({ design: drawn, ...(domain === "" ? {} : { domain: cell, domains: 2 }) });
    prepared.set(key, made);
    return made;
  };
  const inOneStage = rows.filter(({ design }) => design !== "stages");

  it.each(inOneStage)("$statistic of $variable in «$domain», $design, $adjustment", (row) => {
    const place = row.domain === "" ? 0 : Object.keys(population.awards).indexOf(row.domain);
    expectEstimate(outcomesLike(row, split(row), samples[row.design].numbers)[place], row);
  });
});

describe("errors that know of the fit, in two stages", () => {
  const { numbers, texts } = samples.stages;
  const stages = [
    { unit: coded(texts("dnum")).codes, population: numbers("fpc1") },
    { unit: coded(texts("snum")).codes, population: numbers("fpc2") },
  ];

  const estimateOf = (row: Row) => {
    const calibration = calibrationOf("stages", row.adjustment);
    const inside = texts("awards").map((own) => Number(row.domain === "" || own === row.domain));
    const options = { stages, singletonPsu: "fail", calibrations: [calibration] } as const;
    return stagedOutcome(row, numbers, { ...options, weight: calibration.weights, inside });
  };

  it.each(rows.filter(({ design }) => design === "stages"))("$statistic of $variable in «$domain», $adjustment", (row) => {
    expectEstimate(estimateOf(row), row);
  });

  it("are nothing where the fit explains the variable", () => {
    const explained = { statistic: "total", variable: "api99", domain: "", adjustment: "linear", design: "stages" } as const;
    const { value, se } = estimateOf({ ...explained, value: 0, se: 0 }) as StagedEstimate;
    expectClose(value, population.totals[3]!);
    expect(se / value).toBeLessThan(1e-12);
  });
});
