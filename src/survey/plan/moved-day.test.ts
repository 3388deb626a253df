import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { movedDay, movedWorkday } from "./moved-day.ts";

const days = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const isWorkingDay = (date: string) => new Date(date).getUTCDay() % 6 !== 0;

describe("days of another year", () => {
  test.each([
    ["2023-06-07", 1, "2024-06-07"],
    ["2024-02-29", 1, "2025-02-28"],
    ["2023-12-31", 1, "2024-12-31"],
  ])("the day %s of a period, %i years on, is %s", (date, years, moved) => {
    expect(movedDay(date, years)).toBe(moved);
  });

  test.each([
    ["Thursday", "2023-06-15", "2024-06-14", "Friday before a Saturday"],
    ["Friday", "2023-12-15", "2024-12-16", "Monday after a Sunday"],
    ["Saturday, meant as one", "2023-07-15", "2024-07-15", "its date"],
    ["Saturday, meant as one", "2023-09-30", "2028-09-30", "its date, a Saturday again"],
    ["Friday, the last day but one of a year", "2021-12-31", "2023-12-29", "Friday, not the year after"],
    ["Monday, the first days of a year", "2024-01-01", "2022-01-03", "Monday, not the year before"],
  ])("a deadline on a %s (%s) moves to %s: %s", (_from, date, moved) => {
    expect(movedWorkday(date, Number(moved.slice(0, 4)) - Number(date.slice(0, 4)))).toBe(moved);
  });

  test("working days stay working days, near their date, in their year", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5, max: 5 }), (date, years) => {
        const moved = movedWorkday(date, years);
        if (isWorkingDay(date)) expect(isWorkingDay(moved)).toBe(true);
        else expect(moved).toBe(movedDay(date, years));
        expect(Number(moved.slice(0, 4))).toBe(Number(date.slice(0, 4)) + years);
        expect(Math.abs(Date.parse(moved) - Date.parse(movedDay(date, years)))).toBeLessThanOrEqual(2 * 86_400_000);
      }),
    );
  });
});
