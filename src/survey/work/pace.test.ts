import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paceOf } from "./pace.ts";

const start = "2026-07-01T01:00:00.000Z";
const later = (seconds: number): string => new Date(Date.parse(start) + seconds * 1000).toISOString();

describe("the pace of work", () => {
  it("is the mean speed so far, and what is left at that speed", () => {
    expect(paceOf({ done: 12_000, total: 500_000, startedAt: start }, later(6))).toEqual({
      perSecond: 2_000,
      secondsLeft: 244,
    });
  });

  it("says nothing before the first row, before the start, or when clocks disagree", () => {
    expect(paceOf({ done: 0, total: 10, startedAt: start }, later(5))).toBeNull();
    expect(paceOf({ done: 5, total: 10, startedAt: null }, later(5))).toBeNull();
    expect(paceOf({ done: 5, total: 10, startedAt: start }, later(-5))).toBeNull();
  });

  it("knows no end without a total", () => {
    expect(paceOf({ done: 10, total: null, startedAt: start }, later(5))).toEqual({ perSecond: 2, secondsLeft: null });
  });

  it("never has less than no time left, and none when all is done", () => {
    const count = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 100_000 }), (done, total, seconds) => {
        const left = paceOf({ done, total, startedAt: start }, later(seconds))?.secondsLeft ?? -1;
        expect(left >= 0 && (done < total || left === 0)).toBe(true);
      }),
    );
  });
});
