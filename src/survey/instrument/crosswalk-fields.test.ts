import { expect, test } from "vitest";
import type { CrosswalkLine } from "./crosswalk.ts";
import { linesFrom } from "./crosswalk-fields.ts";

const lines: readonly CrosswalkLine[] = [
  { from: "a", to: ["a"], change: "same", comparable: true },
  { from: "b", to: ["b"], change: "reworded", comparable: false },
  { from: "c", to: [], change: "dropped", comparable: false },
  { from: null, to: ["d"], change: "new", comparable: false },
];

test("what a page decides goes into its lines and no other", () => {
  expect(linesFrom({ "comparable.b": "on", "split.c.0": "d", "split.c.2": "d", "comparable.a": "" }, lines)).toEqual([
    lines[0],
    { ...lines[1], comparable: true },
    { from: "c", to: ["d"], change: "split", comparable: false },
    lines[3],
  ]);
});

test("what is taken back is as it was", () => {
  const split: CrosswalkLine = { from: "c", to: ["d"], change: "split", comparable: false };
  expect(linesFrom({ "split.c.0": "" }, [split])).toEqual([{ from: "c", to: [], change: "dropped", comparable: false }]);
});
