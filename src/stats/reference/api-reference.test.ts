import { describe, expect, it } from "vitest";
import type { SampleDesign } from "../design/design.ts";
import { type PreparedSample, preparedSample } from "../estimates/estimate.ts";
import { coded } from "./reference.testing.ts";
import { numbersOf, referenceCase, referenceTable } from "./reference-case.testing.ts";
import { expectEstimate, outcomesLike, type ReferenceEstimate, stagedOutcome } from "./reference-estimate.testing.ts";

interface Row extends ReferenceEstimate {
  readonly design: "simple" | "stratified" | "clustered" | "with-replacement" | "stages";
  readonly domain: string;
}

const { rows } = referenceCase<{ rows: readonly Row[] }>("api");
const schools = referenceTable("api/schools.csv");

/** Columns of one sample; `one` is 1 everywhere. */
function sampleOf(name: string) {
  const isOwn = schools.texts("sample").map((own) => own === name);
  const texts = (column: string) => schools.texts(column).filter((_, row) => isOwn[row]);
  const numbers = (column: string) => (column === "one" ? numbersOf(texts("stype").map(() => "1")) : numbersOf(texts(column)));
  const psu = coded(texts("dnum")).codes;
  return { texts, numbers, psu, weight: numbers("weight"), size: numbers("fpc1"), rows: psu.length };
}

const samples = {
  simple: sampleOf("simple"),
  stratified: sampleOf("stratified"),
  clustered: sampleOf("clustered"),
  "with-replacement": sampleOf("stages"),
  stages: sampleOf("stages"),
};

function designOf(name: Row["design"]): SampleDesign {
  const { rows: count, weight, size, psu, texts } = samples[name];
  const base = { rows: count, weight };
  if (name === "with-replacement") return { ...base, psu };
  if (name === "clustered") return { ...base, psu, populationSize: size.slice(0, 1) };
  if (name === "simple") return { ...base, populationSize: size.slice(0, 1) };
  const { codes: stratum, labels } = coded(texts("stype"));
  const populationSize = Float64Array.from(labels, (label) => size[texts("stype").indexOf(label)]!);
  return { ...base, stratum, populationSize };
}

/** The domain of each row, named by as many words as `like` is. */
function domainsLike(like: string, { texts, rows: count }: ReturnType<typeof sampleOf>): readonly string[] {
  const [stype, awards] = [texts("stype"), texts("awards")];
  const isAward = ["Yes", "No"].includes(like);
  return Array.from({ length: count }, (_, row) => {
    if (like === "") return "";
    if (like.includes(" ")) return `${stype[row]} ${awards[row]}`;
    return isAward ? awards[row]! : stype[row]!;
  });
}

const prepared = new Map<string, { readonly sample: PreparedSample; readonly labels: readonly string[] }>();

/** Each sample is prepared once for each way of splitting it. */
function split(name: Row["design"], like: string) {
  const { codes, labels } = coded(domainsLike(like, samples[name]));
  const key = `${name}: ${[...labels].sort().join()}`;
  const made = prepared.get(key) ?? {
    sample: preparedSample({ design: designOf(name), domain: codes, domains: labels.length }),
    labels,
  };
  prepared.set(key, made);
  return made;
}

describe("schools of the api data, drawn in one stage", () => {
  it.each(rows.filter(({ design }) => design !== "stages"))("$statistic of $variable in «$domain», $design", (row) => {
    const { sample, labels } = split(row.design, row.domain);
    expectEstimate(outcomesLike(row, sample, samples[row.design].numbers)[labels.indexOf(row.domain)], row);
  });

  it("have each statistic in each of twelve domains", () => {
    for (const name of Object.keys(samples)) {
      const own = rows.filter(({ design }) => design === name);
      expect(new Set(own.map(({ domain }) => domain)).size).toBe(12);
      for (const [statistic, count] of Object.entries({ mean: 36, total: 24, ratio: 12, logit: 12 }))
        expect(own.filter((row) => row.statistic === statistic).length).toBe(count);
    }
  });
});

describe("schools of the api data, drawn in two stages", () => {
  const { numbers, weight, psu, texts, size } = samples.stages;
  const stages = [
    { unit: psu, population: size },
    { unit: coded(texts("snum")).codes, population: numbers("fpc2") },
  ];

  it.each(rows.filter(({ design }) => design === "stages"))("$statistic of $variable in «$domain»", (row) => {
    const inside = domainsLike(row.domain, samples.stages).map((own) => (own === row.domain ? 1 : 0));
    expectEstimate(stagedOutcome(row, numbers, { stages, singletonPsu: "fail", weight, inside }), row);
  });
});
