import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleFromDraw } from "./protocol.ts";
import { sampleBytes } from "./sample.ts";
import { sha256 } from "./sha256.ts";
import type { DrawStage } from "./stage.ts";
import { stagedDraw, stageSeed } from "./staged-draw.ts";

const seed = "ab".repeat(32);

/** 6 communes of 3 to 8 persons in 2 provinces. */
const rows = ["Khánh Hòa", "Cần Thơ"].flatMap((province, p) =>
  [3, 5, 8].flatMap((persons, c) => Array.from({ length: persons + p }, (_, at) => [province, `xã ${c}`, `N${at}`])),
);

const stages: readonly DrawStage[] = [
  { name: "tinh", design: "srs", take: 2 },
  { name: "xa", design: "pps", take: 2 },
  { name: "nguoi", design: "systematic", take: 3 },
];

const drawn = (draw = { rows, stages, seed, reserves: 1 }) => {
  const result = stagedDraw(draw, sha256);
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
};

const sampled = (stage: ReturnType<typeof drawn>[number] | undefined): readonly string[] =>
  (stage?.sample ?? []).filter(({ role }) => role === "sample").map(({ unitId }) => unitId);

describe("a draw in stages", () => {
  it("draws below the units drawn before and nowhere else, reserves at the last stage alone", () => {
    const [provinces, communes, persons] = drawn();
    expect(sampled(provinces)).toHaveLength(2);
    expect(sampled(communes)).toHaveLength(4);
    expect(sampled(persons)).toHaveLength(12);
    const homes = new Set(sampled(communes));
    expect(sampled(persons).every((path) => homes.has(path.slice(0, path.lastIndexOf("/"))))).toBe(true);
    expect(communes?.sample.every(({ role }) => role === "sample")).toBe(true);
    expect(persons?.sample.some(({ role }) => role === "reserve")).toBe(true);
  });

  it("is at each stage one draw of the protocol, with a seed of its own", () => {
    for (const [at, stage] of drawn().entries()) {
      expect(stage.seed).toBe(stageSeed(seed, at + 1, sha256));
      const { frame, sizes: plan, design } = stage;
      const again = sampleFromDraw({ frame, plan, seed: stage.seed, design, reserves: at === 2 ? 1 : 0 }, sha256);
      expect(again.ok && sampleBytes(again.value)).toEqual(sampleBytes(stage.sample));
    }
  });

  it("tells probabilities over all stages, whose inverses estimate the population without bias", () => {
    const estimates = Array.from({ length: 300 }, (_, turn) => {
      const persons = drawn({ rows, stages, seed: turn.toString(16).padStart(64, "0"), reserves: 0 }).at(-1);
      return [...(persons?.probabilities.values() ?? [])].reduce((sum, probability) => sum + 1 / probability, 0);
    });
    const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / estimates.length;
    expect(Math.abs(mean - rows.length)).toBeLessThan(1);
  });

  it("does not depend on the order of the rows", () => {
    const shuffled = fc.shuffledSubarray([...rows], { minLength: rows.length });
    const expected = sampleBytes(drawn().at(-1)?.sample ?? []);
    fc.assert(
      fc.property(shuffled, (other) => {
        expect(sampleBytes(drawn({ rows: other, stages, seed, reserves: 1 }).at(-1)?.sample ?? [])).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it("refuses a person twice, and rows that do not name every unit", () => {
    const twice = stagedDraw({ rows: [...rows, rows[0] ?? []], stages, seed, reserves: 0 }, sha256);
    expect(twice.ok || twice.problems.map(({ code }) => code)).toEqual(["E-DRAW-103"]);
    expect(() => drawn({ rows: [["Khánh Hòa", "xã 1"]], stages, seed, reserves: 0 })).toThrow(RangeError);
    expect(() => drawn({ rows: [["a/b", "xã", "N"]], stages, seed, reserves: 0 })).toThrow(RangeError);
  });
});
