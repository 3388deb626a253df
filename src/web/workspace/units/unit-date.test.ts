import { expect, test } from "vitest";
import { askedDate } from "./unit-date.ts";

const asked = (date: string, now: string) => askedDate(new Request(`http://localhost/?date=${date}`), new Date(now));

test("units are shown as of the day that the address asks for", () => {
  expect(asked("2020-02-29", "2026-01-05T00:00:00Z")).toBe("2020-02-29");
});

test.each(["", "2023-02-31", "hôm qua"])("«%s» is no day: today in Vietnam is shown, and no day before the reform", (date) => {
  expect(asked(date, "2026-01-04T18:00:00Z")).toBe("2026-01-05");
  expect(asked(date, "2025-06-01T00:00:00Z")).toBe("2025-07-01");
});
