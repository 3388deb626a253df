import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { computeIndexBy } from "../survey/indicator/compute-index.ts";
import { parseMethod } from "../survey/instrument/parse-method.ts";
import { runCli } from "./cli.ts";
import type { CliWorld } from "./verb.ts";

const ids = ["I.1", "I.2", "I.3", "I.4", "II.1", "II.2", "II.3", "II.4", "II.5", "III.1", "III.2", "III.3"].concat([
  "III.4",
  "III.5",
  "III.6",
  "IV.1",
  "IV.2",
  "IV.3",
  "V.1",
  "V.2",
  "V.3",
  "V.4",
]);

/** Runs `sipas index` on a file of this text, or of these bytes. */
async function run(text: string | Uint8Array, ...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += 50) yield bytes.slice(at, at + 50);
  };
  const world: CliWorld = {
    stdout: { write: (part) => void out.push(part), isTerminal: false },
    stderr: { write: (part) => void errors.push(part), isTerminal: false },
    stdin: chunks(),
    environment: {},
    streamFile: chunks,
    readFile: async () => bytes,
    writeFile: async () => undefined,
    sha256: (content) => createHash("sha256").update(content).digest(),
  };
  const code = await runCli(["index", "answers.csv", "--method", "bnv-2640-2017", ...args], world);
  return { code, out: out.join(""), errors: errors.join("") };
}

const row = (answers: Readonly<Record<string, string | number>>, before: readonly (string | number)[] = []) =>
  [...before, ...ids.map((id) => answers[id] ?? "")].join(",");

const fileOf = (rows: readonly string[], before: readonly string[] = []) =>
  `${[...before, ...ids].join(",")}\n${rows.join("\n")}\n`;

/** BR-VT 2022: 10 × 5, 16 × 4, 5 × 3 on one criterion. */
const brvt = fileOf([
  ...Array(10).fill(row({ "I.1": 5 })),
  ...Array(16).fill(row({ "I.1": 4 })),
  ...Array(5).fill(row({ "I.1": 3 })),
]);

const json = async (text: string, ...args: string[]) => {
  const { code, out, errors } = await run(text, "--json", ...args);
  if (code !== 0) throw new Error(errors);
  return JSON.parse(out) as Record<string, string | number | null>[];
};

describe("the one published distribution", () => {
  test("top2: 83.87 %, and no rounding for machines", async () => {
    const overall = (await json(brvt)).find(({ node }) => node === "overall");
    expect(overall).toMatchObject({ id: "overall", n: 31, valid: 31, flag: "ok" });
    expect(overall?.index).toBeCloseTo(2600 / 31, 12);
  });

  test("mean over maximum: 83.23 %", async () => {
    const overall = (await json(brvt, "--scoring", "mean-over-max/item-mean")).find(({ node }) => node === "overall");
    expect(Number(overall?.index).toFixed(2)).toBe("83.23");
  });

  test("for people: rounded, with the scoring under the table", async () => {
    const { code, out } = await run(brvt);
    expect(code).toBe(0);
    expect(out).toMatch(/overall +Chỉ số chung +31 +31 +83,87/);
    expect(out).toMatch(/item +I\.1 +Nơi ngồi chờ có đủ chỗ ngồi +31/);
    expect(out).toContain("bnv-2640-2017 1.0.0; cách tính: top2/item-mean");
  });

  test("items nobody answered are empty, never a number", async () => {
    const empty = (await json(brvt)).find(({ id }) => id === "V.4");
    expect(empty).toMatchObject({ n: 31, valid: 0, index: null, se: null, ci_low: null, ci_high: null, flag: "empty" });
  });
});

