import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { referenceRows } from "../stats/reference/reference.testing.ts";
import { type Folder, openFolder } from "./process.testing.ts";

let folder: Folder;

beforeAll(() => {
  folder = openFolder();
  for (const name of ["stratified", "clustered"])
    folder.write(`${name}.csv`, readFileSync(`test/reference/${name}/sample.csv`));
});

afterAll(() => folder.remove());

type Row = Readonly<Record<string, string | number | null>>;

const json = (...args: readonly string[]): readonly Row[] => {
  const { code, stdout, stderr } = folder.run("estimate", ...args, "--json");
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly Row[];
};

const design = ["--strata", "stratum", "--weights", "weight", "--population", "population"];

describe("sipas estimate", () => {
  it("prints R's numbers, unrounded, for a mean by domain", () => {
    const rows = json("stratified.csv", "--mean", "score", "--by", "commune", ...design);
    const expected = referenceRows<
      { statistic: string; variable: string; domain: string } & ReturnType<typeof referenceRows>[number]
    >("stratified");
    for (const row of rows) {
      const r = expected.find(
        ({ statistic, variable, domain }) => statistic === "mean" && variable === "score" && domain === row.commune,
      )!;
      expect(row).toMatchObject({ variable: "score", n: r.n, df: r.df });
      for (const [ours, theirs] of [
        [row.estimate, r.value],
        [row.se, r.se],
        [row.ci_low, r.low],
        [row.ci_high, r.high],
        [row.deff, r.deff],
      ])
        expect(Math.abs(Number(ours) / Number(theirs) - 1)).toBeLessThan(1e-9);
    }
    expect(rows.map(({ commune }) => commune)).toEqual(["Dai Lanh", "Van Gia", "Van Hung"]);
  });

  it("has the columns of its help in csv, after those of --by", () => {
    const { stdout } = folder.run(
      "estimate",
      "stratified.csv",
      "--total",
      "score,days",
      "--by",
      "commune,sex",
      ...design,
      "--csv",
    );
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe("commune,sex,variable,n,estimate,se,df,ci_low,ci_high,deff");
    expect(lines.length).toBe(1 + 3 * 2 * 2);
    expect(lines[1]).toMatch(/^Dai Lanh,nam,score,/);
  });

  it("reads the rule for a stratum with one PSU", () => {
    const rows = json(
      "clustered.csv",
      "--mean",
      "y",
      "--strata",
      "stratum",
      "--psu",
      "psu",
      "--weights",
      "weight",
      "--singleton",
      "adjust",
    );
    expect(rows).toMatchObject([{ variable: "y", df: 14, n: 115 }]);
  });

  it("makes weights of the population where there are none", () => {
    folder.write("small.csv", "s,N,y\na,10,1\na,10,3\nb,4,5\nb,4,9\n");
    const [row] = json("small.csv", "--total", "y", "--strata", "s", "--population", "N");
    expect(row).toMatchObject({ estimate: 5 * 4 + 2 * 14, n: 4, df: 2 });
  });

  it("names the statistic where there are several, and splits a column of texts into shares that sum to one", () => {
    const rows = json("stratified.csv", "--mean", "score", "--proportion", "sex,satisfied", "--ratio", "score/due", ...design);
    expect(rows.map(({ variable }) => variable)).toEqual([
      "mean(score)",
      "ratio(score/due)",
      "proportion(sex=nam)",
      "proportion(sex=nu)",
      "proportion(satisfied)",
    ]);
    expect(Number(rows[2]!.estimate) + Number(rows[3]!.estimate)).toBeCloseTo(1, 14);
  });

  it("keeps a logit interval between 0 and 1", () => {
    folder.write("few.csv", `g,y\n${"a,1\n".repeat(19)}a,0\nb,1\nb,1\n`);
    const [a, b] = json("few.csv", "--proportion", "y", "--by", "g", "--interval", "logit");
    expect(a).toMatchObject({ g: "a", n: 20, estimate: 0.95 });
    expect(a!.ci_high).toBeLessThan(1);
    expect(b).toEqual({ g: "b", variable: "y", n: 2, estimate: 1, se: 0, df: null, ci_low: null, ci_high: null, deff: null });
  });

  it("says on stderr why a cell is empty", () => {
    folder.write("gaps.csv", "g,y\na,1\na,2\nb,\nb,\n");
    const { code, stdout, stderr } = folder.run("estimate", "gaps.csv", "--mean", "y", "--by", "g", "--csv");
    expect(code).toBe(0);
    expect(stdout).toContain("\nb,y,0,,,,,,\n");
    expect(stderr).toBe("b, y: không có câu trả lời nào\n");
  });

  it("sorts domains as people do, and leaves rows without one out", () => {
    folder.write("sorted.csv", "xã,y\nXã 10,1\nXã 2,1\nĐại Lãnh,1\nDa,1\n,7\n");
    expect(json("sorted.csv", "--mean", "y", "--by", "xã").map((row) => row.xã)).toEqual(["Da", "Đại Lãnh", "Xã 2", "Xã 10"]);
  });

  it("prints a table for people, with decimal commas", () => {
    const { stdout } = folder.run("estimate", "stratified.csv", "--mean", "score", ...design);
    expect(stdout).toMatch(/Biến +n +Ước lượng.*\n.*\nscore +133 +3,9711 /);
  });
});

