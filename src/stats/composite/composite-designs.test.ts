import { describe, expect, it } from "vitest";
import { stagedDifference } from "../comparison/staged-difference.ts";
import type { Calibration } from "../design/calibration.ts";
import { stagedEstimate } from "../estimates/staged-estimate.ts";
import { coded } from "../reference/reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import type { Stage } from "../variance/staged-units.ts";
import { calibrate } from "../weights/calibrate.ts";
import { postStratify } from "../weights/post-stratification.ts";
import { rake } from "../weights/raking.ts";
import { type CompositeNode, type CompositePart, itemsOf } from "./composite-node.ts";
import { compositeStatistic } from "./composite-statistic.ts";
import { addCompositeErrors, compositeErrors } from "./streamed-composite-errors.ts";
import { compositeOutcomes } from "./streamed-composite-outcomes.ts";
import { addCompositeSums, compositeSums } from "./streamed-composite-sums.ts";

type Aggregate = "item-mean" | "child-mean" | "pooled" | "lowest";
type Row = readonly [
  design: string,
  domain: string,
  scoring: string,
  aggregate: Aggregate,
  weighted: boolean,
  node: "x5" | "C" | "one" | "overall",
  value: number,
  se: number,
];

const { rows, sexes, ages, known } = referenceCase<{
  rows: readonly Row[];
  sexes: Readonly<Record<string, number>>;
  ages: Readonly<Record<string, number>>;
  known: readonly number[];
}>("composite-designs");

const table = referenceTable("composite-designs/answers.csv");
const number = (column: string) => numbersOf(table.texts(column));
const codes = (column: string) => coded(table.texts(column)).codes;
const [domains, weight] = [table.texts("domain"), number("weight")];
const answers = [1, 2, 3, 4, 5, 6].map((item) => Int8Array.from(table.texts(`x${item}`), Number));
const [stratum, psu, ssu] = ["stratum", "psu", "ssu"].map((column) => codes(column)) as [Int32Array, Int32Array, Int32Array];

const scores: Readonly<Record<string, Float64Array>> = {
  top2: Float64Array.of(0, 0, 0, 0, 1, 1),
  "mean-over-max": Float64Array.of(0, 0.2, 0.4, 0.6, 0.8, 1),
  "min-max": Float64Array.of(0, 0, 0.25, 0.5, 0.75, 1),
};

/** The tree of the script; weights are 1 where they do not count. */
function partOf(node: Row[5], isWeighted: boolean): CompositePart {
  const weighing = (own: number) => (isWeighted ? own : undefined);
  const C = { parts: [{ item: 4, weight: weighing(3) }, { item: 5 }], weight: weighing(0.5) };
  const A = { parts: [{ item: 0, weight: weighing(2) }, { item: 1 }], weight: weighing(1) };
  const one = { parts: [A, { parts: [{ item: 2 }, { item: 3 }], weight: weighing(2) }], weight: weighing(1) };
  if (node === "x5") return { item: 4 };
  if (node === "C") return C;
  return node === "one" ? one : { parts: [one, { parts: [C], weight: weighing(1.5) }] };
}

function nodeOf([, , scoring, aggregate, weighted, node]: Row): CompositeNode {
  const score = scores[scoring] as Float64Array;
  const part = partOf(node, weighted);
  const items = itemsOf({ kind: "ratios", part, score });
  if (aggregate === "pooled" || aggregate === "lowest") return { kind: aggregate, items, score };
  const flat = { parts: items.map((item) => ({ item, weight: weighted ? ([2, 1, 1, 1, 3, 1][item] as number) : 1 })) };
  return { kind: "ratios", part: aggregate === "item-mean" ? flat : part, score };
}