describe("machine output", () => {
  test("csv: the columns and their order, 22 items, 5 factors, the whole", async () => {
    const { out } = await run(brvt, "--csv");
    const lines = out.trim().split("\n");
    expect(lines[0]).toBe("node,id,label,n,valid,index,se,ci_low,ci_high,flag");
    expect(lines).toHaveLength(1 + 22 + 5 + 1);
    expect(lines[1]).toMatch(/^item,I\.1,/);
    expect(lines.at(-1)).toMatch(/^overall,overall,Chỉ số chung,31,31,83\.87096774/);
  });

  test("by two columns: their labels come first", async () => {
    const rows = [row({ "I.1": 5 }, ["a", "x"]), row({ "I.1": 1 }, ["a", "y"]), row({ "I.1": 4 }, ["b", "x"])];
    const table = await json(fileOf(rows, ["agency", "field"]), "--by", "agency,field");
    const overall = table.filter(({ node }) => node === "overall");
    expect(overall.map(({ agency, field, index }) => [agency, field, index])).toEqual([
      ["a", "x", 100],
      ["a", "y", 0],
      ["b", "x", 100],
    ]);
  });

  test("strata, weights and population reach the figures", async () => {
    const rows = [
      row({ "I.1": 5 }, ["s", 3, 6]),
      row({ "I.1": 1 }, ["s", 3, 6]),
      row({ "I.1": 4 }, ["t", 1, 2]),
      row({ "I.1": 2 }, ["t", 1, 2]),
    ];
    const design = ["--strata", "h", "--weights", "w", "--population", "N"];
    const overall = (await json(fileOf(rows, ["h", "w", "N"]), ...design)).at(-1);
    expect(overall?.index).toBeCloseTo(50, 12);
    // s: (1 − 2/6)·2·((150/8)² · 2) … the stratum t is a census and adds nothing
    const z = (3 * 50) / 8;
    expect(overall?.se).toBeCloseTo(Math.sqrt((1 - 2 / 6) * 2 * 2 * z * z), 10);
  });
});

describe("how the file is read", () => {
  const rows = Array.from({ length: 300 }, (_, at) =>
    row({ "I.1": 1 + (at % 5), "V.2": at % 4 === 0 ? "" : 4 }, [
      `a${at % 7}`,
      `s${at % 7}-${at % 2}`,
      `p${at % 40}`,
      1 + (at % 9),
    ]),
  );
  const text = fileOf(rows, ["agency", "h", "c", "w"]);
  const design = ["--by", "agency", "--strata", "h", "--psu", "c", "--weights", "w", "--csv"];

  test("packed with gzip, it gives the same to the last digit", async () => {
    const plain = await run(text, ...design);
    expect(plain.code).toBe(0);
    expect(await run(gzipSync(text), ...design)).toEqual(plain);
  });

  test("the same as the index in memory", async () => {
    const { out } = await run(text, ...design);
    const method = parseMethod(readFileSync("methods/bnv-2640-2017.json", "utf8"), "bnv-2640-2017");
    if (!method.ok) throw new Error("no method");
    const cells = rows.map((one) => one.split(","));
    const codesOf = (texts: readonly string[]) => Int32Array.from(texts, (one) => [...new Set(texts)].indexOf(one));
    const column = (at: number) => cells.map((own) => own[at] ?? "");
    const computed = computeIndexBy({
      method: method.value,
      scoring: method.value.scorings[0],
      by: column(0),
      responses: {
        items: Object.fromEntries(ids.map((id, at) => [id, Int8Array.from(column(4 + at), Number)])),
        stratum: codesOf(column(1)),
        psu: codesOf(cells.map((own) => `${own[1]}/${own[2]}`)),
        weight: Float64Array.from(column(3), Number),
      },
    });
    if (!computed.ok) throw new Error("can be measured");
    const inMemory = computed.value.flatMap(({ key, nodes }) =>
      nodes.map(({ id, n, valid, index, se, ciLow, ciHigh }) => [key, id, n, valid, index, se, ciLow, ciHigh].join()),
    );
    const lines = out.trim().split("\n").slice(1);
    const fromFile = lines.map((line) => {
      const [agency, , id, , n, valid, index, se, low, high] = line.split(/,(?=\S|$)/);
      return [agency, id, n, valid, index, se, low, high].join();
    });
    expect(fromFile).toEqual(inMemory);
  });
});

