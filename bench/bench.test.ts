import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { agencies, designColumns, formLines, forms, frameLines, itemNames, labels, planLines, provinces } from "./data.ts";
import { greatestDifference, readFigures } from "./figures.ts";
import { measure, median } from "./measure.ts";
import { type MeasuredRow, measuredRow } from "./measured-row.ts";
import { namesIn, nationalPlan } from "./national-plan.ts";
import { reportText, verdicts, withResults } from "./report.ts";
import type { Program } from "./row.ts";
import { growthRows, statisticsRows } from "./statistics-rows.ts";

const folder = mkdtempSync(join(tmpdir(), "opensipas-bench-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe("forms", () => {
  const made = forms(20_000, 5);

  test("are the same each time, and others for another seed", () => {
    expect(forms(20_000, 5)).toEqual(made);
    expect(forms(20_000, 5, 7).items).not.toEqual(made.items);
  });

  test("miss about 8 % of the answers and use the whole scale", () => {
    const counts = [0, 0, 0, 0, 0, 0];
    for (const column of made.items) for (const point of column) counts[point]! += 1;
    expect(counts[0]! / 100_000).toBeCloseTo(0.08, 2);
    expect(counts.every((count) => count > 1000)).toBe(true);
    expect(counts[4]! + counts[5]!).toBeGreaterThan(60_000);
  });

  test("lie in every province and agency, each PSU in one stratum, which is in one province", () => {
    expect(new Set(made.province).size).toBe(provinces);
    expect(new Set(made.agency).size).toBe(agencies);
    const homes = new Map<number, Set<number>>();
    made.psu.forEach((psu, row) => {
      homes.set(psu, (homes.get(psu) ?? new Set()).add(made.stratum[row]!));
    });
    expect([...homes.values()].every(({ size }) => size === 1)).toBe(true);
    expect(made.stratum.every((stratum, row) => Math.floor(stratum / 3) === made.province[row])).toBe(true);
    expect(made.agency.every((agency, row) => Math.floor(agency / 20) === made.province[row])).toBe(true);
  });

  test("leave at least two PSUs in every stratum, and no more than its population", () => {
    const psus = made.populationSize.reduce((sets, _, at) => sets.set(at, new Set()), new Map<number, Set<number>>());
    made.psu.forEach((psu, row) => {
      psus.get(made.stratum[row]!)?.add(psu);
    });
    for (const [stratum, { size }] of psus) {
      expect(size).toBeGreaterThanOrEqual(2);
      expect(size).toBeLessThanOrEqual(made.populationSize[stratum]!);
    }
  });

  test("stand in the file as they are in the columns", () => {
    const [header, ...lines] = [...formLines(made, itemNames(5))].map((line) => line.trimEnd().split(","));
    expect(header).toEqual(["i1", "i2", "i3", "i4", "i5", ...designColumns]);
    expect(lines).toHaveLength(20_000);
    lines.slice(0, 500).forEach((cells, row) => {
      const points = made.items.map((column) => column[row]!);
      expect(cells.slice(0, 5).map(Number)).toEqual(points);
      expect(Number(cells[9])).toBe(made.weightHundredths[row]! / 100);
      expect(cells[5]).toBe(labels.province[made.province[row]!]);
      expect(cells[8]).toBe(labels.psu[made.psu[row]!]);
    });
  });
});

test("a frame holds each unit once, in known strata; a plan asks each stratum", () => {
  const units = [...frameLines(3000)].slice(1).map((line) => line.trimEnd().split(","));
  expect(new Set(units.map(([unit]) => unit)).size).toBe(3000);
  const strata = [...planLines(2)].slice(1).map((line) => line.trimEnd().split(","));
  expect(strata).toHaveLength(agencies);
  expect(units.every(([, stratum]) => strata.some(([name]) => name === stratum))).toBe(true);
});

test("a national round asks 31 forms of every commune, each by a name of its own", () => {
  const example = JSON.parse(readFileSync(new URL("../examples/van-ninh-2023/round.json", import.meta.url), "utf8"));
  const plan = nationalPlan(example, "ca-nuoc");
  expect([plan.agencies.length, plan.parts.length]).toEqual([3321, 1]);
  const { agencies, fields } = namesIn(plan);
  expect([new Set(agencies).size, fields.length]).toEqual([3321, 2]);
  expect(namesIn(nationalPlan(example, "ca-nuoc", 0.01)).agencies).toEqual(agencies.slice(0, 33));
  expect(nationalPlan(example, "ca-nuoc")).toEqual(plan);
});

