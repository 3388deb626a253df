import { describe, expect, it } from "vitest";
import type { SampleChunk, StreamedStatistic } from "../design/sample-chunk.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import type { Outcome } from "../estimates/estimate.ts";
import type { StreamedOptions } from "../streaming/streamed-design.ts";
import { addErrors, mergeErrors, sampleErrors } from "../streaming/streamed-errors.ts";
import { streamedOutcomes } from "../streaming/streamed-outcomes.ts";
import { addSums, mergeSums, sampleSums } from "../streaming/streamed-sums.ts";
import { coded } from "./reference.testing.ts";
import { numbersOf, referenceCase, referenceTable } from "./reference-case.testing.ts";
import { expectEstimate, type ReferenceEstimate } from "./reference-estimate.testing.ts";

/** The columns of a sample, and how to read one of them as numbers. */
interface Columns extends Omit<SampleChunk, "numbers" | "categories"> {
  readonly numbersOf: (name: string) => Float64Array;
}

/** A row's statistic from two parts of the sample, gathered apart in chunks of 9 rows and merged; one outcome a domain. */
function streamed(row: ReferenceEstimate, columns: Columns, options: StreamedOptions): readonly Outcome[] {
  const { numbersOf: read, ...whole } = columns;
  const [first = "", second] = row.variable.split("/");
  const isShare = row.statistic === "logit";
  const statistic: StreamedStatistic = isShare
    ? { kind: "shares", categories: 0 }
    : second === undefined
      ? { kind: row.statistic as "mean" | "total", values: 0 }
      : { kind: "ratio", values: 0, below: 1 };
  const full: SampleChunk = isShare
    ? { ...whole, categories: [Int32Array.from(read(first), (one) => (Number.isNaN(one) ? -1 : one))] }
    : { ...whole, numbers: second === undefined ? [read(first)] : [read(first), read(second)] };
  const chunks = Array.from({ length: Math.ceil(full.rows / 9) }, (_, at) => cut(full, 9 * at, 9 * at + 9));
  const middle = chunks.length >> 1;
  const [sums, otherSums] = [chunks.slice(0, middle), chunks.slice(middle)].map((part) => {
    const own = sampleSums([statistic]);
    for (const chunk of part) addSums(own, chunk);
    return own;
  });
  mergeSums(sums!, otherSums!);
  const [errors, otherErrors] = [chunks.slice(middle), chunks.slice(0, middle)].map((part) => {
    const own = sampleErrors(sums!, { ...options, interval: isShare ? "logit" : "t" });
    for (const chunk of part) addErrors(own, chunk);
    return own;
  });
  mergeErrors(errors!, otherErrors!);
  return streamedOutcomes(errors!)[0]![isShare ? 1 : 0]!;
}

function cut({ rows, numbers, categories, ...columns }: SampleChunk, from: number, to: number): SampleChunk {
  const some = Object.entries(columns).map(([name, column]) => [name, column?.slice(from, to)]);
  return {
    rows: Math.min(rows, to) - from,
    ...Object.fromEntries(some),
    numbers: numbers?.map((column) => column.slice(from, to)),
    categories: categories?.map((column) => column.slice(from, to)),
  };
}

/** What can be gathered in chunks; quantiles cannot. */
const canStream = ({ statistic }: ReferenceEstimate): boolean => !statistic.startsWith("quantile");

/** The number of each code's first row. */
const firstOf = (codes: Int32Array, values: Float64Array): Float64Array =>
  Float64Array.from({ length: Math.max(...codes) + 1 }, (_, code) => values[codes.indexOf(code)]!);

