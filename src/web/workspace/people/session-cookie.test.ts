import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forgottenSession, keptSession, pathOfThisSite, tokenOf } from "./session-cookie.ts";

const carrying = (cookie: string): Request => new Request("http://localhost/", { headers: { cookie } });

describe("the cookie of a session", () => {
  it("is out of reach of scripts and of other sites, and ends with the session", () => {
    expect(keptSession("abc", "2023-06-20T15:00:00.000Z")).toBe(
      "sipas_session=abc; Path=/; HttpOnly; SameSite=Lax; Expires=Tue, 20 Jun 2023 15:00:00 GMT",
    );
    expect(forgottenSession).toContain("Max-Age=0");
  });

  it("is found among others and not mistaken for them", () => {
    expect(tokenOf(carrying("lang=vi; sipas_session=a-b_1; x=y"))).toBe("a-b_1");
    expect(tokenOf(carrying("not_sipas_session=a"))).toBe("");
    expect(tokenOf(carrying("sipas_session=<b>"))).toBe("");
  });
});

describe("where signing in leads", () => {
  it("is back where one came from", () => {
    expect(pathOfThisSite("/workspace/x/frame?part=a")).toBe("/workspace/x/frame?part=a");
  });

  it.each([
    null,
    "",
    "workspace",
    "https://a.example/",
    "//a.example/x",
    "/\\a.example",
    "\\\\a.example",
    "/.//a.example",
    "/x/..//a.example/",
    "javascript:alert(1)",
  ])("is the workspace for %j", (asked) => {
    expect(pathOfThisSite(asked)).toBe("/workspace");
  });

  it("never leaves the site, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (asked) => {
          const path = pathOfThisSite(asked);
          expect(new URL(path, "http://localhost").origin).toBe("http://localhost");
        },
      ),
    );
  });
});
