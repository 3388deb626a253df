import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUsername } from "./account-rules.ts";
import { isEmail, normaliseEmail, usernameOfEmail } from "./one-time-link.ts";

describe("an e-mail address", () => {
  it.each(["a@b.vn", "nguyen.van.a@sonoivu.khanhhoa.gov.vn", "a+b@x.y.zz"])("may be %s", (email) => {
    expect(isEmail(email)).toBe(true);
  });

  it.each(["", "a", "a@b", "@b.vn", "a b@c.vn", "a@b.c", "a@@b.vn", "<a@b.vn>", `${"x".repeat(65)}@b.vn`])(
    "is not %j",
    (email) => {
      expect(isEmail(email)).toBe(false);
    },
  );

  it("is compared in small letters", () => {
    expect(normaliseEmail("  Nguyen.Van.A@Tinh.GOV.vn ")).toBe("nguyen.van.a@tinh.gov.vn");
  });

  it("makes a username that nobody has", () => {
    expect(usernameOfEmail("nguyen.van.a@x.vn", () => false)).toBe("nguyen.van.a");
    expect(usernameOfEmail("an@x.vn", (name) => ["an0", "an02"].includes(name))).toBe("an03");
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(isUsername(usernameOfEmail(email, () => false))).toBe(true);
      }),
    );
  });
});
