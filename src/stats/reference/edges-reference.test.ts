import { describe, expect, it } from "vitest";
import type { SampleDesign } from "../design/design.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { preparedSample } from "../estimates/estimate.ts";
import { domainMeans } from "../estimates/mean.ts";
import { domainProportions } from "../estimates/proportion.ts";
import { domainRatios } from "../estimates/ratio.ts";
import { domainTotals } from "../estimates/total.ts";
import { coded } from "./reference.testing.ts";
import { numbersOf, referenceCase, referenceTable } from "./reference-case.testing.ts";
import { expectEstimate, outcomesLike, type ReferenceEstimate } from "./reference-estimate.testing.ts";

interface Row extends ReferenceEstimate {
  readonly finite: boolean;
  readonly rule: SingletonPsu;
  readonly domain: string;
}

const { rows, degf } = referenceCase<{ rows: readonly Row[]; degf: number }>("edges");
const table = referenceTable("edges/sample.csv");
const numbers = (column: string) => numbersOf(table.texts(column));
const { codes: stratum, labels: strata } = coded(table.texts("stratum"));
const sizes = Float64Array.from(strata, (label) => numbers("psus")[table.texts("stratum").indexOf(label)]!);
const base: SampleDesign = { rows: table.rows, stratum, psu: coded(table.texts("psu")).codes, weight: numbers("weight") };
/** The domains of the sample and one that has no row. */
const labels = [...coded(table.texts("domain")).labels, "nobody"];
const domain = Int32Array.from(table.texts("domain"), (label) => labels.indexOf(label));

const prepared = ({ finite, rule, domain: name }: Pick<Row, "finite" | "rule" | "domain">) =>
  preparedSample({
    design: { ...base, singletonPsu: rule, populationSize: finite ? sizes : undefined },
    ...(name === "" ? {} : { domain, domains: labels.length }),
  });

describe("a sample with every fault", () => {
  it("has the faults", () => {
    const { weight, rows: count } = base;
    const used = weight!.filter((one) => one > 0);
    expect(Math.max(...used) / Math.min(...used)).toBeGreaterThan(9.9e8);
    expect(count - used.length).toBeGreaterThan(15);
    expect([...sizes]).toEqual([41, 17, 9, 3, 5, 1, 30, 8]);
  });

  it.each(rows)("$statistic of $variable in «$domain», rule $rule, finite $finite", (row) => {
    const place = row.domain === "" ? 0 : labels.indexOf(row.domain);
    expectEstimate(outcomesLike(row, prepared(row), numbers)[place], row);
  });

  it.each(["unasked", "weightless", "nobody"])("has nothing to say of the domain «%s», where R gives NaN", (name) => {
    for (const rule of ["fail", "certainty", "adjust", "average"] as const) {
      const sample = prepared({ finite: true, rule, domain: name });
      const values = { numerator: numbers("y"), denominator: numbers("x") };
      const found = [
        domainMeans(sample, values.numerator),
        domainTotals(sample, values.numerator),
        domainRatios(sample, values),
      ];
      for (const outcomes of found) expect(outcomes[labels.indexOf(name)]).toEqual({ ok: false, reason: "empty-domain", n: 0 });
    }
  });

  it("counts PSUs of weight 0 in its degrees of freedom, where R does not", () => {
    const dfOf = (design: SampleDesign) => preparedSample({ design }).design.df;
    expect(dfOf(base)).toBe(13);
    const kept = [...base.weight!.keys()].filter((row) => base.weight![row]! > 0);
    const pick = (codes: Int32Array) => Int32Array.from(kept, (row) => codes[row]!);
    expect(dfOf({ rows: kept.length, stratum: pick(stratum), psu: pick(base.psu!) })).toBe(degf);
    expect(degf).toBe(11);
  });

  it("names the lonely stratum under the rule fail, and fails only where it matters", () => {
    const lonely = strata.indexOf("c");
    expect(domainMeans(prepared({ finite: true, rule: "fail", domain: "" }), numbers("y"))[0]).toMatchObject({
      reason: "singleton-psu",
      stratum: lonely,
    });
    const shares = domainProportions(prepared({ finite: true, rule: "fail", domain: "one row" }), numbers("z"), "t");
    expect(shares[labels.indexOf("one row")]!.ok).toBe(true);
    expect(shares[labels.indexOf("few strata")]).toMatchObject({ reason: "singleton-psu", stratum: lonely });
  });
});
