import { describe, expect, it } from "vitest";
import { expectClose, referenceCase } from "../../stats/reference/reference-case.testing.ts";
import { expectStages } from "./expect-stages.ts";
import { firstStageOf, listedPath, unlistedUnits } from "./person-list.ts";
import { sha256 } from "./sha256.ts";
import type { DrawStage } from "./stage.ts";
import { type DrawnAbove, type DrawnStage, stagedDraw, stageSeed } from "./staged-draw.ts";

interface Village {
  readonly commune: number;
  readonly village: number;
  readonly size: number;
  readonly listed: number;
  readonly upper: number;
  readonly person: number;
}
interface Drawn {
  readonly unit: readonly number[];
  readonly probability: readonly number[];
}
const reference = referenceCase<{ readonly villages: readonly Village[]; readonly simple: readonly Drawn[] }>(
  "continued-selection",
);

const pathOf = ({ commune, village }: Pick<Village, "commune" | "village">): string => `Xã ${commune}/Thôn ${village}`;
const listedIn = new Map(reference.villages.map((village) => [pathOf(village), village.listed]));
const names = ["Xã", "Thôn"];
const seedOf = (turn: number): string => turn.toString(16).padStart(64, "0");

const must = (result: ReturnType<typeof stagedDraw>): readonly DrawnStage[] => {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
};

/** The villages, drawn; then a list of persons of those that were drawn, and of no other. */
const drawAbove = (turn: number, design: "srs" | "pps"): DrawnAbove => {
  const rows = reference.villages.map((village) => pathOf(village).split("/"));
  const stages = [
    { name: "Xã", design, take: 3 },
    { name: "Thôn", design, take: 2 },
  ];
  const sizes = { column: "Dân", values: reference.villages.map(({ size }) => size) };
  const last = must(stagedDraw({ rows, stages, sizes, seed: seedOf(turn), reserves: 0 }, sha256)).at(-1);
  return { names, probabilities: last?.probabilities ?? new Map() };
};

const personsOf = ({ probabilities }: DrawnAbove): readonly (readonly string[])[] =>
  [...probabilities.keys()].flatMap((unit) =>
    Array.from({ length: listedIn.get(unit) ?? 0 }, (_, at) => [...unit.split("/"), String(at + 1)]),
  );

const goOn = (above: DrawnAbove, turn: number, stage: DrawStage, reserves = 0): DrawnStage => {
  const rows = personsOf(above);
  const [last] = must(stagedDraw({ rows, stages: [stage], seed: seedOf(turn + 7_000), reserves, above }, sha256));
  if (!last) throw new Error("no stage");
  return last;
};

const persons = (take: number): DrawStage => ({ name: "ma_nguoi", design: "systematic", take });
const estimate = ({ probabilities }: DrawnStage): number =>
  [...probabilities.values()].reduce((sum, probability) => sum + 1 / probability, 0);

