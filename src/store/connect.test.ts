import { describe, expect, it } from "vitest";
import { judgeVersion, shownAddress } from "./connect.ts";

const address = { connectionString: "postgres://an:hunter2@db.example:5433/sipas?sslmode=require" };

describe("the version of the server", () => {
  it.each([
    ["15.8 (Debian 15.8-0+deb12u1)", "15.8"],
    ["18.4", "18.4"],
    ["19devel", "19devel"],
  ])("%s is new enough", (version, short) => {
    expect(judgeVersion(address, version)).toEqual({ ok: true, value: short });
  });

  it.each(["14.12 (Ubuntu)", "9.6.24", ""])("«%s» is not", (version) => {
    expect(judgeVersion(address, version)).toMatchObject({
      ok: false,
      problems: [{ code: "E-SYSTEM-011", details: { address: "db.example:5433/sipas", oldest: 15 } }],
    });
  });
});

describe("an address as it is shown", () => {
  it("has no name and no password", () => {
    expect(shownAddress(address)).toBe("db.example:5433/sipas");
    const parts = { host: "127.0.0.1", port: 1, user: "an", password: "hunter2", database: "sipas" };
    expect(shownAddress(parts)).toBe("127.0.0.1:1/sipas");
  });

  it("that is no URL is not repeated", () => {
    expect(shownAddress({ connectionString: "hunter2" })).toBe("DATABASE_URL");
  });
});