describe("schools of the api data in chunks", () => {
  interface Row extends ReferenceEstimate {
    readonly design: "simple" | "stratified" | "clustered" | "with-replacement" | "stages";
    readonly domain: string;
  }
  const schools = referenceTable("api/schools.csv");
  const sampleOf = (design: Row["design"]) => {
    const name = design === "with-replacement" ? "stages" : design;
    const isOwn = schools.texts("sample").map((own) => own === name);
    const texts = (column: string) => schools.texts(column).filter((_, row) => isOwn[row]);
    const numbers = (column: string) =>
      column === "one" ? numbersOf(texts("stype").map(() => "1")) : numbersOf(texts(column));
    const { codes: stratum } = coded(texts("stype"));
    const { codes: psu } = coded(texts("dnum"));
    const base = { rows: stratum.length, weight: numbers("weight"), numbersOf: numbers };
    const populationSize = numbers("fpc1").slice(0, 1);
    const drawn: { readonly columns: Columns; readonly options: StreamedOptions } = {
      simple: { columns: base, options: { populationSize } },
      stratified: { columns: { ...base, stratum }, options: { populationSize: firstOf(stratum, numbers("fpc1")) } },
      clustered: { columns: { ...base, psu }, options: { populationSize } },
      "with-replacement": { columns: { ...base, psu }, options: {} },
      stages: {
        columns: { ...base, psu, ssu: coded(texts("snum")).codes },
        options: { populationSize, ssuPopulation: firstOf(psu, numbers("fpc2")) },
      },
    }[design];
    return { ...drawn, texts };
  };

  const samples = {
    simple: sampleOf("simple"),
    stratified: sampleOf("stratified"),
    clustered: sampleOf("clustered"),
    "with-replacement": sampleOf("with-replacement"),
    stages: sampleOf("stages"),
  };
  const rows = referenceCase<{ rows: readonly Row[] }>("api").rows.filter(canStream);
  it.each(rows)("$statistic of $variable in «$domain», $design", (row) => {
    const { columns, options, texts } = samples[row.design];
    const [stype, awards] = [texts("stype"), texts("awards")];
    const wanted = row.domain.split(" ").filter((word) => word !== "");
    const domain = Int32Array.from(stype, (own, at) => (wanted.every((word) => word === own || word === awards[at]) ? 1 : 0));
    expectEstimate(streamed(row, { ...columns, domain }, options)[1], row);
  });
});

describe("a sample with every fault in chunks", () => {
  interface Row extends ReferenceEstimate {
    readonly finite: boolean;
    readonly rule: SingletonPsu;
    readonly domain: string;
  }
  const table = referenceTable("edges/sample.csv");
  const numbers = (column: string) => numbersOf(table.texts(column));
  const { codes: stratum } = coded(table.texts("stratum"));
  const { codes, labels } = coded(table.texts("domain"));
  const base = {
    rows: table.rows,
    stratum,
    psu: coded(table.texts("psu")).codes,
    weight: numbers("weight"),
    numbersOf: numbers,
  };

  const rows = referenceCase<{ rows: readonly Row[] }>("edges").rows.filter(canStream);

  it.each(rows)("$statistic of $variable in «$domain», rule $rule, finite $finite", (row) => {
    const populationSize = row.finite ? firstOf(stratum, numbers("psus")) : undefined;
    const columns = row.domain === "" ? base : { ...base, domain: codes };
    const domains = row.domain === "" ? 1 : labels.length;
    const outcomes = streamed(row, columns, { populationSize, singletonPsu: row.rule, domains });
    expectEstimate(outcomes[Math.max(0, labels.indexOf(row.domain))], row);
  });
});

describe("two stages in chunks", () => {
  interface Row extends ReferenceEstimate {
    readonly case: "schools" | "sample" | "rest";
    readonly rule: SingletonPsu;
    readonly stages: number;
    readonly domain: string;
  }
  const rows = referenceCase<{ rows: readonly Omit<Row, "variable">[] }>("two-stages").rows.filter(
    (row) => row.case === "sample" && row.stages === 2,
  );
  const table = referenceTable("two-stages/sample.csv");
  const numbers = (column: string) => numbersOf(table.texts(column));
  const stratum = coded(table.texts("stratum")).codes;
  /** PSU ids start again in each stratum of this sample. */
  const psu = coded(table.texts("psu").map((id, row) => `${stratum[row]} ${id}`)).codes;
  const ssu = coded(table.texts("ssu")).codes;
  const options = { populationSize: firstOf(stratum, numbers("psus")), ssuPopulation: firstOf(psu, numbers("ssus")) };

  it.each(rows)("$statistic in «$domain», rule $rule", (row) => {
    const domain = Int32Array.from(table.texts("domain"), (own) => (row.domain === "" || own === row.domain ? 1 : 0));
    const columns = { rows: table.rows, stratum, psu, ssu, weight: numbers("weight"), domain, numbersOf: numbers };
    const asked = { ...row, variable: row.statistic === "ratio" ? "y/x" : "y" };
    expectEstimate(streamed(asked, columns, { ...options, singletonPsu: row.rule })[1], asked);
  });

  it("has such rows", () => {
    expect(rows.length).toBeGreaterThan(15);
  });
});
