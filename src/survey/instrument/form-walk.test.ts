import { expect, test } from "vitest";
import { stopIn, webPages } from "./form-walk.ts";
import { completeExample } from "./questionnaire.testing.ts";

test("a web form goes through the sections that have something to ask", () => {
  expect(webPages(completeExample, {})).toEqual(["start", "about", "experience", "I", "end"]);
  expect(webPages(completeExample, { "I.1": "1" })).toEqual(["start", "about", "experience", "I", "late", "end"]);
  expect(webPages({ sections: [] }, {})).toEqual(["start", "end"]);
});

test("a walk stands where the address says, after the page that was sent, or at the beginning", () => {
  const stops = ["start", "I", "end"];
  expect(stopIn(stops, { at: "I", after: null })).toBe(1);
  expect(stopIn(stops, { at: null, after: "I" })).toBe(2);
  expect(stopIn(stops, { at: null, after: "end" })).toBe(2);
  expect(stopIn(stops, { at: "khong-co", after: null })).toBe(0);
  expect(stopIn([], { at: null, after: null })).toBe(0);
});