describe("sipas estimate of a file", () => {
  const whole = () => folder.run("estimate", "stratified.csv", "--mean", "score", ...design, "--csv").stdout;

  it("packed with gzip, whatever it is called", () => {
    folder.write("packed.csv", gzipSync(folder.read("stratified.csv")));
    expect(folder.run("estimate", "packed.csv", "--mean", "score", ...design, "--csv").stdout).toBe(whole());
  });

  it("on stdin, plain and packed", () => {
    const args = ["estimate", "-", "--mean", "score", ...design, "--csv"];
    expect(folder.pipe(folder.read("stratified.csv"), ...args).stdout).toBe(whole());
    expect(folder.pipe(gzipSync(folder.read("stratified.csv")), ...args).stdout).toBe(whole());
  });

  it("of many chunks as of one row after the other", () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => ({ g: `g${at % 7}`, s: `s${at % 3}`, y: (at * 7919) % 101 }));
    folder.write("long.csv", `g,s,y\n${rows.map(({ g, s, y }) => `${g},${s},${y}\n`).join("")}`);
    const found = json("long.csv", "--mean", "y", "--by", "g", "--strata", "s");
    expect(found.map(({ g }) => g)).toEqual(["g0", "g1", "g2", "g3", "g4", "g5", "g6"]);
    for (const { g, n, estimate } of found) {
      const own = rows.filter((row) => row.g === g);
      expect(n).toBe(own.length);
      expect(Number(estimate)).toBeCloseTo(own.reduce((sum, { y }) => sum + y, 0) / own.length, 10);
    }
  });
});

describe("sipas estimate of a column of many texts", () => {
  it("gives the share of each", () => {
    const texts = Array.from({ length: 2600 }, (_, at) => `t${at % 1300}`);
    folder.write("texts.csv", `c\n${texts.join("\n")}\n`);
    const rows = json("texts.csv", "--proportion", "c");
    expect(rows.map(({ variable }) => variable)).toEqual(Array.from({ length: 1300 }, (_, at) => `c=t${at}`));
    expect(new Set(rows.map(({ estimate }) => estimate))).toEqual(new Set([1 / 1300]));
    expect(new Set(rows.map(({ se }) => Number(se).toPrecision(9)))).toEqual(
      new Set([Math.sqrt((1 / 1300) * (1299 / 1300) * (1 / 2599)).toPrecision(9)]),
    );
  });
});