describe("a draw that goes on below units drawn before", () => {
  it("has the probabilities of R's sampling over all stages: communes and villages by size, then five persons of each list", () => {
    const theirs = new Map(reference.villages.map((village) => [pathOf(village), village]));
    for (let turn = 0; turn < 20; turn += 1) {
      const above = drawAbove(turn, "pps");
      for (const [unit, chance] of above.probabilities) expectClose(chance, theirs.get(unit)?.upper ?? 0);
      const { chances, sample } = goOn(above, turn, persons(5), 1);
      for (const { unitId, stratum } of sample) expectClose(chances.get(unitId), theirs.get(stratum)?.person ?? 0);
    }
  });

  it("has those of R's mstage in three simple stages", () => {
    const theirs = new Map<string, number>(
      reference.simple.flatMap(({ unit, probability }) =>
        unit.map((code, at) => [`Xã ${Math.floor(code / 10)}/Thôn ${code % 10}`, probability[at] ?? 0] as const),
      ),
    );
    const above = drawAbove(3, "srs");
    const { chances, sample } = goOn(above, 3, { ...persons(2), design: "srs" });
    const known = sample.filter(({ stratum }) => theirs.has(stratum));
    expect(known.length).toBeGreaterThan(3);
    for (const { unitId, stratum } of known) expectClose(chances.get(unitId), theirs.get(stratum) ?? 0);
  });

  it("estimates the number of persons without bias over many seeds", () => {
    const all = [...listedIn.values()].reduce((sum, listed) => sum + listed, 0);
    const turns = 400;
    const mean =
      Array.from({ length: turns }, (_, turn) => estimate(goOn(drawAbove(turn, "pps"), turn, persons(5)))).reduce(
        (sum, one) => sum + one,
      ) / turns;
    expect(Math.abs(mean / all - 1)).toBeLessThan(0.03);
  });

  it("estimates it exactly where every unit has as many below it", () => {
    const rows = Array.from({ length: 24 }, (_, at) => [`Xã ${at % 6}`, `Thôn ${at}`]);
    const stages: readonly DrawStage[] = [
      { name: "Xã", design: "srs", take: 3 },
      { name: "Thôn", design: "systematic", take: 2 },
    ];
    for (let turn = 0; turn < 20; turn += 1) {
      const last = must(stagedDraw({ rows, stages, seed: seedOf(turn), reserves: 0 }, sha256)).at(-1);
      const above = { names, probabilities: last?.probabilities ?? new Map() };
      const list = [...above.probabilities.keys()].flatMap((unit) =>
        Array.from({ length: 9 }, (_, at) => [...unit.split("/"), String(at)]),
      );
      const [drawn] = must(stagedDraw({ rows: list, stages: [persons(4)], seed: seedOf(turn), reserves: 0, above }, sha256));
      expect(drawn && estimate(drawn)).toBeCloseTo(24 * 9, 9);
    }
  });

  it("counts its stages after those above, and leaves out what lies below no unit drawn", () => {
    const above = drawAbove(1, "pps");
    const { seed, sizes } = goOn(above, 1, persons(5));
    expect(seed).toBe(stageSeed(seedOf(7_001), 3, sha256));
    expect([...sizes.keys()].sort()).toEqual([...above.probabilities.keys()].sort());
    const stray = [...personsOf(above), ["Xã 9", "Thôn 9", "1"]];
    const [drawn] = must(stagedDraw({ rows: stray, stages: [persons(5)], seed: seedOf(1), reserves: 0, above }, sha256));
    expect(drawn?.frame.units).toBe(stray.length - 1);
    expect(() =>
      stagedDraw({ rows: [["Xã 9", "1"]], stages: [persons(5)], seed: seedOf(1), reserves: 0, above }, sha256),
    ).toThrow(RangeError);
  });

  it("tells what to expect below the units drawn, with the probabilities over all stages", () => {
    const above = drawAbove(2, "pps");
    const expected = expectStages({ rows: personsOf(above) }, [persons(5)], above);
    const [stage] = expected.ok ? expected.value : [];
    const sampled = [...above.probabilities.keys()].reduce((sum, unit) => sum + Math.min(5, listedIn.get(unit) ?? 0), 0);
    expect(stage?.expected).toBeCloseTo(sampled, 9);
    expect(stage?.most).toBeLessThan(Math.max(...above.probabilities.values()) + 1e-12);
  });
});

describe("where a person stands in the stages", () => {
  it("is the first stage at which not all were taken, in the stratum above it", () => {
    const path = "Bắc/Tỉnh 1/Xã 2/Thôn 3/0007";
    expect(firstStageOf(path, ["all", "systematic", "pps", "pps", "srs"])).toEqual({ psu: "Bắc/Tỉnh 1", stratum: "Bắc" });
    expect(firstStageOf(path, ["pps", "pps", "pps", "pps", "srs"])).toEqual({ psu: "Bắc", stratum: "*" });
    expect(firstStageOf(path, ["all", "all", "all", "all", "all"])).toEqual({ psu: path, stratum: "Bắc/Tỉnh 1/Xã 2/Thôn 3" });
  });

  it("leaves out the stages between the list above and the person, as the list has them", () => {
    expect(listedPath("Bắc/Thôn 3/Hộ 9/0007", 2)).toBe("Bắc/Thôn 3/0007");
    expect(unlistedUnits([["Bắc", "Thôn 3", "1"]], ["Bắc/Thôn 3", "Bắc/Thôn 4"], 2)).toBe(1);
  });
});
