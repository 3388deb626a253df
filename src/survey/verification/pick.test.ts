import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pickedUnits, pickSeed } from "./pick.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const hash = "ab".repeat(32);
const units = Array.from({ length: 40 }, (_, at) => ({ unitId: `u-${at}`, stratum: at % 2 === 0 ? "a/x" : "b" }));

describe("pickSeed", () => {
  it("is SHA-256 of the source's hash and the text in NFC, by LF", () => {
    const wanted = createHash("sha256").update(`${hash}\nSông Cái`.normalize("NFC")).digest("hex");
    expect(pickSeed(hash, "Sông Cái".normalize("NFD"), sha256)).toBe(wanted);
  });
});

describe("pickedUnits", () => {
  it("are those with the smallest SHA-256(seed, 1F, stratum, 1F, unit)", () => {
    const seed = pickSeed(hash, "Sông Cái", sha256);
    const keyOf = ({ unitId, stratum }: (typeof units)[number]): string =>
      createHash("sha256").update(`${seed}\u001f${stratum}\u001f${unitId}`).digest("hex");
    const byHand = units.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, 7);
    expect(pickedUnits(units, { seed, wanted: 7 }, sha256)).toEqual(byHand);
  });

  it("are the same in whatever order the units come, and a smaller pick is the head of a larger one", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 50 }),
        fc.shuffledSubarray(units, { minLength: units.length }),
        (text, wanted, shuffled) => {
          const seed = pickSeed(hash, text, sha256);
          const picked = pickedUnits(units, { seed, wanted }, sha256);
          expect(pickedUnits(shuffled, { seed, wanted }, sha256)).toEqual(picked);
          expect(picked).toHaveLength(Math.min(wanted, units.length));
          expect(pickedUnits(units, { seed, wanted: 1 }, sha256)).toEqual(picked.slice(0, 1));
        },
      ),
      { numRuns: 25 },
    );
  });
});
