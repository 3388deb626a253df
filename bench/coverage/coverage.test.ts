import { describe, expect, it, test } from "vitest";
import { computeIndex } from "../../src/survey/indicator/compute-index.ts";
import { criterionIds } from "../../src/survey/indicator/responses.ts";
import { keyedRandom } from "../../src/survey/simulation/keyed-random.ts";
import { simulateBootstrap } from "./bootstrap.ts";
import { chooseKind, isJudged, type KindSummary, summarise } from "./choose.ts";
import { dayCorrelation, daySpreadFor } from "./day-spread.ts";
import { designs, quotas, sizes } from "./designs.ts";
import { census, drawingFrame, drawSample } from "./draw.ts";
import { estimates, figures, scoringName } from "./figures.ts";
import { type Cell, simulateCells } from "./grid.ts";
import { kinds } from "./kinds.ts";
import { agencyPopulation, method } from "./population.ts";
import { shareKinds, simulateShares } from "./shares.ts";
import { bootstrapTable, choiceTable, designTable, figureTable, shareTable } from "./tables.ts";
import { count, coverage, emptyTally, halfWidth, type Tally } from "./tally.ts";

const designOf = (id: string) => designs.find((design) => design.id === id)!;
const people = (level: number, size = 4000, daySpread = 0) =>
  agencyPopulation({ people: size, level, daySpread }, keyedRandom("test", String(level)));

describe("a population", () => {
  it.each([80, 95, 98])("has the wanted index: %d", (level) => {
    const found = estimates(census(people(level)))[figures.findIndex(({ place }) => place === "overall")];
    expect(found?.value).toBeCloseTo(level, 1);
  });

  it("hits its index to the grain of its size: 300 people", () => {
    expect(estimates(census(people(85, 300)))[3]?.value).toBeCloseTo(85, 0);
  });

  it("has people who tick the same throughout, one in five who gave feedback, and few gaps", () => {
    const { columns } = people(85);
    const row = (person: number) => columns.map((column) => column[person] as number).filter((answer) => answer !== 0);
    const forms = Array.from({ length: 4000 }, (_, person) => row(person));
    const straight = (point: number) => forms.filter((answers) => answers.every((answer) => answer === point)).length / 4000;
    expect(straight(5)).toBeGreaterThan(0.13);
    expect(straight(4)).toBeGreaterThan(0.23);
    const answered = (item: number) => columns[item]!.filter((answer) => answer !== 0).length / 4000;
    expect(Math.abs(answered(0) - 0.985)).toBeLessThan(0.01);
    expect(Math.abs(answered(21) - 0.2)).toBeLessThan(0.03);
  });

  it("is as alike within days as wanted, and no more without", () => {
    const daySpread = daySpreadFor(0.05, 85);
    expect(dayCorrelation(people(85, 20_000, daySpread))).toBeCloseTo(0.05, 1.5);
    expect(Math.abs(dayCorrelation(people(85, 20_000)))).toBeLessThan(0.015);
  });
});

describe("a sample", () => {
  const population = people(85, 300);

  it("of people is as large as wanted, everybody once, and knows the population where it is finite", () => {
    const sample = drawSample(drawingFrame(population, designOf("simple-finite")), 60, keyedRandom("sample"));
    expect(sample.stratum).toHaveLength(60);
    expect(sample.populationSize).toEqual(Float64Array.of(300));
    expect(drawSample(drawingFrame(population, designOf("simple")), 60, keyedRandom("sample")).populationSize).toBeUndefined();
  });

  it.each(sizes)("of %d by fields follows the quotas, and its weights sum to the people", (size) => {
    const sample = drawSample(drawingFrame(population, designOf("fields-finite")), size, keyedRandom("sample"));
    const found = [0, 1, 2, 3].map((code) => sample.stratum.filter((one) => one === code).length);
    expect(found).toEqual(quotas[size]);
    expect(found.reduce((sum, one) => sum + one, 0)).toBe(size);
    expect(sample.weights!.reduce((sum, one) => sum + one, 0)).toBeCloseTo(300, 9);
  });

  it("of days takes whole days of five to ten people", () => {
    const frame = drawingFrame(population, designOf("days-05-finite"));
    const sample = drawSample(frame, 60, keyedRandom("sample"));
    const days = new Map<number, number>();
    for (const day of sample.psu!) days.set(day, (days.get(day) ?? 0) + 1);
    expect(days.size).toBe(8);
    for (const [day, drawn] of days) expect(drawn).toBe(population.day.filter((one) => one === day).length);
  });

  it("by dossiers is weighted back, with a design effect of weighting near 1.3", () => {
    const frame = drawingFrame(people(85), designOf("dossiers"));
    const random = keyedRandom("sample");
    let [sum, squares, rows] = [0, 0, 0];
    for (let draw = 0; draw < 100; draw += 1)
      for (const weight of drawSample(frame, 60, random).weights!) {
        sum += weight;
        squares += weight * weight;
        rows += 1;
      }
    expect((rows * squares) / (sum * sum)).toBeGreaterThan(1.25);
    expect((rows * squares) / (sum * sum)).toBeLessThan(1.4);
  });

  it("takes everybody equally often", () => {
    const frame = drawingFrame(people(85, 100), designOf("simple"));
    const random = keyedRandom("frequencies");
    const seen = new Float64Array(100);
    const before = frame.units[0]!;
    for (let draw = 0; draw < 2000; draw += 1) {
      drawSample(frame, 30, random);
      for (const person of before.slice(0, 30)) seen[person]! += 1;
    }
    // 600 expected, standard deviation 20.5; five of them for the most extreme of a hundred.
    for (const times of seen) expect(Math.abs(times - 600)).toBeLessThan(5 * 20.5);
  });
});