function made(outcome: Calibration | { readonly ok: false; readonly reason: string }): Calibration {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const margin = (column: string, sizes: Readonly<Record<string, number>>) => ({
  cell: Int32Array.from(table.texts(column), (text) => Object.keys(sizes).indexOf(text)),
  populationSize: Float64Array.from(Object.values(sizes)),
});

function calibrationsOf(design: string): readonly Calibration[] {
  if (design.endsWith("post-stratified")) return [made(postStratify({ weight, ...margin("sex", sexes) }))];
  if (design.endsWith("raked")) return [made(rake({ weight, margins: [margin("sex", sexes), margin("age", ages)] }))];
  if (!design.endsWith("calibrated")) return [];
  const male = Float64Array.from(table.texts("sex"), (sex) => Number(sex === "m"));
  const columns = [weight.map(() => 1), male, number("size")];
  return [made(calibrate({ weight, columns, totals: Float64Array.from(known) }))];
}

const population = (column: string) => number(column);

function stagesOf(design: string): readonly Stage[] {
  if (design.startsWith("one stage")) return [{ unit: Int32Array.from(weight.keys()), stratum }];
  const first = { unit: psu, stratum, population: population("N") };
  return design === "clusters" ? [first] : [first, { unit: ssu, population: population("M") }];
}

const designOf = (design: string) => {
  const calibrations = calibrationsOf(design);
  return {
    weight: calibrations.at(-1)?.weights ?? weight,
    options: { stages: stagesOf(design), singletonPsu: "adjust", calibrations } as const,
    tolerance: design.endsWith("raked") ? 1e-6 : 1e-9,
  };
};

const insideOf = (domain: string) => domains.map((label) => Number(domain === "" || label === domain));
const isDifference = ([, domain]: Row) => domain.includes(" - ");
const designs = [...new Set(rows.map(([design]) => design))];

describe.each(designs)("composites of the design %s against R", (design) => {
  const own = rows.filter((row) => row[0] === design);
  const { weight: weights, options, tolerance } = designOf(design);

  it("every way of scoring, in the whole and in a domain in which nobody answered an item", () => {
    const figures = own.filter((row) => !isDifference(row));
    expect(figures).toHaveLength(2 * 3 * (1 + 3 * 6));
    for (const row of figures) {
      const label = row.slice(1, 6).join(" ");
      const statistic = compositeStatistic(nodeOf(row), answers, { weight: weights, inside: insideOf(row[1]) });
      const ours = stagedEstimate(statistic, options);
      if (!ours.ok) throw new Error(`${label}: ${ours.reason}`);
      expectClose(ours.value, row[6], { label: `${label} value`, tolerance });
      expectClose(ours.se, row[7], { label: `${label} se`, tolerance });
      expect(ours.deff).toBeNull();
    }
  });

  it("the difference of two domains", () => {
    const [row] = own.filter(isDifference) as [Row];
    const [one, other] = row[1].split(" - ").map((label) => {
      const statistic = compositeStatistic(nodeOf(row), answers, { weight: weights, inside: insideOf(label) });
      if (!statistic.ok) throw new Error(statistic.reason);
      return statistic;
    });
    const ours = stagedDifference({ one: one!, other: other!, ...options });
    if (!ours.ok) throw new Error(ours.reason);
    expectClose(ours.value, row[6], { label: "value", tolerance });
    expectClose(ours.se, row[7], { label: "se", tolerance });
  });
});

describe("composites from chunks against R", () => {
  it.each(["one stage", "clusters", "two stages"])("%s", (design) => {
    const own = rows.filter((row) => row[0] === design && !isDifference(row));
    const labels = ["", "c"];
    const isStaged = design === "two stages";
    const units = design === "one stage" ? {} : { psu, ssu: isStaged ? ssu : undefined };
    const sizes = (column: string, of: Int32Array) =>
      Float64Array.from({ length: 1 + Math.max(...of) }, (_, code) => number(column)[of.indexOf(code)] as number);
    for (const label of labels) {
      const figures = own.filter((row) => row[1] === label);
      const domain = Int32Array.from(domains, (one) => (label === "" || one === label ? 0 : -1));
      const cut = (from: number, to: number) => ({
        rows: Math.min(to, weight.length) - from,
        stratum: stratum.subarray(from, to),
        psu: units.psu?.subarray(from, to),
        ssu: units.ssu?.subarray(from, to),
        weight: weight.subarray(from, to),
        domain: domain.subarray(from, to),
        answers: answers.map((column) => column.subarray(from, to)),
      });
      const chunks = [cut(0, 20), cut(20, 21), cut(21, 1000)];
      const sums = compositeSums({ items: 6, codes: 6, nodes: figures.map(nodeOf) });
      for (const chunk of chunks) addCompositeSums(sums, chunk);
      const errors = compositeErrors(sums, {
        singletonPsu: "adjust",
        ...(design !== "one stage" && { populationSize: sizes("N", stratum) }),
        ...(isStaged && { ssuPopulation: sizes("M", psu) }),
      });
      for (const chunk of chunks.toReversed()) addCompositeErrors(errors, chunk);
      const outcomes = compositeOutcomes(errors);
      figures.forEach((row, at) => {
        const ours = outcomes[at]?.[0];
        if (!ours?.ok) throw new Error(`${row.slice(0, 6).join(" ")}: ${ours?.reason}`);
        expectClose(ours.value, row[6], { label: `${row.slice(1, 6).join(" ")} value` });
        expectClose(ours.se, row[7], { label: `${row.slice(1, 6).join(" ")} se` });
      });
    }
  });
});