describe("the design", () => {
  const overall = async (text: string, ...args: string[]) => (await json(text, ...args)).at(-1);

  test("without weights a population makes them N/n of the stratum", async () => {
    const rows = [row({ "I.1": 5 }, ["s", 20]), row({ "I.1": 1 }, ["s", 20]), row({ "I.1": 4 }, ["t", 30])];
    const found = await overall(fileOf(rows, ["h", "N"]), "--strata", "h", "--population", "N");
    // s: weights of 10, t: of 30
    expect(found?.index).toBeCloseTo((100 * (10 + 30)) / 50, 12);
  });

  test("first-stage units of the same name in two strata are two", async () => {
    const rows = ["s", "s", "t", "t"].map((stratum, at) => row({ "I.1": at < 3 ? 5 : 1 }, [stratum, at % 2]));
    const named = await overall(fileOf(rows, ["h", "c"]), "--strata", "h", "--psu", "c");
    const apart = await overall(fileOf(rows, ["h", "c"]), "--strata", "h");
    expect(named).toEqual(apart);
  });

  test("two stages, by hand: s = 2 of N = 4 PSUs, m = 2 of M = 10 in each", async () => {
    const rows = [5, 1, 5, 5].map((answer, at) => row({ "I.1": answer }, [at < 2 ? "a" : "b", at % 2, 4, 10]));
    const text = fileOf(rows, ["c", "d", "N", "M"]);
    const found = await overall(text, "--psu", "c,d", "--population", "N,M");
    // R: svydesign(~c + d, fpc = ~N + M); z = w(y − 75)/Σw = 6.25, −18.75 | 6.25, 6.25
    // first stage: (1 − 2/4)·2·(12.5² + 12.5²), second: 2/4·(1 − 2/10)·2·(12.5² + 12.5²)
    expect(found?.index).toBeCloseTo(75, 12);
    expect(found?.se).toBeCloseTo(Math.sqrt(0.5 * 2 * 2 * 12.5 ** 2 + 0.5 * 0.8 * 2 * 2 * 12.5 ** 2), 10);
    const first = await overall(text, "--psu", "c");
    expect(first?.se).toBeCloseTo(Math.sqrt(2 * 2 * 12.5 ** 2), 10);
  });

  test("--interval t: value ± t(30)·se, cut at 100", async () => {
    const found = await overall(brvt, "--interval", "t");
    const [p, t] = [26 / 31, 2.0422724563];
    const half = 100 * t * Math.sqrt((p * (1 - p)) / 30);
    expect([found?.ci_low, found?.ci_high]).toEqual([expect.closeTo(100 * p - half, 6), expect.closeTo(100 * p + half, 6)]);
  });

  test("rows without a domain are in none, but stay in their stratum", async () => {
    const rows = [row({ "I.1": 5 }, ["a"]), row({ "I.1": 1 }, [""]), row({ "I.1": 4 }, ["a"])];
    const table = await json(fileOf(rows, ["agency"]), "--by", "agency");
    expect(table.filter(({ node }) => node === "overall").map(({ agency, n, index }) => [agency, n, index])).toEqual([
      ["a", 2, 100],
    ]);
  });
});

