import { describe, expect, it } from "vitest";
import type { SampleDesign } from "../design/design.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import { jackknife } from "../replication/jackknife.ts";
import { givenReplicates, type Replicates, replicateEstimate, replicateEstimates } from "../replication/replicates.ts";
import { cronbach } from "./cronbach.ts";
import { relativeImportance } from "./relative-importance.ts";

interface Row {
  readonly kind: "jackknife" | "bootstrap";
  readonly statistic: string;
  readonly value: number;
  readonly se: number;
}

const { rows } = referenceCase<{ rows: readonly Row[] }>("reliability-errors");
const answers = referenceTable("reliability/answers.csv");
const items = [1, 2, 3, 4, 5].map((item) => numbersOf(answers.texts(`f${item}`)));
const target = numbersOf(answers.texts("overall"));
const places = [...target.keys()];
const weight = numbersOf(answers.texts("weight"));
const design: SampleDesign = {
  rows: answers.rows,
  stratum: Int32Array.from(places, (row) => Math.floor(row / 40)),
  psu: Int32Array.from(places, (row) => Math.floor(row / 5)),
  weight,
};

/** R's own draws. */
function bootstrap(): Replicates {
  const drawn = referenceTable("reliability-errors/bootstrap.csv");
  const weights = Array.from({ length: 20 }, (_, at) => {
    const factor = numbersOf(drawn.texts(`X${at + 1}`));
    return weight.map((own, row) => own * factor[design.psu![row]!]!);
  });
  return givenReplicates({ fullWeight: weight, weights, coefficient: new Float64Array(20).fill(1 / 19), df: 21 });
}

const made = jackknife(design);
if (!made.ok) throw new Error(made.reason);
const replicatesOf = { jackknife: made, bootstrap: bootstrap() };

describe.each(["jackknife", "bootstrap"] as const)("errors of reliability and importance against R, by the %s", (kind) => {
  const replicates = replicatesOf[kind];
  const theirs = (statistic: string): Row => rows.find((row) => row.kind === kind && row.statistic === statistic)!;
  const expectR = (ours: { readonly ok: boolean }, statistic: string): void => {
    if (!ours.ok) throw new Error(JSON.stringify(ours));
    const { value, se } = ours as unknown as Row;
    expectClose(value, theirs(statistic).value, { label: statistic });
    expectClose(se, theirs(statistic).se, { label: `error of ${statistic}` });
  };

  it("α is one call", () => {
    const alpha = (own: Float64Array) => {
      const found = cronbach(items, own);
      return found.ok ? found.alpha : found;
    };
    const ours = replicateEstimate(alpha, { replicates });
    expectR(ours, "alpha");
    expect(ours).toMatchObject({ df: 21, deff: null, n: null });
  });

  it("what is found together with it comes in one call as well", () => {
    const both = (own: Float64Array): number[] => {
      const found = cronbach(items, own);
      const { alphaIfDropped, itemRestCorrelation } = found.ok
        ? found.items[0]!
        : { alphaIfDropped: null, itemRestCorrelation: null };
      return [alphaIfDropped ?? Number.NaN, itemRestCorrelation ?? Number.NaN];
    };
    const [dropped, rest] = replicateEstimates(both, { replicates });
    expectR(dropped!, "alpha without item 1");
    expectR(rest!, "item 1 with the rest");
  });

  it("R² and what each factor adds to it", () => {
    const parts = (own: Float64Array): number[] => {
      const found = relativeImportance({ predictors: items, target, weight: own });
      return found.ok ? [found.rSquared, ...found.parts] : new Array<number>(6).fill(Number.NaN);
    };
    const [whole, ...each] = replicateEstimates(parts, { replicates });
    expectR(whole!, "R squared");
    each.forEach((one, at) => {
      expectR(one, `part ${at + 1}`);
    });
    expect(each).toHaveLength(5);
  });
});

describe("reliability that a sample or a replicate does not have", () => {
  const few = [Float64Array.of(1, 1, 2), Float64Array.of(3, 4, 4)];
  const alphaOf = (own: Float64Array) => {
    const found = cronbach(few, own);
    return found.ok ? found.alpha : found;
  };

  it("names the replicate in which an item no longer varies", () => {
    const replicates = jackknife({ rows: 3 });
    if (!replicates.ok) throw new Error(replicates.reason);
    const ours = replicateEstimate(alphaOf, { replicates });
    expect(ours).toMatchObject({ ok: false, reason: "undefined-replicate", replicate: 0 });
  });

  it("hands on what the sample itself says", () => {
    const replicates = givenReplicates({
      fullWeight: Float64Array.of(1, 1, 0),
      weights: [Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 1)],
      coefficient: Float64Array.of(1, 1),
      df: 1,
    });
    expect(replicateEstimate(alphaOf, { replicates })).toEqual({ ok: false, reason: "constant-item", n: 2, item: 0 });
  });
});
