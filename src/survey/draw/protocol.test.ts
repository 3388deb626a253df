import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRecord } from "./csv-record.ts";
import { canonicalFrame, frameBytes, frameHash } from "./frame.ts";
import type { FrameUnit } from "./gathered-strata.ts";
import { proportionalPlan, type SizePlan } from "./plan.ts";
import { type DrawDesign, sampleFromDraw } from "./protocol.ts";
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

  it("is at most 60 lines long, as the protocol promises", () => {
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