describe("sipas estimate into a pipe", () => {
  it("ends quietly when its reader stops early", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `g${at},1\n`).join("");
    folder.write("many.csv", `g,y\n${rows}`);
    const program = join(import.meta.dirname, "../../bin/sipas.mjs");
    const line = `"${process.execPath}" "${program}" estimate many.csv --total y --by g --csv | head -1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", line], { cwd: folder.path, encoding: "utf8" });
    expect(stdout).toBe("g,variable,n,estimate,se,df,ci_low,ci_high,deff\n");
    expect(stderr).not.toContain("EPIPE");
  });
});

describe("sipas estimate of two stages", () => {
  // Two of four PSUs, two of ten units in each. Of the mean 3 the scores are (−2, 0 | −1, 3)/4, their PSUs' sums −1/2 and 1/2: between,
  // (1 − 2/4)·2·(1/4 + 1/4) = 1/2; within, 2/4 of (1 − 2/10)·2·(1/8 + 1/2) = 1, which is 1/2 again.
  const file = "p,s,N,M,y\na,1,4,10,1\na,2,4,10,3\nb,1,4,10,2\nb,2,4,10,6\n";
  const options = ["--psu", "p,s", "--population", "N,M"];

  it("adds what the second stage adds, with weights N/n · M/m, and counts its units within the PSU", () => {
    folder.write("staged.csv", file);
    const [row] = json("staged.csv", "--mean", "y", ...options);
    expect(row).toMatchObject({ n: 4, estimate: 3, df: 1 });
    expect(Number(row!.se)).toBeCloseTo(1, 12);
    expect(json("staged.csv", "--total", "y", ...options)).toMatchObject([{ estimate: 120 }]);
  });

  it("needs the first population for the second stage to count", () => {
    folder.write("staged.csv", file);
    const [one] = json("staged.csv", "--mean", "y", "--psu", "p");
    expect(json("staged.csv", "--mean", "y", "--psu", "p,s")).toEqual([one]);
  });

  it("minds one second-stage unit only where the domain has an answer", () => {
    folder.write("lone.csv", "p,s,N,M,g,y\na,1,4,10,x,1\na,2,4,10,x,3\nb,1,4,10,x,2\nb,2,4,10,x,6\nc,1,4,10,z,6\n");
    const { code, stderr } = folder.run("estimate", "lone.csv", "--mean", "y", "--by", "g", ...options);
    expect(code).toBe(2);
    expect(stderr).toMatch(/E-DATASET-110: Tệp lone.csv: ở bậc hai, .*«c».*--singleton certainty/);
    folder.write("none.csv", folder.read("lone.csv").replace("c,1,4,10,z,6", "c,1,4,10,z,"));
    expect(json("none.csv", "--mean", "y", "--by", "g", ...options)).toMatchObject([
      { g: "x", n: 4, df: 2 },
      { g: "z", n: 0 },
    ]);
  });

  it("says in English too that a PSU has one second-stage unit", () => {
    folder.write("lone.csv", "p,s,N,M,y\na,1,4,10,1\nb,1,4,10,2\n");
    const { stderr } = folder.run("estimate", "lone.csv", "--mean", "y", ...options, "--lang", "en");
    expect(stderr).toMatch(/at stage 2, the PSU «a» has only one second-stage unit/);
    expect(json("lone.csv", "--mean", "y", ...options, "--singleton", "certainty")).toMatchObject([{ n: 2, df: 1 }]);
  });
});

describe("bad input ends with 2 and names file, row, column and value", () => {
  it.each<[string, string, readonly string[], RegExp]>([
    ["a missing column", "a,b\n1,2\n", ["--mean", "c"], /E-SYSTEM-121.*x.csv.*«c».*a, b/],
    ["a word for a number", "y\n1\nba\n", ["--mean", "y"], /E-SYSTEM-123.*x.csv, dòng 3, cột «y»: «ba»/],
    ["a weight of 0", "y,w\n1,1\n2,0\n", ["--mean", "y", "--weights", "w"], /E-DATASET-102.*dòng 3, cột «w».*«0»/],
    ["a weight of -1", "y,w\n1,-1\n2,1\n", ["--mean", "y", "--weights", "w"], /E-DATASET-102.*dòng 2, cột «w».*«-1»/],
    ["a weight that is a word", "y,w\n1,x\n2,1\n", ["--mean", "y", "--weights", "w"], /E-SYSTEM-123.*dòng 2, cột «w»: «x»/],
    ["a weight that is missing", "y,w\n1,\n2,1\n", ["--mean", "y", "--weights", "w"], /E-DATASET-101.*dòng 2, cột «w»/],
    ["a stratum that is missing", "y,s\n1,a\n2,\n", ["--mean", "y", "--strata", "s"], /E-DATASET-101.*dòng 3, cột «s»/],
    [
      "a PSU in two strata",
      "y,s,p\n1,a,1\n2,a,2\n3,b,2\n",
      ["--mean", "y", "--strata", "s", "--psu", "p"],
      /E-DATASET-103.*dòng 4, cột «p».*«2».*«b».*«a»/,
    ],
    [
      "a population smaller than the sample",
      "y,s,N\n1,a,9\n2,b,1\n3,b,1\n",
      ["--mean", "y", "--strata", "s", "--population", "N"],
      /E-DATASET-104.*dòng 3, cột «N».*«1».*«b».*2/,
    ],
    [
      "a population that differs within a stratum",
      "y,s,N\n1,a,9\n2,a,8\n",
      ["--mean", "y", "--strata", "s", "--population", "N"],
      /E-DATASET-105.*dòng 3, cột «N».*«a».*«8».*«9»/,
    ],
    ["a stratum with one PSU", "y,s\n1,a\n2,a\n3,b\n", ["--mean", "y", "--strata", "s"], /E-DATASET-107.*«b».*--singleton/],
    ["three stages", "y,a,b,c\n1,1,1,1\n", ["--mean", "y", "--psu", "a,b,c"], /E-DATASET-108: --psu có 3 cột \(a, b, c\)/],
    [
      "more populations than stages",
      "y,a,N,M\n1,1,2,2\n",
      ["--mean", "y", "--psu", "a", "--population", "N,M"],
      /E-DATASET-109: --population có 2 cột \(N, M\).*1 bậc/,
    ],
    [
      "populations that differ within a PSU",
      "y,p,s,N,M\n1,a,1,3,5\n2,a,2,3,6\n",
      ["--mean", "y", "--psu", "p,s", "--population", "N,M"],
      /E-DATASET-111.*dòng 3, cột «M».*«a».*«6».*«5»/,
    ],
    [
      "a second-stage population smaller than the sample",
      "y,p,s,N,M\n1,a,1,3,5\n2,b,1,3,1\n3,b,2,3,1\n",
      ["--mean", "y", "--psu", "p,s", "--population", "N,M"],
      /E-DATASET-112.*dòng 3, cột «M».*«1».*«b».*2 đơn vị/,
    ],
    [
      "a second-stage unit that is missing",
      "y,p,s\n1,a,1\n2,b,\n",
      ["--mean", "y", "--psu", "p,s"],
      /E-DATASET-101.*dòng 3, cột «s»/,
    ],
    [
      "a population that is missing",
      "y,s,N\n1,a,9\n2,b,\n",
      ["--mean", "y", "--strata", "s", "--population", "N"],
      /E-DATASET-101.*dòng 3, cột «N»/,
    ],
    ["a weight of 0 above a word", "y,w\n1,1\n2,0\nba,1\n", ["--mean", "y", "--weights", "w"], /E-DATASET-102.*dòng 3/],
    ["a word above a weight of 0", "y,w\n1,1\nba,1\n2,0\n", ["--mean", "y", "--weights", "w"], /E-SYSTEM-123.*dòng 3/],
    [
      "a PSU in two strata above an empty stratum",
      "y,s,p\n1,a,1\n2,b,1\n3,,2\n",
      ["--mean", "y", "--strata", "s", "--psu", "p"],
      /E-DATASET-103.*dòng 3/,
    ],
    ["a broken gzip", "\u001f", ["--mean", "y"], /E-SYSTEM-127: Tệp x.csv.*gzip/],
    ["no rows", "y\n", ["--mean", "y"], /E-DATASET-106.*x.csv/],
    ["no statistic", "y\n1\n", [], /E-SYSTEM-104.*--mean, --total, --ratio, --proportion/],
    ["half a ratio", "y\n1\n", ["--ratio", "y"], /E-SYSTEM-106.*--ratio: «y».*a\/b/],
    ["a column that would be two things", "y\n1\n", ["--mean", "y", "--by", "y"], /E-SYSTEM-111.*«y»/],
    [
      "another rule",
      "y\n1\n",
      ["--mean", "y", "--singleton", "remove"],
      /--singleton: «remove».*fail, certainty, adjust, average/,
    ],
    ["a logit interval for a mean", "y\n1\n", ["--mean", "y", "--interval", "logit"], /--interval: «logit»/],
  ])("%s", (_, text, args, message) => {
    folder.write("x.csv", text === "\u001f" ? gzipSync("y\n1\n").subarray(0, 12) : text);
    const { code, stdout, stderr } = folder.run("estimate", "x.csv", ...args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
