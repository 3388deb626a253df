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
        provider: undefined,
        secondFactorRequired: false,
        publicUrl: undefined,
        mail: undefined,
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

  it("takes a mail server as an address or in pieces, with who sends", () => {
    const mailOf = (env: Record<string, string>) => {
      const config = read(env);
      return config.ok ? config.value.mail : problemsOf(env);
    };
    const from = "Sở Nội vụ <sipas@khanhhoa.gov.vn>";
    expect(mailOf({ MAIL_URL: "smtp://mail:25", MAIL_FROM: from })).toEqual({ url: "smtp://mail:25", from });
    const pieces = { SMTP_HOST: "mail", SMTP_PORT: "465", SMTP_USER: "sipas@x", SMTP_PASSWORD: "p:w/", MAIL_FROM: "a@b.vn" };
    expect(mailOf(pieces)).toEqual({ url: "smtps://sipas%40x:p%3Aw%2F@mail:465", from: "a@b.vn" });
    expect(mailOf({ SMTP_HOST: "mail", MAIL_FROM: "a@b.vn" })).toEqual({ url: "smtp://mail:587", from: "a@b.vn" });
    expect(mailOf({ MAIL_URL: "smtp://mail:25" })).toMatchObject([{ code: "E-SYSTEM-003", name: "MAIL_FROM" }]);
    expect(mailOf({ MAIL_FROM: "a@b.vn" })).toMatchObject([{ code: "E-SYSTEM-003", name: "MAIL_URL" }]);
    expect(mailOf({ MAIL_URL: "http://user:pw@mail", MAIL_FROM: "a@b.vn" })).toMatchObject([{ name: "MAIL_URL", value: "…" }]);
  });

  it("takes a provider to sign in by whole or not at all", () => {
    const whole = { OIDC_ISSUER: "https://id.vn", OIDC_CLIENT_ID: "sipas", OIDC_CLIENT_SECRET: "s" };
    const providerOf = (env: Record<string, string>) => {
      const config = read(env);
      return config.ok ? config.value.provider : config.problems.map(({ details }) => details.name);
    };
    expect(providerOf({})).toBeUndefined();
    expect(providerOf(whole)).toMatchObject({ issuer: "https://id.vn", clientId: "sipas", label: "tài khoản tỉnh" });
    expect(providerOf({ ...whole, OIDC_LABEL: "VNeID" })).toMatchObject({ label: "VNeID" });
    expect(providerOf({ ...whole, OIDC_CLIENT_SECRET: "" })).toEqual(["OIDC_CLIENT_SECRET"]);
    expect(providerOf({ OIDC_CLIENT_ID: "x" })).toEqual(["OIDC_ISSUER", "OIDC_CLIENT_SECRET"]);
    expect(problemsOf({ OIDC_ISSUER: "id.vn" })).toMatchObject([{ name: "OIDC_ISSUER", value: "id.vn" }]);
  });

  it("knows where people reach it", () => {
    const urlOf = (env: Record<string, string>) => {
      const config = read(env);
      return config.ok && config.value.publicUrl;
    };
    expect(urlOf({ PUBLIC_URL: "https://sipas.khanhhoa.gov.vn/" })).toBe("https://sipas.khanhhoa.gov.vn");
    expect(urlOf({ PORT: "8080" }), "where it listens").toBeUndefined();
  });

  it.each([
    ["MAIL_FROM", "Lan\nBcc: x@y.vn"],
    ["PUBLIC_URL", "sipas.vn/x"],
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