describe("the figures are those of computeIndex", () => {
  it.each(["simple", "fields-finite", "days-05", "dossiers"])("%s", (id) => {
    const { columns, stratum, psu, weights, populationSize } = drawSample(
      drawingFrame(people(90, 300), designOf(id)),
      60,
      keyedRandom("same"),
    );
    const items = Object.fromEntries(criterionIds(method).map((item, at) => [item, columns[at]!]));
    const found = estimates({ columns, stratum, psu, weights, populationSize, singletonPsu: "adjust" });
    figures.forEach(({ node, scoring }, at) => {
      const computed = computeIndex({
        method,
        scoring,
        responses: { items, stratum, psu, weight: weights, populationSize },
      });
      const own = computed.ok ? computed.value.find((one) => one.node === node.kind && one.id === node.id) : undefined;
      expect([own?.index, own?.se, own?.df, own?.respondents], `${scoringName(scoring)} ${node.id}`).toEqual([
        expect.closeTo(found[at]!.value, 9),
        expect.closeTo(found[at]!.se, 9),
        expect.closeTo(found[at]!.df, 7),
        found[at]!.rows,
      ]);
    });
  });
});

/** Five standard errors of a share around 0.95, in points: the chance that one of these tests fails by itself is one in a million. */
const band = (draws: number): number => 500 * Math.sqrt((0.95 * 0.05) / draws);

describe("a small run", () => {
  const draws = 400;
  const request = { design: designOf("simple"), level: 85, sizes: [90], draws, seed: "test" };
  const cells = simulateCells(request);
  const cell = (place: string, scoring: string) => cells.find((one) => one.place === place && one.scoring === scoring)!;
  const held = ({ tallies }: Cell, id: string) => coverage(tallies[kinds.findIndex((kind) => kind.id === id)]!);

  it("holds the level where theory says so, but for chance: scores of an item by t, its share by Korn–Graubard", () => {
    expect(Math.abs(held(cell("item", "mean-over-max × item-mean"), "t") - 95)).toBeLessThan(band(draws));
    expect(held(cell("item", "top2 × item-mean"), "korn-graubard-satterthwaite")).toBeGreaterThan(95 - band(draws));
    expect(held(cell("overall", "top2 × all-satisfied"), "korn-graubard")).toBeGreaterThan(95 - band(draws));
  });

  it("counts every draw once, and estimates without a slant", () => {
    for (const { tallies, unjudged, error, draws: counted } of cells) {
      expect(counted).toBe(draws);
      for (const { held, below, above, none } of tallies) expect(held + below + above + none + unjudged).toBe(draws);
      expect(Math.abs(error / draws)).toBeLessThan(2);
    }
  });

  it("is the same again by the same seed, and another by another", () => {
    const few = { ...request, design: designOf("simple-finite"), draws: 5 };
    expect(simulateCells(few)).toEqual(simulateCells(few));
    expect(simulateCells({ ...few, seed: "other" })).not.toEqual(simulateCells(few));
  });

  it("of shares through sipas estimate's functions counts samples without an interval as such", () => {
    const [found] = simulateShares({ ...request, sizes: [30], level: 98, draws: 100 });
    const [t, logit] = found!.tallies as [Tally, Tally];
    expect(found!.atEnd).toBeGreaterThan(20);
    expect([t.none, logit.none]).toEqual([0, found!.atEnd]);
    expect(coverage(logit)).toBeLessThanOrEqual(100 - found!.atEnd);
  });
});

