import { describe, expect, it } from "vitest";
import type { SampleDesign } from "../design/design.ts";
import { preparedSample } from "../estimates/estimate.ts";
import { domainMeans } from "../estimates/mean.ts";
import { addErrors, sampleErrors } from "../streaming/streamed-errors.ts";
import { streamedOutcomes } from "../streaming/streamed-outcomes.ts";
import { addSums, sampleSums } from "../streaming/streamed-sums.ts";
import { numbersOf, referenceCase, referenceTable } from "./reference-case.testing.ts";
import { expectEstimate, outcomesLike, type ReferenceEstimate } from "./reference-estimate.testing.ts";

interface Reference {
  readonly rows: number;
  readonly groups: number;
  readonly numbers: readonly (ReferenceEstimate & { readonly group: number })[];
}

const { rows, groups, numbers } = referenceCase<Reference>("agencies");
const means = referenceTable("agencies/means.csv");
const domains = 6760;

/** The sample that the script of the case makes, row by row, by the same integer arithmetic. */
function sample() {
  const [stratum, psu, domain] = [new Int32Array(rows), new Int32Array(rows), new Int32Array(rows)];
  const [weight, y] = [new Float64Array(rows), new Float64Array(rows)];
  let state = 20260101;
  const draw = (): number => {
    state = (state * 48271) % 2147483647;
    return state;
  };
  for (let row = 0; row < rows; row += 1) {
    const home = draw() % 34;
    stratum[row] = home;
    psu[row] = home * 60 + (draw() % 60);
    const agency = draw() % 676;
    const field = draw();
    domain[row] = 10 * agency + Math.min(field % 10, Math.floor(field / 10) % 10);
    weight[row] = 1 + (draw() % 9000) / 1000;
    const answer = draw();
    y[row] = answer % 50 === 0 ? Number.NaN : (Math.floor(answer / 50) % 10001) / 100;
  }
  return { stratum, psu, domain, weight, y };
}

const { stratum, psu, domain, weight, y } = sample();
const populationSize = Float64Array.from({ length: 34 }, (_, code) => 400 + 10 * code);
const design: SampleDesign = { rows, stratum, psu, weight, populationSize };

describe("6,760 groups as domains", () => {
  const prepared = preparedSample({ design, domain, domains });
  const expected = numbersOf(means.texts("group"));
  const [mean, se] = [numbersOf(means.texts("mean")), numbersOf(means.texts("se"))];

  /** Estimates by domain against every line of R's; expectations one by one would take longer than the estimates. */
  const expectMeans = (outcomes: ReturnType<typeof domainMeans>): void => {
    expect(outcomes.length).toBe(domains);
    expect(outcomes.filter(({ ok }) => ok).length).toBe(groups);
    const far = (ours: number, theirs: number) => !(Math.abs(ours - theirs) <= 1e-9 * (theirs === 0 ? 1 : Math.abs(theirs)));
    const wrong = [...expected].filter((group, at) => {
      const outcome = outcomes[group]!;
      return !outcome.ok || far(outcome.value, mean[at]!) || far(outcome.se, se[at]!);
    });
    expect(wrong).toEqual([]);
  };

  it("have R's means and errors, and outcomes where nobody answered", () => {
    expect(means.rows).toBe(groups);
    const outcomes = domainMeans(prepared, y);
    expectMeans(outcomes);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.reason).toBe("empty-domain");
  });

  it("have them from chunks as well", () => {
    const chunks = [0, 9000, 18000, 27000, 36000].map((from) => {
      const cut = <Column extends Int32Array | Float64Array>(column: Column) => column.slice(from, from + 9000) as Column;
      const [numbers, size] = [[cut(y)], cut(y).length];
      return { rows: size, stratum: cut(stratum), psu: cut(psu), domain: cut(domain), weight: cut(weight), numbers };
    });
    const sums = sampleSums([{ kind: "mean", values: 0 }]);
    for (const chunk of chunks) addSums(sums, chunk);
    const errors = sampleErrors(sums, { populationSize, domains });
    for (const chunk of chunks) addErrors(errors, chunk);
    expectMeans(streamedOutcomes(errors)[0]![0]! as ReturnType<typeof domainMeans>);
  });

  const ours = new Map(
    ["mean", "total"].map((name) => [name, outcomesLike({ ...numbers[0]!, statistic: name }, prepared, () => y)]),
  );

  it.each(numbers)("$statistic of group $group by svyby", (row) => {
    expectEstimate(ours.get(row.statistic)![row.group], row);
  });
});
