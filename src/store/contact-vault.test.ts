import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openContactVault } from "./contact-vault.ts";

const key = new Uint8Array(32).fill(7);
const vault = openContactVault(key);
const other = openContactVault(new Uint8Array(32).fill(8));

describe("a sealed contact", () => {
  it("opens to what was sealed, under the same key and context only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, context) => {
        const sealed = vault.seal(text, context);
        expect(openContactVault(key).open(sealed, context)).toBe(text);
        expect(() => vault.open(sealed, `${context}x`)).toThrow();
        expect(() => other.open(sealed, context)).toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it("never looks the same twice, and uses no nonce twice", () => {
    const sealed = Array.from({ length: 3_000 }, () => Buffer.from(vault.seal("Nguyễn Văn A", "person:1")));
    expect(new Set(sealed.map((bytes) => bytes.toString("hex"))).size).toBe(3_000);
    expect(new Set(sealed.map((bytes) => bytes.subarray(0, 12).toString("hex"))).size).toBe(3_000);
    expect(sealed[0]?.toString("latin1")).not.toContain("Nguy");
  });

  it("does not open when a single byte was changed or taken away", () => {
    const sealed = vault.seal("0905123456", "person:1");
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = changed[at]! ^ 1;
      expect(() => vault.open(changed, "person:1")).toThrow();
      expect(() => vault.open(sealed.slice(0, at), "person:1")).toThrow();
    }
  });
});

describe("a fingerprint", () => {
  it("tells equal from different under one key, and says nothing under another", () => {
    expect(vault.fingerprint("identity:1")).toEqual(openContactVault(key).fingerprint("identity:1"));
    expect(vault.fingerprint("identity:1")).toHaveLength(32);
    expect(vault.fingerprint("identity:1")).not.toEqual(vault.fingerprint("identity:2"));
    expect(vault.fingerprint("identity:1")).not.toEqual(other.fingerprint("identity:1"));
  });
});

it("wants a key of 32 bytes", () => {
  expect(() => openContactVault(new Uint8Array(16))).toThrow("32 bytes, not 16");
});
