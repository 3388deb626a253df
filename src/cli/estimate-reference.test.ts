import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectClose, referenceCase } from "../stats/reference-case.testing.ts";
import { type Folder, openFolder } from "./process.testing.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** What was asked of the command, and the rows that R says it should print. */
interface Run {
  readonly args: readonly string[];
  readonly rows: readonly Row[];
}

const { runs } = referenceCase<{ runs: readonly Run[] }>("command-line");
const numbers = ["estimate", "se", "ci_low", "ci_high", "deff"];

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
    .filter((cell) => typeof cell === "string")
    .join(", ");

const byName = (rows: readonly Row[]): Row[] => rows.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

describe("sipas estimate prints R's numbers", () => {
  it.each(runs)("for $args", ({ args, rows }) => {
    const found = byName(JSON.parse(printed(args, "--json")) as Row[]);
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
  });

  it("in csv as in json", () => {
    const { args } = runs[1]!;
    const [header = "", ...lines] = printed(args, "--csv").trimEnd().split("\n");
    const rows = JSON.parse(printed(args, "--json")) as Row[];
    expect(header.split(",")).toEqual(Object.keys(rows[0]!));
    expect(lines).toEqual(rows.map((row) => Object.values(row).join(",")));
  });

  it("for every statistic, every rule and both intervals", () => {
    const asked = new Set(runs.flatMap(({ args }) => args));
    for (const word of ["--mean", "--total", "--ratio", "--proportion", "--psu", "logit", "certainty", "adjust", "average"])
      expect(asked).toContain(word);
    expect(runs.flatMap(({ rows }) => rows).length).toBeGreaterThan(120);
    expect(runs.flatMap(({ rows }) => rows).filter(({ n }) => n === 0).length).toBeGreaterThan(0);
  });
});
