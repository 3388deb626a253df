import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inclusionProbabilities, systematicPps } from "../../stats/selection/pps.ts";
import { systematicPositions } from "../../stats/selection/selection.ts";
import { csvRecord } from "./csv-record.ts";
import { canonicalFrame, frameBytes, frameHash, openFrame } from "./frame.ts";
import { type FrameColumns, otherColumns } from "./frame-stratum.ts";
import type { FrameUnit } from "./gathered-strata.ts";
import { systematicStart, unitKey } from "./key.ts";
import { proportionalPlan, type SizePlan } from "./plan.ts";
import { type DrawDesign, type SelectionDesign, sampleFromDraw } from "./protocol.ts";
import { type Sample, sampleBytes, sampleHash } from "./sample.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const seed = createHash("sha256").update("XSKH 22/11/2023: 41 27 08").digest("hex");

const frameOf = (units: Iterable<FrameUnit>) => {
  const frame = canonicalFrame(units);
  if (!frame.ok) throw new Error(JSON.stringify(frame.problems));
  return frame.value;
};

interface Wanted {
  readonly plan: SizePlan;
  readonly design?: DrawDesign;
  readonly reserves?: number;
  readonly seed?: string;
}

const drawn = (units: Iterable<FrameUnit>, wanted: Wanted): Sample => {
  const sample = sampleFromDraw({ frame: frameOf(units), seed, design: "srs", reserves: 3, ...wanted }, sha256);
  if (!sample.ok) throw new Error(JSON.stringify(sample.problems));
  return sample.value;
};

const strata = ["Vạn Hưng|Tư pháp", "Vạn Hưng|Đất đai", "Đại Lãnh|Tư pháp"];
const units = (counts: readonly number[]): FrameUnit[] =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, number) => ({
      unitId: `HS-${at}-${String(number).padStart(4, "0")}`,
      stratum: strata[at]!,
    })),
  );

const planOf = (sizes: readonly number[]): SizePlan => new Map(sizes.map((size, at) => [strata[at]!, size]));

