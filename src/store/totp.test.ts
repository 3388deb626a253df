import { generateSync } from "otplib";
import { describe, expect, it } from "vitest";
import { openTotp } from "./totp.ts";

const totp = openTotp();
/** The secret of RFC 6238's test vectors (“12345678901234567890”) in base 32. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number): Date => new Date(seconds * 1_000);

describe("codes of a second factor", () => {
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1234567890, "005924"],
    [20000000000, "353130"],
  ])("agree with RFC 6238 at second %i", (second, code) => {
    expect(totp.stepOf({ secret, code, at: at(second) })).toBe(Math.floor(second / 30));
  });

  it("count one step early or late, and no further", () => {
    const code = generateSync({ secret, epoch: 3_000 });
    expect([2_970, 3_000, 3_030].map((second) => totp.stepOf({ secret, code, at: at(second) }))).toEqual([100, 100, 100]);
    expect([2_900, 3_090].map((second) => totp.stepOf({ secret, code, at: at(second) }))).toEqual([null, null]);
  });

  it.each(["", "12345", "1234567", "12345a", "１２３４５６"])("are six digits, not %j", (code) => {
    expect(totp.stepOf({ secret, code, at: at(59) })).toBeNull();
  });

  it("stand on a secret of 160 bits that an authenticator reads from its address", () => {
    const made = totp.makeSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(totp.address(made, "nguyen.van.a"));
    expect([address.protocol, address.host, address.pathname]).toEqual(["otpauth:", "totp", "/OpenSIPAS:nguyen.van.a"]);
    expect(address.searchParams.get("secret")).toBe(made);
  });
});
