import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Folder, openFolder } from "./process.testing.ts";
import { runHere } from "./run-here.testing.ts";

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

describe("sipas draw by columns of the frame", () => {
  const header = "unit_id,stratum,hồ sơ,xã";
  const rows = Array.from({ length: 30 }, (_, at) => `U${10 + at},A,${at === 7 ? 5000 : 1 + at},${"cba"[at % 3]}`);
  const bySize = ["--size", "6", "--seed", seed, "--design", "pps", "--size-column", "hồ sơ"];

  beforeAll(() => folder.write("sized.csv", `${header}\n${rows.toReversed().join("\n")}\n`));

  it("draws by size, a unit that is large enough with certainty, and publishes the columns in the frame's hash", () => {
    const { code, stdout } = folder.run("draw", "sized.csv", ...bySize, "--sort", "xã", "-o", "pps.csv", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      algorithm: "opensipas-draw 1",
      design: "pps",
      sizeColumn: "hồ sơ",
      sort: ["xã"],
      frameHash: sha256(`${header}\n${rows.join("\n")}\n`),
      sampleHash: sha256(folder.read("pps.csv")),
    });
    expect(folder.read("pps.csv")).toMatch(/^U17,A,sample,/m);
    expect(folder.run("draw", "verify", "sized.csv", "pps.csv", ...bySize, "--sort", "xã").code).toBe(0);
    expect(folder.run("draw", "verify", "sized.csv", "pps.csv", ...bySize).code).toBe(1);
  });

  it("walks through the frame in the order of the columns to sort by", () => {
    const args = ["--size", "3", "--seed", seed, "--design", "systematic", "--sort", "xã", "--reserves", "0"];
    folder.run("draw", "sized.csv", ...args, "-o", "sorted.csv");
    const communes = new Map(rows.map((row) => [row.slice(0, 3), row.slice(-1)]));
    const drawn = folder.read("sorted.csv").trimEnd().split("\n").slice(1);
    expect(drawn.map((row) => communes.get(row.slice(0, 3)))).toEqual(["a", "b", "c"]);
  });

  it("prints the strata as csv and says the hashes on stderr", () => {
    const { stdout, stderr } = folder.run("draw", "sized.csv", ...bySize, "-o", "csv.csv", "--csv");
    expect(stdout).toBe("stratum,units,sample,reserves\nA,30,6,18\n");
    expect(stderr).toContain(sha256(folder.read("csv.csv")));
  });

  it("reads a frame that is zipped", () => {
    folder.write("sized.csv.gz", gzipSync(folder.read("sized.csv")));
    folder.run("draw", "sized.csv", ...bySize, "-o", "plain.csv");
    expect(folder.run("draw", "sized.csv.gz", ...bySize, "-o", "zipped.csv").code).toBe(0);
    expect(folder.read("zipped.csv")).toBe(folder.read("plain.csv"));
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

  const rest = ["--seed", seed, "-o", "x.csv"];
  const drawn = (name: string, args: readonly string[], message: RegExp): [string, () => string[], RegExp][] => [
    [name, () => ["frame.csv", ...args, ...rest], message],
  ];
  const withPlan = (file: string, text: string) => ["frame.csv", "--size-by", wrong(file, text), ...rest];
  const withFrame = (file: string, text: string, ...args: readonly string[]) => [
    wrong(file, text),
    "--size",
    "1",
    ...args,
    ...rest,
  ];

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
      () => ["frame.csv", "--size", "3", "--seed", seed, "-o", "x.csv", "--design", "poisson"],
      /E-SYSTEM-106.*--design: «poisson».*srs, systematic, pps/,
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
      /E-DRAW-116: Tệp p1.csv, dòng 2, cột «n»: cỡ mẫu 41 .*«Vạn Hưng\|Tư pháp».*\(40\)/,
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
    ...drawn("a size below 0", ["--size", "-5"], /E-SYSTEM-106: Tham số --size: «-5» không dùng được.*1, 2, 3/),
    ...drawn("a size of 0", ["--size", "0"], /E-SYSTEM-106.*--size: «0»/),
    ...drawn("a size that is no whole number", ["--size", "2.5"], /E-SYSTEM-106.*--size: «2.5»/),
    ...drawn("reserves below 0", ["--size", "3", "--reserves", "-1"], /E-SYSTEM-106.*--reserves: «-1».*0, 1, 2/),
    ...drawn("a margin below 0", ["--yamane", "-0.05"], /E-SYSTEM-106.*--yamane: «-0.05»/),
    ...drawn("a margin of 1", ["--yamane", "1"], /E-SYSTEM-106.*--yamane: «1»/),
    ...drawn("another rounding", ["--yamane", "0.1", "--rounding", "down"], /--rounding: «down».*half-up, ceil/),
    [
      "the frame as output",
      () => ["frame.csv", "--size", "3", "--seed", seed, "-o", "frame.csv"],
      /E-SYSTEM-106.*-o: «frame.csv»/,
    ],
    ...drawn("a rounding where nothing is rounded", ["--size", "3", "--rounding", "ceil"], /--rounding: «ceil».*--yamane/),
    [
      "a plan that is not there, before the frame is read",
      () => ["no.csv", "--size-by", "nope.csv", ...rest],
      /E-SYSTEM-108.*nope.csv/,
    ],
    ...drawn("a word too many", ["--size", "3", "more.csv"], /E-SYSTEM-105.*«more.csv»/),
    ...drawn("an option without its value", ["--size", "3", "--reserves"], /E-SYSTEM-102.*--reserves/),
    ...drawn("a design by size without the column", ["--size", "3", "--design", "pps"], /E-SYSTEM-104.*--size-column/),
    ...drawn(
      "a column of sizes for another design",
      ["--size", "3", "--size-column", "c"],
      /E-SYSTEM-106.*--size-column: «c».*--design pps/,
    ),
    ...drawn("sorting for a simple draw", ["--size", "3", "--sort", "c"], /E-SYSTEM-106.*--sort: «c».*--design systematic/),
    ...drawn(
      "a column that the frame lacks",
      ["--size", "3", "--design", "systematic", "--sort", "xã"],
      /E-SYSTEM-121.*frame.csv, dòng 1.*«xã».*unit_id, stratum/,
    ),
    ...drawn(
      "a column that is named twice",
      ["--size", "3", "--design", "systematic", "--sort", "a, a"],
      /E-DRAW-115.*«a».*hai lần/,
    ),
    ...drawn(
      "sorting by the column of sizes",
      ["--size", "3", "--design=pps", "--size-column=c", "--sort=c"],
      /E-DRAW-115.*«c»/,
    ),
    [
      "a plan with a stratum that the frame lacks",
      () => withPlan("p4.csv", `stratum,n\n${strata[0]},1\n\nVạn Hung,4\n`),
      /E-DRAW-117: Tệp p4.csv, dòng 4, cột «stratum».*«Vạn Hung» \(cỡ mẫu 4\).*\nE-DRAW-111.*«Vạn Giã\|Khác».*40/,
    ],
    [
      "a plan without a stratum's name",
      () => withPlan("p5.csv", "stratum,n\n,4\n"),
      /E-DRAW-101: Tệp p5.csv, dòng 2, cột «stratum»: ô để trống/,
    ],
    ["a plan with a size below 0", () => withPlan("p6.csv", "stratum,n\nA,-4\n"), /E-DRAW-110.*p6.csv, dòng 2, cột «n»: «-4»/],
    [
      "a plan without sizes",
      () => withPlan("p7.csv", "stratum,size\nA,4\n"),
      /E-SYSTEM-121.*p7.csv, dòng 1.*«n».*stratum, size/,
    ],
    [
      "a frame without a header",
      () => withFrame("f6.csv", "T001,A\nT002,A\n"),
      /E-SYSTEM-121.*f6.csv, dòng 1.*«unit_id».*T001, A/,
    ],
    [
      "a frame with an empty id",
      () => withFrame("f7.csv", "unit_id,stratum\nA,x\n\n,x\n"),
      /E-DRAW-101: Tệp f7.csv, dòng 4, cột «unit_id»/,
    ],
    [
      "a unit twice below a blank line",
      () => withFrame("f8.csv", "unit_id,stratum\nA,x\n\nHoà,x\nHoa\u0300,y\n"),
      /E-DRAW-103: Tệp f8.csv, dòng 5, cột «unit_id»: «Hoà» đã có ở dòng 4/,
    ],
    [
      "a size that is no number",
      () => withFrame("f9.csv", "unit_id,stratum,c\nA,x,7\nB,x,0\n", "--design", "pps", "--size-column", "c"),
      /E-DRAW-113: Tệp f9.csv, dòng 3, cột «c»: quy mô «0»/,
    ],
    [
      "sizes that are too large to be exact",
      () => withFrame("f10.csv", `unit_id,stratum,c\nA,x,${2 ** 53 - 1}\nB,x,1\n`, "--design", "pps", "--size-column", "c"),
      /E-DRAW-114.*«x».*9007199254740992/,
    ],
    ["an empty file", () => [wrong("f5.csv", ""), "--size", "1", "--seed", seed, "-o", "x.csv"], /E-SYSTEM-120.*f5.csv/],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await runHere(folder.path, ["draw", ...args()]);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
