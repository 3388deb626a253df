import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

const read = (env: Record<string, string>) => readConfig(env, { home: "/srv/opensipas", cwd: "/home/an" });

const problemsOf = (env: Record<string, string>) => {
  const config = read(env);
  return config.ok ? [] : config.problems.map(({ code, details }) => ({ code, ...details }));
};

describe("the environment", () => {
  it("needs nothing", () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: "127.0.0.1",
        dataDir: "/srv/opensipas/data",
        databaseUrl: undefined,
        contactKey: undefined,
        secureCookie: false,
        logLevel: "info",
      },
    });
  });

  it("is read once: the value cannot be changed afterwards", () => {
    const config = read({});
    expect(config.ok && Object.isFrozen(config.value)).toBe(true);
  });

  it("takes what is given", () => {
    const config = read({
      PORT: "8080",
      HOST: "0.0.0.0",
      DATA_DIR: "/var/lib/opensipas",
      DATABASE_URL: "postgres://an:bí-mật@db:5432/sipas",
      CONTACT_KEY: "AB".repeat(32),
      SECURE_COOKIE: "1",
    });
    expect(config.ok && config.value).toMatchObject({
      port: 8080,
      host: "0.0.0.0",
      dataDir: "/var/lib/opensipas",
      databaseUrl: "postgres://an:bí-mật@db:5432/sipas",
      contactKey: "ab".repeat(32),
      secureCookie: true,
    });
  });

  it("starts a relative data folder where the person stands", () => {
    const config = read({ DATA_DIR: "./số-liệu" });
    expect(config.ok && config.value.dataDir).toBe("/home/an/số-liệu");
  });

  it("treats empty texts for optional values as absent", () => {
    const config = read({ DATABASE_URL: "", CONTACT_KEY: "" });
    expect(config.ok && config.value).toMatchObject({ databaseUrl: undefined, contactKey: undefined });
  });

  it.each([
    ["PORT", "ba nghìn"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["SECURE_COOKIE", "có"],
    ["LOG_LEVEL", "loud"],
  ])("names %s and the value «%s» that cannot be used", (name, value) => {
    expect(problemsOf({ [name]: value })).toMatchObject([{ code: "E-SYSTEM-003", name, value }]);
  });

  it("does not repeat a secret in its message", () => {
    expect(problemsOf({ DATABASE_URL: "mysql://root:hunter2@db/x" })).toMatchObject([{ name: "DATABASE_URL", value: "…" }]);
    expect(problemsOf({ CONTACT_KEY: "abc" })).toMatchObject([{ name: "CONTACT_KEY", value: "…" }]);
  });

  it("reports every wrong value at once", () => {
    expect(problemsOf({ PORT: "x", LOG_LEVEL: "y" }).map((one) => "name" in one && one.name)).toEqual(["PORT", "LOG_LEVEL"]);
  });
});
