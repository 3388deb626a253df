import { expect, it } from "vitest";
import { ownEntry } from "./own-entry.ts";

it("gives what a record holds itself, and nothing that every object has", () => {
  expect(ownEntry({ a: 1 }, "a")).toBe(1);
  for (const name of ["b", "constructor", "__proto__", "toString"]) expect(ownEntry({ a: 1 }, name)).toBeUndefined();
});
