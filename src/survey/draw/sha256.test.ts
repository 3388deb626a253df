import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText, hex, utf8 } from "./hash.ts";
import { openSha256, sha256 } from "./sha256.ts";

const real = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("SHA-256 in plain arithmetic", () => {
  it("gives the values of FIPS 180-4", () => {
    expect(hashText("abc", sha256)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(hashText("", sha256)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it("agrees with Node at every length around the ends of blocks, and on a part of a larger buffer", () => {
    const all = Uint8Array.from({ length: 400 }, (_, at) => (at * 31) % 256);
    for (let length = 0; length <= 200; length += 1) {
      const bytes = all.subarray(3, 3 + length);
      expect(hex(sha256(bytes)), `${length} bytes`).toBe(real(bytes));
    }
  });

  it("agrees with Node on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(hashText(text, sha256)).toBe(real(utf8(text)));
      }),
    );
  });

  it("gives the same however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 8 }), (pieces) => {
        const hash = openSha256();
        for (const piece of pieces) hash.update(piece);
        expect(hex(hash.digest())).toBe(real(Buffer.concat(pieces)));
      }),
    );
  });
});