describe("figures", () => {
  const read = (name: string, text: string) => readFigures(fileOf(name, text));
  const head = "domain,variable,estimate,se\n";
  const ours = read("a.csv", `${head}P01,i1,3.5,0.25\nP01,"i2, i3",4,0.5\n`);

  test("are compared by name, whatever their order", () => {
    expect(greatestDifference(ours, read("b.csv", `${head}P01,"i2, i3",4,0.5\nP01,i1,3.5,0.25\n`))).toBe(0);
    expect(greatestDifference(ours, read("c.csv", `${head}P01,i1,3.5000000001,0.25\nP01,"i2, i3",4,0.5\n`))).toBeCloseTo(
      2.9e-11,
      12,
    );
  });

  test("an error that is but rounding is no error", () => {
    const all = read("all.csv", `${head}P01,i1,100,3e-15\n`);
    expect(greatestDifference(all, read("all-r.csv", `${head}P01,i1,100,0\n`))).toBe(0);
    expect(() => greatestDifference(all, read("all-other.csv", `${head}P01,i1,100,3e-11\n`))).toThrow(/3e-11/);
  });

  test.each([
    ["another error", `${head}P01,i1,3.5,0.2500001\nP01,"i2, i3",4,0.5\n`],
    ["another domain", `${head}P02,i1,3.5,0.25\nP01,"i2, i3",4,0.5\n`],
    ["fewer", `${head}P01,i1,3.5,0.25\n`],
    ["no number", `${head}P01,i1,,0.25\nP01,"i2, i3",4,0.5\n`],
  ])("%s is another computation", (name, text) => {
    expect(() => greatestDifference(ours, read(`${name}.csv`, text))).toThrow();
  });

  test("none, one twice, or a column too few cannot be read", () => {
    expect(() => read("none.csv", head)).toThrow(/0 rows/);
    expect(() => read("twice.csv", `${head}P01,i1,1,1\nP01,i1,1,1\n`)).toThrow(/2 rows, 1 figures/);
    expect(() => read("column.csv", "domain,variable,estimate\nP01,i1,1\n")).toThrow(/no column se/);
  });
});

test("median", () => {
  expect(median([5, 1, 9])).toBe(5);
  expect(median([4, 1, 9, 2])).toBe(3);
  expect(() => median([])).toThrow(RangeError);
});

