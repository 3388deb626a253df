import { describe, expect, it } from "vitest";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "./reference-case.testing.ts";
import { type ReferenceEstimate, stagedOutcome } from "./reference-estimate.testing.ts";

interface Row extends Omit<ReferenceEstimate, "se"> {
  readonly sample: number;
  readonly rule: SingletonPsu;
  readonly domain: string;
  /** Null where all strata of one unit are alone under `average`. */
  readonly se: number | null;
  readonly n: number;
}

const { rows } = referenceCase<{ rows: readonly Row[] }>("staged-edges");
const table = referenceTable("staged-edges/sample.csv");

function sampleOf(name: number) {
  const isOwn = table.texts("sample").map((own) => Number(own) === name);
  const texts = (column: string) => table.texts(column).filter((_, row) => isOwn[row]);
  const numbers = (column: string) => numbersOf(texts(column));
  const codes = (column: string) => Int32Array.from(numbers(column));
  const stages = [
    { unit: codes("psu"), stratum: codes("stratum"), population: numbers("psus") },
    { unit: codes("ssu"), stratum: codes("part"), population: numbers("ssus") },
  ];
  return { stages, numbers, weight: numbers("weight"), domain: texts("domain") };
}

const samples = new Map(Array.from({ length: 12 }, (_, at) => [at + 1, sampleOf(at + 1)]));

describe("small samples of two stages, many units alone", () => {
  const outcomeOf = (row: Row, rule: SingletonPsu) => {
    const { stages, numbers, weight, domain } = samples.get(row.sample)!;
    const inside = domain.map((own) => Number(row.domain === "" || own === row.domain));
    return stagedOutcome({ ...row, se: 0 }, numbers, { stages, singletonPsu: rule, weight, inside });
  };

  it.each(rows)("$statistic of $variable in «$domain» of sample $sample, rule $rule", (row) => {
    const outcome = outcomeOf(row, row.rule);
    if (row.se === null) expect(outcome).toMatchObject({ ok: false, reason: "singleton-psu", n: row.n });
    else {
      if (!outcome.ok) throw new Error(outcome.reason);
      expectClose(outcome.value, row.value, { label: "value" });
      expectClose(outcome.se, row.se, { label: "se" });
      expect({ n: outcome.n, df: outcome.df }).toEqual({ n: row.n, df: row.df });
    }
  });

  it("fail under the rule fail wherever the other rules differ", () => {
    const certain = rows.filter(({ rule }) => rule === "certainty");
    const others = rows.filter(({ rule }) => rule === "average");
    certain.forEach((row, at) => {
      if (others[at]!.se !== row.se) expect(outcomeOf(row, "fail")).toMatchObject({ ok: false, reason: "singleton-psu" });
    });
  });
});