test("a tally tells misses on either side, and the half-length of the intervals there are", () => {
  const tally = emptyTally();
  for (const ends of [[80, 90], [86, 92], [70, 84], undefined] as const) count(tally, ends, 85);
  expect(tally).toEqual({ held: 1, below: 1, above: 1, none: 1, half: 15 });
  expect([coverage(tally), halfWidth(tally)]).toEqual([25, 5]);
});

describe("the rule", () => {
  const summary = (id: string, given: Partial<KindSummary>): KindSummary => ({
    ...{ id, label: id, cells: 100, low: 5, veryLow: 0, distance: 1, held: 95, below: 2.5, above: 2.5, none: 0, half: 5 },
    ...given,
  });

  it("prefers what is seldom too low, then what is near 95 %, then what is short", () => {
    expect(chooseKind([summary("short", { low: 40, distance: 0.5, half: 4 }), summary("exact", {})]).id).toBe("exact");
    expect(chooseKind([summary("near", { distance: 0.6 }), summary("far", { half: 4 })]).id).toBe("near");
    expect(chooseKind([summary("near", { distance: 0.95 }), summary("short", { half: 4 })]).id).toBe("short");
  });

  it("takes the one that is too low least often where none passes", () => {
    const kinds = [summary("a", { low: 30, half: 4 }), summary("b", { low: 20.5 }), summary("c", { low: 20, half: 6 })];
    expect(chooseKind(kinds).id).toBe("b");
  });

  it("reads no edge level and no figure of fewer than ten people", () => {
    const [cell] = simulateCells({ design: designOf("simple-finite"), level: 90, sizes: [30], draws: 4, seed: "rule" });
    expect(isJudged(cell!)).toBe(true);
    expect(isJudged({ ...cell!, level: 98 })).toBe(false);
    expect(isJudged({ ...cell!, respondents: 39 })).toBe(false);
    expect(summarise([cell!]).map(({ id }) => id)).toEqual(kinds.map(({ id }) => id));
  });
});

describe("the tables", () => {
  const request = { design: designOf("fields-finite"), level: 90, sizes: [30, 60], draws: 6, seed: "tables" };
  const cells = simulateCells(request);
  const rowsOf = (text: string) =>
    text.split("\n").map((line) => line.split(" | ").map((cell) => cell.replaceAll("|", "").trim()));

  it("tell how many of a hundred cells are too low, and mark one kind", () => {
    const [, , ...rows] = rowsOf(choiceTable(cells));
    expect(rows.map(([kind]) => kind!.replaceAll("*", ""))).toEqual(kinds.map(({ label }) => label));
    expect(rows.filter(([kind]) => kind!.startsWith("**"))).toHaveLength(1);
    for (const [, held, , , , below, above, none] of rows)
      expect(Number(held) + Number(below) + Number(above) + Number(none)).toBeCloseTo(100, 0);
  });

  it("have a line a group, a dash where nothing was drawn, and the mean of their cells elsewhere", () => {
    const rows = rowsOf(designTable(cells));
    expect(rows).toHaveLength(2 + 20);
    expect(rows.find(([design]) => design === "days")?.at(-1)).toBe("–");
    const own = cells.filter(({ size, place }) => size === 30 && place !== "asked-if factor");
    const [t] = summarise(own);
    const line = rows.find(([design, forms, level]) => design === "four strata" && forms === "30–45" && level === "90–95");
    expect(line?.[3]).toBe(`${t!.held.toFixed(1)} · ${t!.half.toFixed(1)}`);
    expect(rowsOf(figureTable(cells))).toHaveLength(2 + figures.length);
  });

  it("of shares and of the bootstrap have their kinds", () => {
    const shares = rowsOf(shareTable(simulateShares(request)));
    expect(shares[0]?.slice(-shareKinds.length)).toEqual([...shareKinds]);
    const cell = simulateBootstrap({ ...request, size: 30, replicates: 40 });
    for (const tally of cell.tallies) expect(tally.held + tally.below + tally.above + tally.none).toBe(6);
    expect(cell.tallies[0]!.half).toBeGreaterThan(0);
    expect(rowsOf(bootstrapTable([cell]))[0]).toHaveLength(2 + kinds.length);
  });
});
