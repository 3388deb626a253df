import { expect, test } from "vitest";
import { shownCode } from "./shown-code.ts";

test.each([
  ["dd", "đ"],
  ["dd.4", "đ.4"],
  ["d.4", "d.4"],
  ["V.2", "V.2"],
  ["ddt.1", "ddt.1"],
])("%s is read as %s", (id, shown) => {
  expect(shownCode(id)).toBe(shown);
});
