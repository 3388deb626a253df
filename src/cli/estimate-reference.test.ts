import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectClose, referenceCase } from "../stats/reference/reference-case.testing.ts";
import { type Folder, openFolder } from "./process.testing.ts";

/** A line of the cases of two stages, in R's names. */
interface StagedLine {
  readonly design: string;
  readonly domain: string;
  readonly statistic: string;
  readonly variable: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

type Row = Readonly<Record<string, string | number | null>>;

/** What was asked of the command, and the rows that R says it should print. */
interface Run {
  readonly args: readonly string[];
  readonly rows: readonly Row[];
}

const { runs } = referenceCase<{ runs: readonly Run[] }>("command-line");
const numbers = ["estimate", "se", "ci_low", "ci_high", "deff"];
const isNumber = (column: string): boolean => ["n", "df", ...numbers].includes(column);

let folder: Folder;

beforeAll(() => {
  folder = openFolder();
  folder.write("sample.csv", readFileSync("test/reference/command-line/sample.csv"));
});

afterAll(() => folder.remove());

const printed = (args: readonly string[], format: "--json" | "--csv"): string => {
  const { code, stdout, stderr } = folder.run("estimate", "sample.csv", ...args, format);
  if (code !== 0) throw new Error(stderr);
  return stdout;
};

/** The texts of a row name it: its domain and its variable. */
const nameOf = (row: Row): string =>
  Object.values(row)
    .filter((cell) => typeof cell === "string" && cell !== "")
    .join(", ");

/** What the command calls a line's columns; the words of the domain become cells. */
const asPrinted = ({ design: _, statistic, variable, domain, value, low, high, ...rest }: StagedLine): Row => ({
  ...Object.fromEntries(domain.split(" ").map((word, at) => [`by ${at}`, word])),
  ...rest,
  variable: `${statistic}(${variable})`,
  estimate: value,
  ci_low: low,
  ci_high: high,
});

const byName = (rows: readonly Row[]): Row[] => rows.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

/** The rows that the command printed against those that R has, in any order. */
function expectRows(printedRows: readonly Row[], rows: readonly Row[]): void {
  const found = byName(printedRows);
  const expected = byName(rows);
  expect(found.map(nameOf)).toEqual(expected.map(nameOf));
  expected.forEach((row, at) => {
    const ours = found[at]!;
    expect({ n: ours.n, df: ours.df }, nameOf(row)).toEqual({ n: row.n, df: row.df });
    for (const name of numbers) {
      const label = `${name} of ${nameOf(row)}`;
      if (row[name] === null) expect(ours[name], label).toBeNull();
      else expectClose(ours[name] as number | null, row[name] as number, { label });
    }
  });
}

describe("sipas estimate prints R's numbers", () => {
  it.each(runs)("for $args", ({ args, rows }) => {
    expectRows(JSON.parse(printed(args, "--json")) as Row[], rows);
  });

  it("in csv, with the same columns", () => {
    const { args, rows } = runs[1]!;
    const [header = "", ...lines] = printed(args, "--csv").trimEnd().split("\n");
    const names = header.split(",");
    expect(names).toEqual(Object.keys(rows[0]!));
    const cells = lines.map((line) => line.split(",").map((cell) => (cell === "" ? null : cell)));
    const read = (name: string, cell: string | null) => (cell !== null && isNumber(name) ? Number(cell) : cell);
    const found = cells.map((line) => Object.fromEntries(line.map((cell, at) => [names[at], read(names[at]!, cell)])));
    expectRows(found, rows);
  });

  it("for every statistic, every rule and both intervals", () => {
    const asked = new Set(runs.flatMap(({ args }) => args));
    for (const word of ["--mean", "--total", "--ratio", "--proportion", "--psu", "logit", "certainty", "adjust", "average"])
      expect(asked).toContain(word);
    expect(runs.flatMap(({ rows }) => rows).length).toBeGreaterThan(120);
    expect(runs.flatMap(({ rows }) => rows).filter(({ n }) => n === 0).length).toBeGreaterThan(0);
  });
});

describe("sipas estimate prints R's numbers of two stages", () => {
  const lines = (name: string, isWanted: (line: StagedLine) => boolean): readonly Row[] =>
    referenceCase<{ rows: readonly StagedLine[] }>(name).rows.filter(isWanted).map(asPrinted);
  const run = (file: string, args: readonly string[]): readonly Row[] => {
    const { code, stdout, stderr } = folder.run("estimate", file, ...args, "--json");
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Row[];
  };

  it("for schools by type and award, with weights", () => {
    const [header = "", ...schools] = readFileSync("test/reference/api/schools.csv", "utf8").trimEnd().split("\n");
    folder.write("schools.csv", `${[header, ...schools.filter((school) => school.startsWith("stages,"))].join("\n")}\n`);
    const statistics = ["--mean", "api00,enroll,schwide", "--total", "enroll", "--ratio", "tested/enroll"];
    const design = ["--psu", "dnum,snum", "--weights", "weight", "--population", "fpc1,fpc2"];
    const isAsked = ({ design: name, statistic, variable }: StagedLine) =>
      name === "stages" && ["mean", "total", "ratio"].includes(statistic) && variable !== "one";
    expectRows(
      run("schools.csv", [...statistics, ...design, "--by", "stype,awards"]),
      lines("api", (line) => isAsked(line) && line.domain.includes(" ")),
    );
    expectRows(
      run("schools.csv", [...statistics, ...design]),
      lines("api", (line) => isAsked(line) && line.domain === ""),
    );
  });

  it("for municipalities, with the weights of the populations", () => {
    folder.write("sample.csv.gz", gzipSync(readFileSync("test/reference/mu284/sample.csv")));
    const args = ["--mean", "y1", "--total", "y1", "--ratio", "y1/n2", "--psu", "id1,id2", "--population", "n1,n2"];
    const isAsked = ({ design, domain, variable }: StagedLine) => design === "both" && domain === "" && variable !== "one";
    expectRows(run("sample.csv.gz", args), lines("mu284", isAsked));
  });
});
