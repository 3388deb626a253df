import { describe, expect, it } from "vitest";
import { expectStages } from "./expect-stages.ts";
import { sha256 } from "./sha256.ts";
import type { DrawStage } from "./stage.ts";
import type { StageRows } from "./stage-units.ts";
import { stagedDraw } from "./staged-draw.ts";

/** 3 regions of 4, 5 and 6 provinces with 2 to 4 communes, each with as many adults as its place. */
const rows = [4, 5, 6].flatMap((provinces, r) =>
  Array.from({ length: provinces }, (_, p) =>
    Array.from({ length: 2 + (p % 3) }, (__, c) => [`vùng ${r}`, `tỉnh ${p}`, `xã ${c}`]),
  ).flat(),
);
const file: StageRows = { rows, sizes: { column: "dan_so", values: rows.map((_, at) => 100 + 37 * (at % 11)) } };

const stages: readonly DrawStage[] = [
  { name: "vung", design: "all", take: 1 },
  { name: "tinh", design: "systematic", take: 25, isShare: true },
  { name: "xa", design: "pps", take: 2 },
];

const must = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error("refused");
  return result.value;
};

describe("what stages come to before anything is drawn", () => {
  it("is exact: 25 % of the provinces of each region, two communes in each of these", () => {
    const expected = must(expectStages(file, stages));
    expect(expected.map(({ name, units }) => [name, units])).toEqual([
      ["vung", 3],
      ["tinh", 15],
      ["xa", rows.length],
    ]);
    expect(expected.map((stage) => stage.expected)).toEqual([3, expect.closeTo(4, 9), expect.closeTo(8, 9)]);
    expect(expected[0]).toMatchObject({ least: 1, most: 1 });
    expect(expected[1]?.least).toBeCloseTo(1 / 5, 9);
    expect(expected[1]?.most).toBeCloseTo(2 / 6, 9);
  });

  it("is what draws come to on average, and the probabilities of the drawn are those of the plan", () => {
    const { least, most } = must(expectStages(file, stages)).at(-1) ?? { least: 1, most: 0 };
    const counts = Array.from({ length: 60 }, (_, turn) => {
      const seed = turn.toString(16).padStart(64, "0");
      const last = must(stagedDraw({ ...file, stages, seed, reserves: 0 }, sha256)).at(-1);
      for (const chance of last?.probabilities.values() ?? []) {
        expect(chance).toBeGreaterThanOrEqual(least - 1e-12);
        expect(chance).toBeLessThanOrEqual(most + 1e-12);
      }
      return last?.sample.length ?? 0;
    });
    expect(new Set(counts)).toEqual(new Set([8]));
  });

  it("refuses a unit that two rows sort differently, with both rows", () => {
    const sorts = new Map([["loai", rows.map((_, at) => String(at))]]);
    const sorted = stages.map((stage) => (stage.design === "systematic" ? { ...stage, sort: ["loai"] } : stage));
    const refused = expectStages({ ...file, sorts }, sorted);
    expect(refused.ok || refused.problems).toEqual([
      { code: "E-DRAW-119", details: { column: "loai", unit: "vùng 0/tỉnh 0", first: 2, row: 3 } },
    ]);
  });
});
