import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut } from "../properties/streamed.testing.ts";
import { countUnits, mergeUnits, noUnits } from "./drawn-units.ts";

const used = (counts: Int32Array): number[] => {
  const all = [...counts];
  while (all.at(-1) === 0 || all.at(-1) === -1) all.pop();
  return all;
};

describe("units counted chunk by chunk", () => {
  it("are rows where there are no PSUs", () => {
    const units = noUnits();
    countUnits(units, { rows: 3, stratum: Int32Array.of(0, 2, 2) });
    countUnits(units, { rows: 1, stratum: Int32Array.of(0) });
    expect({ rows: units.rows, drawn: used(units.drawn), home: units.home.length }).toEqual({
      rows: 4,
      drawn: [2, 0, 2],
      home: 0,
    });
  });

  it("are of one stratum where none is given", () => {
    const units = noUnits();
    countUnits(units, { rows: 3 });
    expect(used(units.drawn)).toEqual([3]);
  });

  it("are PSUs, each once, however many chunks they lie in", () => {
    const units = noUnits();
    countUnits(units, { rows: 3, stratum: Int32Array.of(0, 0, 1), psu: Int32Array.of(4, 4, 1) });
    countUnits(units, { rows: 2, stratum: Int32Array.of(0, 0), psu: Int32Array.of(4, 0) });
    expect(used(units.drawn)).toEqual([2, 1]);
    expect([...units.home.subarray(0, 5)]).toEqual([0, 1, -1, -1, 0]);
  });

  it("are second-stage units within their PSU", () => {
    const units = noUnits();
    countUnits(units, { rows: 4, psu: Int32Array.of(0, 0, 1, 1), ssu: Int32Array.of(7, 8, 7, 7) });
    countUnits(units, { rows: 2, psu: Int32Array.of(1, 0), ssu: Int32Array.of(9, 8) });
    expect(used(units.drawnWithin)).toEqual([2, 2]);
    expect(units.ssus.size).toBe(4);
  });

  it("refuse a PSU in two strata, in one chunk, in two and in two parts", () => {
    const one = { rows: 1, stratum: Int32Array.of(0), psu: Int32Array.of(3) };
    const other = { rows: 1, stratum: Int32Array.of(1), psu: Int32Array.of(3) };
    const both = { rows: 2, stratum: Int32Array.of(0, 1), psu: Int32Array.of(3, 3) };
    expect(() => countUnits(noUnits(), both)).toThrow(new RangeError("psu 3 lies in strata 0 and 1"));
    const units = noUnits();
    countUnits(units, one);
    expect(() => countUnits(units, other)).toThrow("psu 3 lies in strata 0 and 1");
    const part = noUnits();
    countUnits(part, other);
    expect(() => mergeUnits(units, part)).toThrow("psu 3 lies in strata 0 and 1");
  });

  it.each(["stratum", "psu", "ssu"] as const)("refuse a negative %s", (name) => {
    const codes = { stratum: Int32Array.of(0, 0), psu: Int32Array.of(0, 1), ssu: Int32Array.of(0, 0) };
    expect(() => countUnits(noUnits(), { rows: 2, ...codes, [name]: Int32Array.of(0, -1) })).toThrow(
      `${name} -1 of row 1 is no code`,
    );
  });

  it("are the same whatever the chunks and parts", () => {
    const rows = fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.array(fc.nat(), { maxLength: 4 }), fc.boolean(), (all, places, hasPsus) => {
        const counted = (part: readonly (readonly [number, number])[]) => {
          const units = noUnits();
          const psu = Int32Array.from(part, ([unit]) => unit);
          const chunk = { rows: part.length, stratum: psu.map((unit) => unit % 2) };
          countUnits(units, hasPsus ? { ...chunk, psu, ssu: Int32Array.from(part, ([, ssu]) => ssu) } : chunk);
          return units;
        };
        const merged = noUnits();
        for (const part of cut(all, places)) mergeUnits(merged, counted(part));
        const whole = counted(all);
        expect(merged.rows).toBe(whole.rows);
        for (const name of ["drawn", "home", "drawnWithin"] as const) expect(used(merged[name])).toEqual(used(whole[name]));
        expect(merged.ssus.size).toBe(whole.ssus.size);
      }),
    );
  });
});
