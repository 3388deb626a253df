import { expect, test } from "vitest";
import { formatDate, isDay } from "./date.ts";

test.each([
  ["2023-06-07", "07/6/2023", "7 June 2023"],
  ["2021-01-29", "29/01/2021", "29 January 2021"],
  ["2023-02-05", "05/02/2023", "5 February 2023"],
  ["2023-03-01", "01/3/2023", "1 March 2023"],
  ["2017-10-10", "10/10/2017", "10 October 2017"],
])("%s is written %s and %s", (iso, vi, en) => {
  expect(formatDate(iso, "vi")).toBe(vi);
  expect(formatDate(iso, "en")).toBe(en);
});

test("a text that is no date stays as it is", () => {
  expect(formatDate("khoảng tháng 6", "vi")).toBe("khoảng tháng 6");
});

test.each(["2024-02-29", "1900-01-01", "2023-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each(["2023-02-29", "2023-02-31", "2023-13-01", "2023-00-10", "2023-6-07", "07/6/2023", "2023-06-07T00:00", ""])(
  "«%s» is no day",
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);
