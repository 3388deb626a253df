import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../../survey/report/snapshot.ts";
import { axisFor } from "./axis.ts";

const figure = (value: number | null, ciLow: number | null = null, ciHigh: number | null = null): Figure => ({
  ...{ value, ciLow, ciHigh },
  ...{ se: null, n: 50, valid: 50, flag: "ok" },
});

describe("axisFor", () => {
  it("starts where the data need it and ends at 100", () => {
    const axis = axisFor([figure(85.74, 84.62, 86.86), figure(80.05, 76.65, 83.46)]);
    expect([axis.low, axis.high]).toEqual([75, 100]);
    expect(axis.ticks).toEqual([75, 80, 85, 90, 95, 100]);
  });

  it("takes wider steps over a wider span", () => {
    expect(axisFor([figure(67.22, 61.97, 72.46), figure(96.44, 94.57, 98.3)]).ticks).toEqual([60, 70, 80, 90, 100]);
  });

  it("ends lower when everything lies in the lower half", () => {
    const axis = axisFor([figure(20, 15, 25)]);
    expect(axis.high).toBe(30);
    expect(axis.low).toBe(10);
  });

  it("stands even where nothing may be shown", () => {
    const axis = axisFor([figure(null)]);
    expect(axis.ticks.length).toBeGreaterThan(2);
    expect(axis.ticks.every(Number.isFinite)).toBe(true);
  });

  it("places its ends at 0 and 100 per cent of the width", () => {
    const axis = axisFor([figure(85, 80, 90)]);
    expect(axis.at(axis.low)).toBe(0);
    expect(axis.at(axis.high)).toBe(100);
  });

  it("holds every figure and its interval, with few round ticks in order", () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(percent, percent, percent), { minLength: 1, maxLength: 20 }), (triples) => {
        const sorted = triples.map((triple) => triple.toSorted((one, other) => one - other));
        const axis = axisFor(sorted.map(([low, value, high]) => figure(value!, low!, high!)));
        for (const end of sorted.flat()) {
          expect(end).toBeGreaterThanOrEqual(axis.low);
          expect(end).toBeLessThanOrEqual(axis.high);
        }
        expect(axis.ticks.length).toBeLessThanOrEqual(7);
        expect(axis.ticks).toEqual(axis.ticks.toSorted((one, other) => one - other));
        expect(axis.ticks.every((tick) => tick % 5 === 0)).toBe(true);
      }),
    );
  });
});
