import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uuidv7 } from "./uuid.ts";

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe("uuidv7", () => {
  it("puts time, version, variant and random bits where RFC 9562 wants them (its own example)", () => {
    const bytes = Uint8Array.from(Buffer.from("0cc318c4dc0c0c07398f", "hex"));
    expect(uuidv7(0x017f22e279b0, bytes)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  });

  it("has the form of a UUID of version 7 whatever it is given", () => {
    fc.assert(
      fc.property(time, random, (at, bytes) => {
        expect(uuidv7(at, bytes)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it("sorts by time", () => {
    fc.assert(
      fc.property(time, time, random, random, (a, b, some, other) => {
        fc.pre(a !== b);
        expect(uuidv7(a, some) < uuidv7(b, other)).toBe(a < b);
      }),
    );
  });
});