describe("a draw", () => {
  it("takes the wanted size in each stratum, and three reserves for each unit as far as there are any", () => {
    const sample = drawn(units([100, 12, 10]), { plan: planOf([20, 4, 0]) });
    const count = (stratum: string, role: string) =>
      sample.filter((unit) => unit.stratum === stratum && unit.role === role).length;
    expect(strata.map((stratum) => count(stratum, "sample"))).toEqual([20, 4, 0]);
    expect(strata.map((stratum) => count(stratum, "reserve"))).toEqual([60, 8, 0]);
  });

  it("has a known sample for a known seed", () => {
    const sample = drawn(units([9, 0, 0]), { plan: new Map([[strata[0]!, 2]]), reserves: 1 });
    const keyed = units([9, 0, 0]).map(({ unitId, stratum }) => ({
      unitId,
      key: createHash("sha256").update(`${seed}\x1f${stratum}\x1f${unitId}`).digest("hex"),
    }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(sample.map(({ unitId, role, order }) => `${unitId} ${role} ${order}`)).toEqual([
      `${keyed[0]!.unitId} sample 1`,
      `${keyed[1]!.unitId} sample 2`,
      `${keyed[2]!.unitId} reserve 1`,
      `${keyed[3]!.unitId} reserve 2`,
    ]);
  });

  const sizes = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40));
  const cases = fc.record({
    counts: sizes,
    shares: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
    reserves: fc.nat(3),
    design: fc.constantFrom<DrawDesign>("srs", "systematic"),
    order: fc.infiniteStream(fc.nat()),
  });
  const wantedOf = (counts: readonly number[], shares: readonly number[]) =>
    new Map(
      counts.flatMap((count, at): [string, number][] =>
        count === 0 ? [] : [[strata[at]!, Math.floor((count * shares[at]!) / 100)]],
      ),
    );

  it("is the same, byte for byte, whatever the order of the rows", () => {
    fc.assert(
      fc.property(cases, ({ counts, shares, reserves, design, order }) => {
        const frame = units(counts);
        const keyed = frame.map((unit) => ({ unit, key: order.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ unit }) => unit);
        const wanted = { plan: wantedOf(counts, shares), reserves, design };
        const bytes = sampleBytes(drawn(frame, wanted));
        expect(Buffer.compare(bytes, sampleBytes(drawn(shuffled, wanted)))).toBe(0);
        expect(frameHash(frameOf(shuffled), sha256)).toBe(frameHash(frameOf(frame), sha256));
      }),
      { numRuns: 40 },
    );
  });

  it("takes no unit twice, the right number by stratum, and orders without a gap", () => {
    fc.assert(
      fc.property(cases, ({ counts, shares, reserves, design }) => {
        const plan = wantedOf(counts, shares);
        const sample = drawn(units(counts), { plan, reserves, design });
        expect(new Set(sample.map(({ unitId }) => unitId)).size).toBe(sample.length);
        for (const [stratum, size] of plan) {
          const available = counts[strata.indexOf(stratum)]!;
          const orders = (role: string) =>
            sample.filter((unit) => unit.stratum === stratum && unit.role === role).map(({ order }) => order);
          expect(orders("sample")).toEqual(Array.from({ length: size }, (_, at) => at + 1));
          expect(orders("reserve")).toEqual(
            Array.from({ length: Math.min(size * reserves, available - size) }, (_, at) => at + 1),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("goes on into the reserves: a larger simple sample begins with the smaller one and its reserves", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(3), (size, reserves) => {
        const ids = (sample: Sample) => sample.map(({ unitId }) => unitId);
        const small = ids(drawn(units([100, 0, 0]), { plan: planOf([size]), reserves }));
        const large = ids(drawn(units([100, 0, 0]), { plan: planOf([size * (1 + reserves)]), reserves: 0 }));
        expect(small).toEqual(large);
      }),
      { numRuns: 30 },
    );
  });

  it("draws each stratum by itself: another stratum's size changes nothing", () => {
    const first = (sample: Sample) => sample.filter(({ stratum }) => stratum === strata[0]);
    const one = drawn(units([50, 50, 0]), { plan: planOf([10, 10]) });
    const other = drawn(units([50, 50, 0]), { plan: planOf([10, 40]) });
    expect(first(one)).toEqual(first(other));
  });

  it("is another one with another seed", () => {
    const frame = units([200, 0, 0]);
    const one = sampleHash(drawn(frame, { plan: planOf([20]) }), sha256);
    const other = sampleHash(
      drawn(frame, { plan: planOf([20]), seed: seed.replace(/^./, seed.startsWith("0") ? "1" : "0") }),
      sha256,
    );
    expect(one).not.toBe(other);
  });

  it("gives every unit about the same chance", () => {
    const frame = units([10, 0, 0]);
    const hits = new Map<string, number>();
    for (let round = 0; round < 4000; round += 1) {
      const sample = drawn(frame, {
        plan: planOf([3]),
        reserves: 0,
        seed: createHash("sha256").update(`${round}`).digest("hex"),
      });
      for (const { unitId } of sample) hits.set(unitId, (hits.get(unitId) ?? 0) + 1);
    }
    // 1,200 hits expected for each, with a standard deviation of 29.
    for (const { unitId } of frame) expect(Math.abs(hits.get(unitId)! - 1200)).toBeLessThan(29 * 5);
  });
});

describe("what cannot be drawn", () => {
  const problems = (counts: readonly number[], plan: SizePlan) => {
    const sample = sampleFromDraw({ frame: frameOf(units(counts)), plan, seed, design: "srs", reserves: 3 }, sha256);
    return sample.ok ? [] : sample.problems;
  };

  it("names each stratum with fewer units than its size", () => {
    expect(problems([5, 3, 9], planOf([6, 3, 10]))).toEqual([
      { code: "E-DRAW-001", details: { stratum: strata[0], units: 5, size: 6 } },
      { code: "E-DRAW-001", details: { stratum: strata[2], units: 9, size: 10 } },
    ]);
  });

  it("names a stratum of the plan that the frame has not, unless nothing is wanted of it", () => {
    const plan = new Map([[strata[0]!, 2]]);
    expect(problems([5, 0, 0], new Map([...plan, ["Vạn Hung|Tư pháp", 4]]))).toEqual([
      { code: "E-DRAW-105", details: { stratum: "Vạn Hung|Tư pháp", size: 4 } },
    ]);
    expect(problems([5, 0, 0], new Map([...plan, ["Xuân Sơn|Tư pháp", 0]]))).toEqual([]);
  });

  it("names a stratum of the frame that the plan forgot", () => {
    expect(problems([5, 7, 0], planOf([2]))).toEqual([{ code: "E-DRAW-111", details: { stratum: strata[1], units: 7 } }]);
  });

  it("names a size that is no count", () => {
    expect(problems([5, 0, 0], planOf([1.5]))).toEqual([{ code: "E-DRAW-104", details: { stratum: strata[0], value: 1.5 } }]);
  });
});

describe("proportionalPlan", () => {
  it("shares one size out over the strata", () => {
    const plan = proportionalPlan(12, frameOf(units([60, 30, 30])));
    expect(plan).toEqual({ ok: true, value: planOf([6, 3, 3]) });
  });

  it("says how many units there are when more are wanted", () => {
    expect(proportionalPlan(500, frameOf(units([60, 30, 30])))).toEqual({
      ok: false,
      problems: [{ code: "E-DRAW-106", details: { size: 500, units: 120 } }],
    });
  });
});

interface SizedRow extends FrameUnit {
  readonly "hồ sơ": string;
  readonly xã: string;
  readonly thôn: string;
}

/** Sizes from 1 on, a few of them large, and texts in which order and bytes differ. */
const sizedRows = (some: readonly FrameUnit[]): SizedRow[] =>
  some.map((unit, at) => ({
    ...unit,
    "hồ sơ": at % 17 === 3 ? `0${at * 400 + 900}` : `${1 + ((at * 31) % 97)}`,
    xã: ["Vạn Hưng", "\u{1f600}", "\uff21", "Đại Lãnh", "a,b"][(at * 7) % 5]!,
    thôn: `${(at * 13) % 4}`,
  }));

const sizedFrame = (rows: readonly SizedRow[], columns: FrameColumns) => {
  const frame = openFrame({ file: "frame.csv", columns });
  const names = otherColumns(columns) as readonly ("hồ sơ" | "xã" | "thôn")[];
  for (const [at, row] of rows.entries()) {
    const wrong = frame.add({ ...row, others: names.map((name) => row[name]) }, at + 2);
    if (wrong !== undefined) throw new Error(JSON.stringify(wrong));
  }
  const closed = frame.close();
  if (!closed.ok) throw new Error(JSON.stringify(closed.problems));
  return closed.value;
};

describe("a draw by columns of the frame", () => {
  const start = systematicStart({ seed, stratum: strata[0]! }, sha256);
  const columnsOf = (size: string | undefined, ...sort: readonly string[]): FrameColumns => ({ size, sort });
  const drawnFrom = (rows: readonly SizedRow[], columns: FrameColumns, size: number): Sample => {
    const design = columns.size === undefined ? "systematic" : "pps";
    const plan = new Map([[strata[0]!, size]]);
    const sample = sampleFromDraw({ frame: sizedFrame(rows, columns), plan, seed, design, reserves: 1 }, sha256);
    if (!sample.ok) throw new Error(JSON.stringify(sample.problems));
    return sample.value;
  };
  const sampled = (sample: Sample) => sample.filter(({ role }) => role === "sample").map(({ unitId }) => unitId);
  const rows = sizedRows(units([50, 0, 0]));

  it("takes by size the units that the statistics do, in the order of the frame", () => {
    const expected = systematicPps({ sizes: rows.map((row) => Number(row["hồ sơ"])), size: 12, start });
    expect(sampled(drawnFrom(rows.toReversed(), columnsOf("hồ sơ"), 12))).toEqual(
      expected.ok && Array.from(expected.positions, (at) => rows[at]!.unitId),
    );
    expect(expected.ok && expected.certainty.length).toBeGreaterThan(1);
  });

  it("with equal sizes takes what the systematic draw takes", () => {
    const equal = rows.map((row) => ({ ...row, "hồ sơ": "7" }));
    expect(drawnFrom(equal, columnsOf("hồ sơ"), 9)).toEqual(drawnFrom(equal, columnsOf(undefined), 9));
    expect(drawnFrom(equal, columnsOf("hồ sơ", "xã"), 9)).toEqual(drawnFrom(equal, columnsOf(undefined, "xã"), 9));
  });

  it("walks in the order of the named columns, then of unit_id", () => {
    const inOrder = rows.toSorted(
      (a, b) =>
        Buffer.compare(Buffer.from(a.xã), Buffer.from(b.xã)) ||
        Number(a.thôn) - Number(b.thôn) ||
        (a.unitId < b.unitId ? -1 : 1),
    );
    const positions = systematicPositions({ units: 50, size: 7, start });
    expect(sampled(drawnFrom(rows.toReversed(), columnsOf(undefined, "xã", "thôn"), 7))).toEqual(
      Array.from(positions, (at) => inOrder[at]!.unitId),
    );
  });

  it("has the units that are left as reserves, by key, whatever their size", () => {
    const sample = drawnFrom(rows, columnsOf("hồ sơ"), 12);
    const taken = new Set(sampled(sample));
    const keyOf = ({ unitId, stratum }: FrameUnit) => Buffer.from(unitKey({ seed, stratum }, unitId, sha256)).toString("hex");
    const left = rows.filter(({ unitId }) => !taken.has(unitId)).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    expect(sample.filter(({ role }) => role === "reserve").map(({ unitId }) => unitId)).toEqual(
      left.slice(0, 12).map(({ unitId }) => unitId),
    );
  });

  it("commits to the columns: the hash of the frame changes with a size or a text to sort by", () => {
    const hashOf = (some: readonly SizedRow[]) => frameHash(sizedFrame(some, columnsOf("hồ sơ", "xã")), sha256);
    const [first, ...others] = rows as [SizedRow, ...SizedRow[]];
    const hashes = [rows, [{ ...first, "hồ sơ": "2" }, ...others], [{ ...first, xã: "x" }, ...others]].map(hashOf);
    expect(new Set(hashes).size).toBe(3);
    expect(hashOf(rows.map((row) => ({ ...row, "hồ sơ": `00${row["hồ sơ"]}` })))).toBe(hashes[0]);
  });

  it("takes units as often as their sizes say, over many seeds", () => {
    const few = sizedRows(units([6, 0, 0])).map((row, at) => ({ ...row, "hồ sơ": `${[500, 40, 30, 20, 10, 100][at]}` }));
    const frame = sizedFrame(few, columnsOf("hồ sơ"));
    const chances = inclusionProbabilities({ sizes: [500, 40, 30, 20, 10, 100], size: 3 });
    const hits = new Float64Array(6);
    const runs = 4000;
    for (let run = 0; run < runs; run += 1) {
      const other = createHash("sha256").update(`pps ${run}`).digest("hex");
      const sample = sampleFromDraw({ frame, plan: planOf([3]), seed: other, design: "pps", reserves: 0 }, sha256);
      for (const { unitId } of sample.ok ? sample.value : []) hits[Number(unitId.slice(-4))]! += 1;
    }
    for (const [unit, chance] of chances.ok ? chances.probability.entries() : [])
      expect(Math.abs(hits[unit]! / runs - chance), `unit ${unit}`).toBeLessThanOrEqual(
        5 * Math.sqrt((chance * (1 - chance)) / runs),
      );
  });

  it("names sizes that are too large to be exact, and throws where the frame has none", () => {
    const large = rows.slice(0, 2).map((row) => ({ ...row, "hồ sơ": `${2 ** 52}` }));
    const plan = new Map([[strata[0]!, 2]]);
    const draw = { plan, seed, design: "pps", reserves: 0 } as const;
    expect(sampleFromDraw({ ...draw, frame: sizedFrame(large, columnsOf("hồ sơ")) }, sha256)).toEqual({
      ok: false,
      problems: [{ code: "E-DRAW-114", details: { stratum: strata[0], total: 2 ** 53, size: 2 } }],
    });
    expect(() => sampleFromDraw({ ...draw, frame: sizedFrame(large, columnsOf(undefined)) }, sha256)).toThrow(
      "no column of sizes",
    );
  });
});

describe("what protocol 1 drew when it was first published", () => {
  const odd = [`HS "đặc biệt", 1`, "HS-\u{1f600}", "HS-\uff21", "Ho\u0300a"];
  const some = [...units([400, 150, 60]).reverse(), ...odd.map((unitId) => ({ unitId, stratum: strata[0]! }))];

  it("is drawn still", () => {
    expect(frameHash(frameOf(some), sha256)).toBe("b408861ecd142981f13be31d1f917fa498cd65ffb118b5e52385b80761de1cc0");
    const hashOf = (design: DrawDesign) => sampleHash(drawn(some, { plan: planOf([45, 20, 7]), design }), sha256);
    expect(hashOf("srs")).toBe("24be51b19dca1f8b5402a986ed40dc16d3949f80dc28dc5847d518214e1e97f8");
    expect(hashOf("systematic")).toBe("14112d82a72b8c09e3ce177823c6bfe00e3a12b9f488dbd1e2ed22ed6815750c");
  });

  it("has all that are left as reserves when more are asked for, however many", () => {
    const sample = drawn(units([9, 0, 0]), { plan: planOf([4]), reserves: Number.MAX_SAFE_INTEGER });
    expect(sample.map(({ role }) => role).filter((role) => role === "reserve")).toHaveLength(5);
  });
});

const python = spawnSync("python3", ["--version"]).status === 0;

describe.skipIf(!python)(`docs/verify-draw.py${python ? "" : " (skipped: no python3 on this machine)"}`, () => {
  it.each<[DrawDesign, number]>([
    ["srs", 3],
    ["srs", 0],
    ["systematic", 2],
  ])("draws the same bytes: %s with %i reserves", (design, reserves) => {
    const folder = mkdtempSync(join(tmpdir(), "sipas-draw-"));
    try {
      const awkward = [
        { unitId: 'HS "đặc biệt", 1', stratum: strata[0]! },
        { unitId: "HS-\u{1f600}", stratum: strata[0]! },
        { unitId: "HS-\uff21", stratum: strata[0]! },
        { unitId: "Ho\u0300a", stratum: strata[0]! },
      ];
      const frame = [...units([80, 30, 9]).reverse(), ...awkward];
      const plan = planOf([21, 30, 0]);
      const text = `\ufeffstratum,unit_id\r\n${frame.map(({ unitId, stratum }) => csvRecord([stratum, unitId])).join("")}`;
      writeFileSync(join(folder, "frame.csv"), text);
      writeFileSync(
        join(folder, "sizes.csv"),
        `stratum,n\n${[...plan].map(([stratum, n]) => csvRecord([stratum, `${n}`])).join("")}`,
      );
      const answer = spawnSync("python3", [
        "docs/verify-draw.py",
        `${folder}/frame.csv`,
        `${folder}/sizes.csv`,
        seed,
        design,
        `${reserves}`,
      ]);
      expect(answer.stderr.toString()).toContain(`frame  ${frameHash(frameOf(frame), sha256)}`);
      expect(answer.stdout.toString()).toBe(Buffer.from(sampleBytes(drawn(frame, { plan, design, reserves }))).toString());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each<[SelectionDesign, readonly string[]]>([
    ["pps", []],
    ["pps", ["xã", "thôn"]],
    ["systematic", ["xã", "thôn"]],
    ["systematic", ["thôn"]],
  ])("draws the same bytes by columns of the frame: %s sorted by %j", (design, sort) => {
    const folder = mkdtempSync(join(tmpdir(), "sipas-draw-"));
    try {
      const columns = { size: design === "pps" ? "hồ sơ" : undefined, sort };
      const rows = sizedRows(units([60, 30, 9]));
      const plan = planOf([21, 30, 4]);
      const frame = sizedFrame(rows, columns);
      const cells = rows.map(({ unitId, stratum, ...more }) => [unitId, more["hồ sơ"], more.xã, stratum, more.thôn]);
      writeFileSync(
        join(folder, "frame.csv"),
        [["unit_id", "hồ sơ", "xã", "stratum", "thôn"], ...cells].map((row) => csvRecord(row)).join(""),
      );
      writeFileSync(
        join(folder, "sizes.csv"),
        `stratum,n\n${[...plan].map(([stratum, n]) => csvRecord([stratum, `${n}`])).join("")}`,
      );
      const files = ["docs/verify-draw.py", `${folder}/frame.csv`, `${folder}/sizes.csv`];
      const answer = spawnSync("python3", [...files, seed, design, "2", sort.join(","), columns.size ?? ""]);
      const sample = sampleFromDraw({ frame, plan, seed, design, reserves: 2 }, sha256);
      expect(answer.stderr.toString()).toContain(`frame  ${frameHash(frame, sha256)}`);
      expect(answer.stdout.toString()).toBe(sample.ok && Buffer.from(sampleBytes(sample.value)).toString());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("is short enough to be read by whoever checks a draw", () => {
    expect(Number(execFileSync("wc", ["-l", "docs/verify-draw.py"]).toString().split(" ")[0])).toBeLessThanOrEqual(60);
  });
});

describe("frameBytes", () => {
  it("is the file that the protocol describes", () => {
    const frame = frameOf([
      { unitId: "b", stratum: "Đ" },
      { unitId: "c,1", stratum: "A" },
      { unitId: 'a"2', stratum: "Đ" },
      { unitId: "Z", stratum: "A" },
    ]);
    expect(new TextDecoder().decode(frameBytes(frame))).toBe('unit_id,stratum\nZ,A\n"c,1",A\n"a""2",Đ\nb,Đ\n');
  });
});
