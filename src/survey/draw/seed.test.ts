import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { first52Bits, hashText, hex } from "./hash.ts";
import { compareKeys, systematicStart, unitKey } from "./key.ts";
import { commitment, isSeed, seedFromParts } from "./seed.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const openssl = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("seedFromParts", () => {
  it("hashes frame hash, event and reveals, one a line, without a line end after the last", () => {
    const frameHash = openssl("frame");
    expect(seedFromParts({ frameHash, eventText: "XSKH 41 27", reveals: ["sông Hiền", "đèo Cả"] }, sha256)).toBe(
      openssl(`${frameHash}\nXSKH 41 27\nsông Hiền\nđèo Cả`),
    );
    expect(seedFromParts({ frameHash, eventText: "e", reveals: [] }, sha256)).toBe(openssl(`${frameHash}\ne`));
  });

  it("depends on the order of the reveals, not on how letters are composed", () => {
    const parts = { frameHash: openssl("f"), eventText: "e" };
    const seed = seedFromParts({ ...parts, reveals: ["à", "b"] }, sha256);
    expect(seedFromParts({ ...parts, reveals: ["b", "à"] }, sha256)).not.toBe(seed);
    expect(seedFromParts({ ...parts, reveals: ["a\u0300", "b"] }, sha256)).toBe(seed);
  });
});

describe("commitment", () => {
  it("is the SHA-256 of the text, so that a party can check it with any tool", () => {
    expect(commitment("đèo Cả", sha256)).toBe(openssl("đèo Cả"));
    expect(hashText("", sha256)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});

describe("isSeed", () => {
  it.each([
    ["0".repeat(64), true],
    [openssl("x"), true],
    ["0".repeat(63), false],
    ["g".repeat(64), false],
    [openssl("x").toUpperCase().replace(/\d/g, "A"), false],
    ["", false],
  ])("%s: %s", (text, answer) => {
    expect(isSeed(text)).toBe(answer);
  });
});

describe("keys", () => {
  const scope = { seed: "ab".repeat(32), stratum: "Vạn Hưng" };

  it("join seed, stratum and unit with the byte 1F", () => {
    expect(hex(unitKey(scope, "HS-1", sha256))).toBe(openssl(`${scope.seed}\x1fVạn Hưng\x1fHS-1`));
  });

  it("start a systematic draw with the first 13 hex digits", () => {
    const digits = openssl(`${scope.seed}\x1fsystematic\x1fVạn Hưng`).slice(0, 13);
    expect(systematicStart(scope, sha256)).toBe(Number.parseInt(digits, 16));
    expect(first52Bits(new Uint8Array(32).fill(255))).toBe(2 ** 52 - 1);
  });

  it("compare as unsigned bytes", () => {
    expect(compareKeys(Uint8Array.of(1, 255), Uint8Array.of(1, 127))).toBeGreaterThan(0);
    expect(compareKeys(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(0);
  });
});
