import { describe, expect, it } from "vitest";
import { type SampleDesign, weightsFromPopulation } from "../design/design.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { preparedSample } from "../estimates/estimate.ts";
import { mean } from "../estimates/mean.ts";
import { jackknife } from "../replication/jackknife.ts";
import { givenReplicates, type Replicates, replicateEstimate } from "../replication/replicates.ts";
import { weightsFromProbabilities } from "../weights/inclusion-weights.ts";
import { coded } from "./reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "./reference-case.testing.ts";
import { expectEstimate, outcomesLike, type ReferenceEstimate, stagedOutcome } from "./reference-estimate.testing.ts";

const ones = (rows: number): Float64Array => new Float64Array(rows).fill(1);

describe("scd: ambulances in strata of two, some of them alone", () => {
  interface Row extends ReferenceEstimate {
    readonly design: "weights" | "finite" | "unweighted" | "half-samples" | "jackknife";
    readonly rule: SingletonPsu | "remove";
    readonly sample: "all" | "one alone" | "two alone" | "all alone";
    readonly domain: "" | "1" | "2";
  }
  const { rows } = referenceCase<{ rows: readonly Row[] }>("scd");
  const table = referenceTable("scd/sample.csv");
  const kept = { all: [0, 1, 2, 3, 4, 5], "one alone": [0, 1, 3, 4, 5], "two alone": [0, 3, 4, 5], "all alone": [0, 3, 4] };
  const column = (name: string, sample: Row["sample"]): Float64Array => {
    const numbers = name === "many" ? column("alive", "all").map((alive) => Number(alive > 40)) : numbersOf(table.texts(name));
    return Float64Array.from(kept[sample], (row) => numbers[row]!);
  };
  const designOf = ({ design, rule, sample }: Pick<Row, "design" | "rule" | "sample">): SampleDesign => ({
    rows: kept[sample].length,
    stratum: Int32Array.from(column("ESA", sample), (esa) => esa - 1),
    weight: design === "unweighted" ? undefined : column("weight", sample),
    populationSize: design === "finite" || design === "jackknife" ? Float64Array.of(8, 5, 11) : undefined,
    // R drops a stratum under `remove` as it does under `certainty`.
    singletonPsu: rule === "remove" ? "certainty" : rule,
  });

  const linearised = rows.filter(({ design }) => design !== "half-samples" && design !== "jackknife");

  it.each(linearised)("$statistic of $variable in «$domain», $design, $sample, rule $rule", (row) => {
    const ambulance = Int32Array.from(column("ambulance", row.sample), (one) => one - 1);
    const domain = row.domain === "" ? {} : { domain: ambulance, domains: 2 };
    const sample = preparedSample({ design: designOf(row), ...domain });
    const outcomes = outcomesLike(row, sample, (name) => column(name, row.sample));
    expectEstimate(outcomes[row.domain === "2" ? 1 : 0], row);
  });

  it("has no error under average where every stratum is alone, and names the first", () => {
    const design = designOf({ design: "weights", rule: "average", sample: "all alone" });
    expect(mean(column("alive", "all alone"), { design })).toMatchObject({ ok: false, reason: "singleton-psu", stratum: 0 });
  });

  const halves = (): Replicates => {
    const fullWeight = ones(6);
    const weights = [1, 2, 3, 4].map((half) => column(`half.${half}`, "all"));
    return givenReplicates({ fullWeight, weights, coefficient: ones(4).fill(0.25), df: 3 });
  };
  const leftOut = (): Replicates => {
    const made = jackknife(designOf({ design: "jackknife", rule: "fail", sample: "all" }));
    if (!made.ok) throw new Error(made.reason);
    return made;
  };

  it.each(rows.filter((row) => !linearised.includes(row)))("$statistic of $variable by $design", (row) => {
    const replicates = row.design === "half-samples" ? halves() : leftOut();
    const sum = (name: string, weights: Float64Array) =>
      column(name, "all").reduce((total, value, at) => total + value * weights[at]!, 0);
    const statistic = (weights: Float64Array) =>
      row.statistic === "total" ? sum("alive", weights) : sum("alive", weights) / sum("arrests", weights);
    expectEstimate(replicateEstimate(statistic, { replicates }), { ...row, n: undefined });
  });
});

describe("fpc: 5 of 15 and 3 of 12", () => {
  interface Row extends ReferenceEstimate {
    readonly design: string;
    readonly domain: string;
  }
  const table = referenceTable("fpc/sample.csv");
  const x = numbersOf(table.texts("x"));
  const stratum = coded(table.texts("stratid")).codes;
  const weight = numbersOf(table.texts("weight"));
  const populationSize = Float64Array.of(15, 12);
  const base = { rows: 8, stratum };
  const designs: Readonly<Record<string, SampleDesign>> = {
    weights: { ...base, weight },
    finite: { ...base, weight, populationSize },
    shares: { ...base, weight, populationSize },
    "weights from sizes": { ...base, populationSize, weight: weightsFromPopulation({ ...base, populationSize }) },
    "one stratum": { rows: 8, weight, populationSize: Float64Array.of(27) },
  };

  it.each(referenceCase<{ rows: readonly Row[] }>("fpc").rows)("$statistic in «$domain», $design", (row) => {
    const domain = Int32Array.from(x, (value) => (row.domain === "" || value > 5 ? 0 : -1));
    const sample = preparedSample({ design: designs[row.design]!, domain });
    expectEstimate(outcomesLike(row, sample, () => x)[0], row);
  });
});

describe("mu284: 3 municipalities in each of 5 of 50 clusters", () => {
  interface Row extends ReferenceEstimate {
    readonly design: "both" | "first" | "none";
    readonly domain: string;
  }
  const { rows, weights } = referenceCase<{ rows: readonly Row[]; weights: readonly number[] }>("mu284");
  const table = referenceTable("mu284/sample.csv");
  const column = (name: string) => (name === "one" ? ones(table.rows) : numbersOf(table.texts(name)));
  const psu = coded(table.texts("id1")).codes;
  const stages = [
    { unit: psu, population: column("n1") },
    { unit: coded(table.texts("id2")).codes, population: column("n2") },
  ];
  const weight = weightsFromProbabilities([column("n1").map((size) => 5 / size), column("n2").map((size) => 3 / size)]);
  const insideOf = ({ domain }: Row) => column("y1").map((y) => Number(domain === "" || y > 45));

  it("has the weights that R makes of the sizes", () => {
    weights.forEach((theirs, row) => {
      expectClose(weight[row], theirs);
    });
  });

  it.each(rows.filter(({ design }) => design === "both"))("$statistic of $variable in «$domain», both stages finite", (row) => {
    const inside = insideOf(row);
    expectEstimate(stagedOutcome(row, column, { stages, singletonPsu: "fail", weight, inside }), row);
  });

  it.each(rows.filter(({ design }) => design !== "both"))("$statistic of $variable in «$domain», finite: $design", (row) => {
    const populationSize = row.design === "first" ? Float64Array.of(50) : undefined;
    const domain = Int32Array.from(insideOf(row), (inside) => inside - 1);
    const sample = preparedSample({ design: { rows: table.rows, psu, weight, populationSize }, domain });
    expectEstimate(outcomesLike(row, sample, column)[0], row);
  });
});