describe("bad input ends with 2 and says where", () => {
  const refused = async (text: string, ...args: string[]) => {
    const { code, out, errors } = await run(text, ...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    return errors;
  };

  test("an answer of 6", async () => {
    const errors = await refused(fileOf([row({ "I.1": 5 }), row({ "II.3": 6 })]));
    expect(errors).toBe(
      "E-INDICATOR-005: answers.csv: Dòng 3, cột II.3: «6» không có trong thang trả lời 1, 2, 3, 4, 5. Sửa ô này (để trống nếu không trả lời) rồi tính lại.\n",
    );
  });

  test("words in place of a point", async () => {
    expect(await refused(fileOf([row({ "IV.1": "tốt" })]))).toContain("Dòng 2, cột IV.1: «tốt»");
  });

  test("criteria without a column", async () => {
    const errors = await refused(fileOf([]).replace("I.2,", "").replace(",V.4", ""));
    expect(errors).toContain("E-INDICATOR-002: answers.csv: Thiếu cột của tiêu chí I.2, V.4 theo phương pháp bnv-2640-2017");
  });

  test("a column that looks like a criterion and is none", async () => {
    const errors = await refused(`${ids.join(",")},VI.1\n${row({ "I.1": 5 })},4\n`);
    expect(errors).toContain("Cột «VI.1» không phải tiêu chí của phương pháp bnv-2640-2017");
  });

  test("a design column that is not in the file", async () => {
    expect(await refused(brvt, "--by", "xa")).toContain("Tham số --by: không có cột «xa» trong tệp");
    expect(await refused(brvt, "--strata", "tang")).toContain("Tham số --strata: không có cột «tang»");
    expect(await refused(brvt, "--strata", "I.1,tang")).toContain("Tham số --strata: không có cột «I.1,tang»");
  });

  test("a population smaller than the sample, or two for one stratum", async () => {
    const small = fileOf([row({ "I.1": 5 }, ["s", 1]), row({ "I.1": 4 }, ["s", 1])], ["h", "N"]);
    expect(await refused(small, "--strata", "h", "--population", "N")).toContain("Tầng «s» có 2 đơn vị trong mẫu");
    const two = fileOf([row({ "I.1": 5 }, ["s", 10]), row({ "I.1": 4 }, ["s", 11])], ["h", "N"]);
    expect(await refused(two, "--strata", "h", "--population", "N")).toContain("hai số tổng thể khác nhau: 10 và 11 (dòng 3)");
  });

  test("a weight of zero, below zero or missing", async () => {
    expect(await refused(fileOf([row({ "I.1": 5 }, [2]), row({ "I.1": 4 }, [0])], ["w"]), "--weights", "w")).toBe(
      "E-INDICATOR-008: answers.csv: Dòng 3, cột w: «0» không phải > 0. Sửa ô này rồi tính lại.\n",
    );
    expect(await refused(fileOf([row({ "I.1": 5 }, [-1])], ["w"]), "--weights", "w")).toContain("Dòng 2, cột w: «-1»");
    expect(await refused(fileOf([row({ "I.1": 5 }, [""])], ["w"]), "--weights", "w")).toContain("Dòng 2, cột w: «»");
  });

  test("a stratum with one unit under --singleton fail", async () => {
    const text = fileOf([row({ "I.1": 5 }, ["s"]), row({ "I.1": 4 }, ["s"]), row({ "I.1": 4 }, ["lẻ"])], ["h"]);
    expect(await refused(text, "--strata", "h", "--singleton", "fail")).toContain("Tầng «lẻ» chỉ có một đơn vị mẫu");
    const { code, out } = await run(text, "--strata", "h");
    expect(code).toBe(0);
    expect(out).toContain("Có tầng chỉ có một đơn vị mẫu");
  });

  test("the first row of the file that cannot be used, whatever its column", async () => {
    const rows = [row({ "I.1": 5 }, [1, 10]), row({ "I.1": 4, "V.4": 9 }, [1, 10]), row({ "I.1": 8 }, [0, 11])];
    const errors = await refused(fileOf(rows, ["w", "N"]), "--weights", "w", "--population", "N");
    expect(errors).toContain("Dòng 3, cột V.4: «9»");
  });

  test("an empty stratum or first-stage unit", async () => {
    const text = fileOf([row({ "I.1": 5 }, ["s", "a"]), row({ "I.1": 4 }, ["s", ""])], ["h", "c"]);
    expect(await refused(text, "--strata", "h", "--psu", "c")).toContain("dòng 3, cột «c»: ô để trống");
  });

  test("two populations of one first-stage unit, or one smaller than its sample", async () => {
    const design = ["--psu", "c,d", "--population", "N,M"];
    const two = [row({ "I.1": 5 }, ["a", 1, 9, 4]), row({ "I.1": 4 }, ["a", 2, 9, 5]), row({ "I.1": 4 }, ["b", 1, 9, 5])];
    expect(await refused(fileOf(two, ["c", "d", "N", "M"]), ...design)).toContain(
      "dòng 3, cột «M»: tổng thể bậc hai của đơn vị «a» là «5», nhưng dòng trên là «4»",
    );
    const small = [row({ "I.1": 5 }, ["a", 1, 9, 1]), row({ "I.1": 4 }, ["a", 2, 9, 1]), row({ "I.1": 4 }, ["b", 1, 9, 5])];
    expect(await refused(fileOf(small, ["c", "d", "N", "M"]), ...design)).toContain("nhỏ hơn mẫu (2 đơn vị)");
  });

  test("a first-stage unit with one second-stage unit under --singleton fail", async () => {
    const rows = [row({ "I.1": 5 }, ["a", 1, 9, 4]), row({ "I.1": 4 }, ["a", 2, 9, 4]), row({ "I.1": 4 }, ["lẻ", 1, 9, 5])];
    const design = ["--psu", "c,d", "--population", "N,M"];
    const text = fileOf(rows, ["c", "d", "N", "M"]);
    expect(await refused(text, ...design, "--singleton", "fail")).toContain("đơn vị chọn bậc một «lẻ» chỉ có một đơn vị mẫu");
    expect((await run(text, ...design)).code).toBe(0);
  });

  test("too many stages, an interval there is none of, a column that would be text and number, no rows", async () => {
    expect(await refused(brvt, "--psu", "a,b,c")).toContain("E-DATASET-108");
    expect(await refused(brvt, "--population", "a,b")).toContain("E-DATASET-109");
    expect(await refused(brvt, "--interval", "wald")).toContain("korn-graubard, t");
    expect(await refused(fileOf([row({}, [1])], ["w"]), "--weights", "w", "--by", "w")).toContain("E-SYSTEM-111");
    expect(await refused(fileOf([]))).toContain("E-DATASET-106");
  });

  test("an unknown method, scoring or empty file", async () => {
    expect(await refused(brvt, "--method", "bnv-1")).toContain("bnv-1001-2023");
    expect(await refused(brvt, "--method", "bnv-1")).toMatch(/E-SYSTEM-106: Tham số --method: «bnv-1».*METHOD\.json/);
    expect(await refused(brvt, "--scoring", "top3/item-mean")).toContain("top2, mean-over-max, min-max");
    expect(await refused("")).toContain("E-SYSTEM-120");
  });
});
