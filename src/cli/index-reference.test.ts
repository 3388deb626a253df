import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "./cli.ts";

type Row = readonly [
  design: string,
  domain: string,
  scoring: string,
  aggregate: string,
  weighted: boolean,
  node: string,
  value: number,
  se: number,
];

const reference = "test/reference/composite-designs";
const { rows } = JSON.parse(readFileSync(`${reference}/numbers.json`, "utf8")) as { readonly rows: readonly Row[] };

const text = (id: string) => ({ vi: id, en: id });
const factor = (id: string, content: string, items: readonly string[]) => ({
  id,
  title: text(id),
  shortTitle: text(id),
  content,
  criteria: items.map((item) => ({ id: item, text: text(item), shortText: text(item) })),
});

/** The tree of the reference as a method. */
const method = {
  ...JSON.parse(readFileSync("methods/bnv-1001-2023.json", "utf8")),
  id: "reference",
  contents: ["one", "two"].map((id) => ({ id, title: text(id) })),
  factors: [factor("A", "one", ["x1", "x2"]), factor("B", "one", ["x3", "x4"]), factor("C", "two", ["x5", "x6"])],
  scorings: [{ item: "top2", aggregate: "item-mean" }],
};

const folder = mkdtempSync(join(tmpdir(), "sipas-index-"));
const methodFile = join(folder, "method.json");
writeFileSync(methodFile, JSON.stringify(method));
afterAll(() => rmSync(folder, { recursive: true }));

/** The file of the reference, with the 0 of its last six columns left empty. */
const answers = new TextEncoder().encode(
  readFileSync(`${reference}/answers.csv`, "utf8")
    .split("\n")
    .map((line) =>
      line
        .split(",")
        .map((cell, at) => (at >= 10 && cell === "0" ? "" : cell))
        .join(","),
    )
    .join("\n"),
);

interface Printed {
  readonly domain?: string;
  readonly id: string;
  readonly index: number;
  readonly se: number;
}

async function printed(args: readonly string[]): Promise<readonly Printed[]> {
  const [out, errors]: [string[], string[]] = [[], []];
  const stream = async function* () {
    yield answers;
  };
  const code = await runCli(["index", "answers.csv", "--method", methodFile, ...args, "--json"], {
    stdout: { write: (part) => void out.push(part), isTerminal: false },
    stderr: { write: (part) => void errors.push(part), isTerminal: false },
    stdin: stream(),
    environment: {},
    streamFile: stream,
    readFile: async () => new Uint8Array(),
    writeFile: async () => undefined,
    sha256: (content) => createHash("sha256").update(content).digest(),
  });
  if (code !== 0) throw new Error(errors.join(""));
  return JSON.parse(out.join(""));
}

const designs: Readonly<Record<string, readonly string[]>> = {
  "one stage": [],
  clusters: ["--psu", "psu", "--population", "N"],
  "two stages": ["--psu", "psu,ssu", "--population", "N,M"],
};

const aggregates: Readonly<Record<string, string>> = { lowest: "all-satisfied" };

describe.each(Object.keys(designs))("sipas index of the design %s against R", (design) => {
  const figures = rows.filter(
    ([own, domain, scoring, aggregate, weighted]) =>
      own === design && !domain.includes(" - ") && !weighted && (aggregate !== "lowest" || scoring === "top2"),
  );
  const ways = [...new Set(figures.map(([, , scoring, aggregate]) => `${scoring}/${aggregates[aggregate] ?? aggregate}`))];

  it.each(ways)("%s, in the whole and in a domain", async (way) => {
    const common = ["--strata", "stratum", "--weights", "weight", "--scoring", way, ...(designs[design] ?? [])];
    const [whole, parts] = [await printed(common), await printed([...common, "--by", "domain"])];
    const own = figures.filter(([, , scoring, aggregate]) => `${scoring}/${aggregates[aggregate] ?? aggregate}` === way);
    expect(own.length).toBeGreaterThan(5);
    for (const [, domain, , , , node, value, se] of own) {
      const found = (domain === "" ? whole : parts).find((one) => one.id === node && one.domain === (domain || undefined));
      expect(Math.abs((found?.index ?? 0) / 100 / value - 1), `${domain} ${node} index`).toBeLessThan(1e-9);
      expect(Math.abs((found?.se ?? 0) / 100 / se - 1), `${domain} ${node} se`).toBeLessThan(1e-9);
    }
  });
});

describe("sipas index without weights", () => {
  it("makes those of the file from the populations of two stages", async () => {
    const common = ["--strata", "stratum", ...(designs["two stages"] ?? [])];
    const [made, given] = [await printed(common), await printed([...common, "--weights", "weight"])];
    expect(made.length).toBe(6 + 3 + 2 + 1);
    made.forEach((one, at) => {
      expect(one.index).toBeCloseTo(given[at]?.index as number, 9);
      expect(one.se).toBeCloseTo(given[at]?.se as number, 9);
    });
  });
});
