import fc from "fast-check";
import { expect, it } from "vitest";
import { markOf } from "./mark-of.ts";

it("is the same for the same value, and another for another", () => {
  fc.assert(
    fc.property(fc.json(), fc.json(), (one, other) => {
      expect(markOf(JSON.parse(one))).toBe(markOf(JSON.parse(one)));
      if (JSON.stringify(JSON.parse(one)) !== JSON.stringify(JSON.parse(other)))
        expect(markOf(JSON.parse(one))).not.toBe(markOf(JSON.parse(other)));
    }),
  );
  expect(markOf({ a: 1 })).toMatch(/^[0-9a-f]{16}$/);
});