test.runIf(process.platform === "linux")("without GNU time the peak is what Linux keeps, of the largest process", async () => {
  const child = "const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 300)";
  const code = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(child)}])`;
  const { cpu, peak, wall } = await measure(
    { command: [process.execPath, "-e", code], stdout: join(folder, "peak") },
    "/absent",
  );
  expect(cpu).toBeNull();
  expect(peak).toBeGreaterThan(150e6 / 2 ** 20);
  expect(wall).toBeGreaterThan(0.3);
});

const script = (name: string, code: string): Program => ({
  name,
  role: name === "ours" ? "ours" : "peer",
  run: { command: [process.execPath, "-e", code], stdout: join(folder, `${name}.out`) },
  answer: () => readFileSync(join(folder, `${name}.out`), "utf8"),
});

const settings = { place: { folder, scale: 1 }, runs: 1, say: () => undefined, isMissing: () => false };

describe("a row", () => {
  const rowOf = (...programs: readonly Program[]) => ({ name: "row", what: "work", programs: async () => programs });

  test("is measured where all answer alike", async () => {
    const told = { ...script("told", 'console.log(`{"computeSeconds":0.125}`)'), tellsCompute: true, answer: undefined };
    const row = await measuredRow(
      rowOf(script("ours", "console.log(6 * 7)"), script("peer", "console.log(42)"), told),
      settings,
    );
    const [ours, peer, compute] = row.programs;
    expect(ours?.wall).toBeGreaterThan(0);
    expect(ours?.peak === null || ours!.peak > 10).toBe(true);
    expect([ours?.runs, ours?.difference, peer?.difference]).toEqual([1, null, 0]);
    expect([compute?.compute, ours?.compute]).toEqual([0.125, null]);
  });

  test("is refused where one computes something else, or fails", async () => {
    const other = rowOf(script("ours", "console.log(42)"), script("peer", "console.log(43)"));
    await expect(measuredRow(other, settings)).rejects.toThrow(/^peer computed something else/);
    await expect(measure(script("fails", "console.error('why'); process.exit(3)").run)).rejects.toThrow(/ended with 3: why/);
  });

  test("leaves out what the machine does not have", async () => {
    const row = await measuredRow(
      rowOf(script("ours", "1"), { ...script("peer", "1"), run: { command: ["absent"], stdout: "" } }),
      {
        ...settings,
        isMissing: (command) => command === "absent",
      },
    );
    expect(row.programs.map(({ name }) => name)).toEqual(["ours"]);
  });
});

describe("the report", () => {
  const taken = { runs: 3, cpu: 1, peak: 100, compute: null, difference: null, all: [] };
  const row = (name: string, wall: number): MeasuredRow => ({
    name,
    what: "work",
    budget: { wall: 1, peak: 64, faster: 10 },
    programs: [
      { ...taken, name: "ours", role: "ours", wall },
      { ...taken, name: "R survey", role: "peer", wall: 9 },
    ],
  });
  const machine = {
    date: "2026-01-02",
    commit: "abc",
    cores: 2,
    cpu: "x",
    memoryGiB: 4,
    system: "y",
    versions: { Node: "24" },
    load: 0,
  };

  test("says which budgets are kept", () => {
    expect(verdicts(row("a", 0.5))).toEqual([
      ["≤ 1 s", "0.50 s", true],
      ["≤ 64 MiB", "100 MiB", false],
      ["≥ 10× faster than R survey", "18×", true],
    ]);
  });

  test("has a line a program, the ratio to ours, and growth", () => {
    const text = reportText({ machine, runs: 3, scale: 1, rows: [row("a", 0.5), row("b", 4)] }, [["a", "b"]]);
    expect(text).toContain("2026-01-02, commit abc: 2 cores (x), 4 GiB, y; Node 24; medians of 3 runs");
    expect(text).toContain("|  | R survey | 9.00 | 1.00 | 100 |  | 18× |  | 3 |");
    expect(text).toContain("| b | ≤ 1 s | 4.00 s | **no** |");
    expect(text).toContain("| a → b | 0.50 | 4.00 | 8.0× |  |  |  | yes |");
    expect(text).not.toContain("trial");
  });

  test("has the pages of the staff after the rows, each beside its limit", () => {
    const taken = { median: 50, p95: 210.4, worst: 300, asked: 10, size: 12 };
    const pages = [
      { ...taken, page: "/plan", limit: 200 },
      { ...taken, page: "/frame", median: 250, limit: 200 },
      { ...taken, page: "during an import", size: 0, limit: null },
    ];
    const measured = { communes: 3321, frameRows: 500_000, cases: 102_951, pages };
    const text = reportText({ machine, runs: 1, scale: 1, rows: [], pages: measured }, []);
    expect(text).toContain("3,321 communes, 500,000 transactions, 102,951 cases");
    expect(text).toContain("| `/plan` | 50 | 210 | 300 | 12 | 0.25 | 10 | yes |");
    expect(text).toContain("| `/frame` | 250 | 210 | 300 | 12 | 1.25 | 10 | **no** |");
    expect(text).toContain("| `during an import` | 50 | 210 | 300 |  |  | 10 |  |");
    expect(text).not.toContain("whole, s");
  });

  test("replaces the results of the page and nothing else", () => {
    const page = readFileSync(new URL("README.md", import.meta.url), "utf8");
    const once = withResults(page, "$1 new");
    expect(once).toContain("-->\n$1 new\n<!-- /results");
    expect(withResults(once, "other")).toBe(withResults(page, "other"));
    expect(() => withResults("# none", "")).toThrow(/no marks/);
  });

  test("names rows that exist in the table of growth", () => {
    const names = statisticsRows.map(({ name }) => name);
    expect(growthRows.flat().filter((name) => !names.includes(name))).toEqual([]);
  });
});
