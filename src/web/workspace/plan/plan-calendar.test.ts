import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf, placeOf } from "./plan-calendar.ts";

const tasks = [
  { starts: "2023-07-15", due: "2023-09-30" },
  { starts: null, due: "2023-12-15" },
];

describe("the calendar of a plan", () => {
  it("runs from the month of the plan to the month of the last deadline", () => {
    const { first, months } = calendarOf(tasks, "2023-06-07");
    expect(first).toBe("2023-06-01");
    expect(months).toEqual(["2023-06", "2023-07", "2023-08", "2023-09", "2023-10", "2023-11", "2023-12"]);
  });

  it("begins with the first task when the plan has no date or a later one", () => {
    expect(calendarOf(tasks, null).months[0]).toBe("2023-07");
    expect(calendarOf(tasks, "2023-08-01").months[0]).toBe("2023-07");
  });

  it("passes the end of a year, and stops after two", () => {
    expect(calendarOf([{ starts: "2023-11-01", due: "2024-02-01" }], null).months).toEqual([
      "2023-11",
      "2023-12",
      "2024-01",
      "2024-02",
    ]);
    expect(calendarOf([{ starts: "1990-01-01", due: "2023-12-01" }], null).months).toHaveLength(24);
  });

  it("is empty without tasks", () => {
    expect(calendarOf([], null).months).toEqual([]);
  });

  it("places days in order, in per cent, and days outside nowhere", () => {
    const calendar = calendarOf(tasks, "2023-06-07");
    expect(placeOf("2023-06-01", calendar)).toBe(0);
    expect(placeOf("2023-07-01", calendar)).toBeCloseTo(100 / 7, 10);
    expect(placeOf("2026-11-23", calendar)).toBeNull();
    const day = fc
      .integer({ min: 0, max: 213 })
      .map((days) => new Date(Date.UTC(2023, 5, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [a, b] = [placeOf(one, calendar) ?? -1, placeOf(other, calendar) ?? -1];
        expect(a).toBeGreaterThanOrEqual(0);
        expect(a).toBeLessThan(100);
        expect(Math.sign(a - b)).toBe(Math.sign(one < other ? -1 : one > other ? 1 : 0));
      }),
    );
  });
});
