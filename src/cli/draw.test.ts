import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Folder, openFolder } from "./process.testing.ts";

const seed = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const strata = ["Vạn Hưng|Tư pháp", "Đại Lãnh|Đất đai", "Vạn Giã|Khác"];
const frameRows = strata.flatMap((stratum, at) =>
  Array.from({ length: 40 }, (_, number) => `HS-${at}-${1000 + number},${stratum}`),
);
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

let folder: Folder;

beforeAll(() => {
  folder = openFolder();
  folder.write("frame.csv", `unit_id,stratum\n${frameRows.join("\n")}\n`);
  folder.write("shuffled.csv", `\ufeffstratum,x,unit_id\r\n${frameRows.toReversed().map(swapped).join("\r\n")}\r\n`);
  folder.write("plan.csv", `stratum,n\n${strata.map((stratum, at) => `${stratum},${[6, 4, 0][at]}`).join("\n")}\n`);
});

afterAll(() => folder.remove());

const swapped = (row: string): string => row.split(",").toReversed().join(",bỏ qua,");

const options = ["--size-by", "plan.csv", "--seed", seed];

describe("sipas draw", () => {
  it("writes the sample and prints hashes and sizes", () => {
    const { code, stdout, stderr } = folder.run("draw", "frame.csv", ...options, "-o", "sample.csv", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rows = folder.read("sample.csv").trimEnd().split("\n");
    expect(rows[0]).toBe("unit_id,stratum,role,order");
    expect(rows.length).toBe(1 + 6 * 4 + 4 * 4);
    expect(JSON.parse(stdout)).toEqual({
      algorithm: "opensipas-draw 1",
      design: "srs",
      reserves: 3,
      seed,
      frameHash: sha256(`unit_id,stratum\n${[...frameRows.slice(80), ...frameRows.slice(0, 80)].join("\n")}\n`),
      sampleHash: sha256(folder.read("sample.csv")),
      strata: [
        { stratum: "Vạn Giã|Khác", units: 40, sample: 0, reserves: 0 },
        { stratum: "Vạn Hưng|Tư pháp", units: 40, sample: 6, reserves: 18 },
        { stratum: "Đại Lãnh|Đất đai", units: 40, sample: 4, reserves: 12 },
      ],
    });
  });

  it("writes the same bytes from the same units in another order, with another layout of the file", () => {
    folder.run("draw", "frame.csv", ...options, "-o", "one.csv");
    folder.run("draw", "shuffled.csv", ...options, "-o", "other.csv");
    expect(folder.read("other.csv")).toBe(folder.read("one.csv"));
  });

  it("writes the sample to stdout with -o -, and talks on stderr", () => {
    folder.run("draw", "frame.csv", ...options, "-o", "sample.csv");
    const { stdout, stderr } = folder.run("draw", "frame.csv", ...options, "-o", "-");
    expect(stdout).toBe(folder.read("sample.csv"));
    expect(stderr).toContain(sha256(stdout));
  });

  it("shares one size out in proportion, or Yamane's", () => {
    const drawn = (...args: string[]) =>
      (
        JSON.parse(folder.run("draw", "frame.csv", ...args, "--seed", seed, "-o", "x.csv", "--json").stdout) as {
          strata: { sample: number }[];
        }
      ).strata;
    expect(drawn("--size", "30").map(({ sample }) => sample)).toEqual([10, 10, 10]);
    // 120 / (1 + 120 · 0.01) = 54.5…
    expect(drawn("--yamane", "0,1").map(({ sample }) => sample)).toEqual([19, 18, 18]);
    expect(drawn("--yamane", "0.1", "--rounding", "ceil", "--design", "systematic").map(({ sample }) => sample)).toEqual([
      19, 18, 18,
    ]);
  });

  it("speaks English when asked", () => {
    expect(folder.run("draw", "frame.csv", ...options, "-o", "x.csv", "--lang", "en").stdout).toContain("Stratum");
    expect(folder.run("draw", "frame.csv", ...options, "-o", "x.csv").stdout).toContain("Tầng");
  });
});

describe("sipas draw verify", () => {
  const verify = (file: string) => folder.run("draw", "verify", "frame.csv", file, ...options);

  it("ends with 0 when the sample is the one drawn", () => {
    folder.run("draw", "frame.csv", ...options, "-o", "sample.csv");
    expect(verify("sample.csv")).toMatchObject({ code: 0, stderr: "" });
  });

  it("ends with 1 and shows the first row that differs", () => {
    folder.run("draw", "frame.csv", ...options, "-o", "sample.csv");
    const rows = folder.read("sample.csv").split("\n");
    folder.write("bad.csv", [...rows.slice(0, 4), rows[5], rows[4], ...rows.slice(6)].join("\n"));
    const { code, stdout, stderr } = verify("bad.csv");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("bad.csv không khớp kết quả rút lại, từ dòng 5");
    expect(stderr).toContain(`rút lại được «${rows[4]}», trong tệp là «${rows[5]}»`);
  });

  it("ends with 1 for another seed", () => {
    folder.run("draw", "frame.csv", ...options, "-o", "sample.csv");
    const other = ["--size-by", "plan.csv", "--seed", "0".repeat(64)];
    expect(folder.run("draw", "verify", "frame.csv", "sample.csv", ...other).code).toBe(1);
  });
});

describe("what cannot be drawn ends with 2 and a message", () => {
  const wrong = (file: string, text: string) => {
    folder.write(file, text);
    return file;
  };

  it.each<[string, () => string[], RegExp]>([
    ["a seed that is too short", () => ["frame.csv", "--size", "3", "--seed", "abc", "-o", "x.csv"], /E-DRAW-107.*«abc».*64/],
    ["no seed", () => ["frame.csv", "--size", "3", "-o", "x.csv"], /E-SYSTEM-104.*--seed/],
    ["no size", () => ["frame.csv", "--seed", seed, "-o", "x.csv"], /E-SYSTEM-110.*--size, --size-by, --yamane/],
    ["two sizes", () => ["frame.csv", "--size", "3", "--yamane", "0.1", "--seed", seed, "-o", "x.csv"], /E-SYSTEM-110/],
    ["no output", () => ["frame.csv", "--size", "3", "--seed", seed], /E-SYSTEM-104.*-o SAMPLE.csv/],
    ["no frame", () => ["--size", "3", "--seed", seed, "-o", "x.csv"], /E-SYSTEM-104.*FRAME.csv/],
    ["a frame that is not there", () => ["nope.csv", "--size", "3", "--seed", seed, "-o", "x.csv"], /E-SYSTEM-108.*nope.csv/],
    [
      "a folder that is not there",
      () => ["frame.csv", "--size", "3", "--seed", seed, "-o", "no/x.csv"],
      /E-SYSTEM-109.*no\/x.csv/,
    ],
    [
      "another design",
      () => ["frame.csv", "--size", "3", "--seed", seed, "-o", "x.csv", "--design", "pps"],
      /«pps».*srs, systematic/,
    ],
    ["more than there are", () => ["frame.csv", "--size", "121", "--seed", seed, "-o", "x.csv"], /E-DRAW-106.*121.*120/],
    [
      "a stratum with too few units",
      () => [
        "frame.csv",
        "--size-by",
        wrong("p1.csv", `stratum,n\n${strata[0]},41\n${strata[1]},1\n${strata[2]},1\n`),
        "--seed",
        seed,
        "-o",
        "x.csv",
      ],
      /E-DRAW-001.*«Vạn Hưng\|Tư pháp».*40.*41/,
    ],
    [
      "a plan with a stratum twice",
      () => [
        "frame.csv",
        "--size-by",
        wrong("p2.csv", `stratum,n\n${strata[0]},4\n${strata[0]},1\n`),
        "--seed",
        seed,
        "-o",
        "x.csv",
      ],
      /E-DRAW-108.*p2.csv.*dòng 3/,
    ],
    [
      "a plan with a size that is no number",
      () => ["frame.csv", "--size-by", wrong("p3.csv", `stratum,n\n${strata[0]},ba\n`), "--seed", seed, "-o", "x.csv"],
      /E-DRAW-110.*p3.csv.*dòng 2.*«n».*«ba»/,
    ],
    [
      "a frame with a unit twice",
      () => [wrong("f1.csv", "unit_id,stratum\nA,x\nB,x\nA,y\n"), "--size", "1", "--seed", seed, "-o", "x.csv"],
      /E-DRAW-103.*f1.csv, dòng 4.*«A».*dòng 2/,
    ],
    [
      "a frame with an empty cell",
      () => [wrong("f2.csv", "unit_id,stratum\nA,x\nB,\n"), "--size", "1", "--seed", seed, "-o", "x.csv"],
      /E-DRAW-101.*f2.csv, dòng 3, cột «stratum»/,
    ],
    [
      "a frame without a column",
      () => [wrong("f3.csv", "id,stratum\nA,x\n"), "--size", "1", "--seed", seed, "-o", "x.csv"],
      /E-SYSTEM-121.*«unit_id».*id, stratum/,
    ],
    [
      "a frame without units",
      () => [wrong("f4.csv", "unit_id,stratum\n"), "--size", "1", "--seed", seed, "-o", "x.csv"],
      /E-DRAW-112/,
    ],
    ["an empty file", () => [wrong("f5.csv", ""), "--size", "1", "--seed", seed, "-o", "x.csv"], /E-SYSTEM-120.*f5.csv/],
  ])("%s", (_, args, message) => {
    const { code, stdout, stderr } = folder.run("draw", ...args());
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
