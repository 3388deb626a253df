import { resolve } from "node:path";
import * as v from "valibot";
import { problem } from "./survey/problem.ts";
import { fail, ok, type Result } from "./survey/result.ts";

const flag = v.pipe(
  v.picklist(["", "0", "1", "true", "false"], "0, 1, true, false"),
  v.transform((text) => text === "1" || text === "true"),
);

const environment = v.object({
  PORT: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,5}$/, "0…65535"), v.transform(Number), v.maxValue(65_535, "0…65535")),
    "3000",
  ),
  HOST: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty("127.0.0.1, 0.0.0.0, ::, …")), "127.0.0.1"),
  DATA_DIR: v.optional(v.string(), ""),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^(postgres(ql)?:\/\/\S+)?$/, "postgres://user:password@host:5432/database")),
    "",
  ),
  CONTACT_KEY: v.optional(v.pipe(v.string(), v.regex(/^([0-9a-f]{64})?$/i, "64 × 0-9a-f (32 byte)")), ""),
  SECURE_COOKIE: v.optional(flag, ""),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.regex(/^(https?:\/\/[^\s/]+\/?)?$/, "https://sipas.khanhhoa.gov.vn")), ""),
  MAIL_URL: v.optional(v.pipe(v.string(), v.regex(/^(smtps?:\/\/\S+)?$/, "smtp://user:password@host:587, smtps://…:465")), ""),
  MAIL_FROM: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^([^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)?$/, "SIPAS <sipas@khanhhoa.gov.vn>"),
    ),
    "",
  ),
  SMTP_HOST: v.optional(v.pipe(v.string(), v.regex(/^\S*$/, "smtp.khanhhoa.gov.vn")), ""),
  SMTP_PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/, "25, 465, 587")), "587"),
  SMTP_USER: v.optional(v.string(), ""),
  SMTP_PASSWORD: v.optional(v.string(), ""),
  OIDC_ISSUER: v.optional(v.pipe(v.string(), v.regex(/^(https?:\/\/\S+)?$/, "https://dangnhap.khanhhoa.gov.vn")), ""),
  OIDC_CLIENT_ID: v.optional(v.string(), ""),
  OIDC_CLIENT_SECRET: v.optional(v.string(), ""),
  OIDC_LABEL: v.optional(v.string(), "tài khoản tỉnh"),
  SECOND_FACTOR_REQUIRED: v.optional(flag, ""),
  LOG_LEVEL: v.optional(v.picklist(["debug", "info", "warn", "error", "silent"], "debug, info, warn, error, silent"), "info"),
});

/** What the environment says, read once. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute; `data` in the folder of the program unless the environment names another. */
  readonly dataDir: string;
  /** Absent: the bundled PostgreSQL with its data under `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** 64 hex digits; absent: the file `contact.key` in `dataDir`, made at first start. */
  readonly contactKey: string | undefined;
  /** True behind HTTPS: the session cookie then travels encrypted only. */
  readonly secureCookie: boolean;
  /** Where people reach this server, for links in messages; without a slash at the end. */
  /** Undefined: links lead to where the server listens. */
  readonly publicUrl: string | undefined;
  /** Signing in by OpenID Connect; absent without OIDC_ISSUER. */
  readonly provider: ProviderConfig | undefined;
  /** Administrators, leads and publishers work only with a second factor. */
  readonly secondFactorRequired: boolean;
  /** Absent: messages are written and wait. */
  readonly mail: MailConfig | undefined;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

export interface ProviderConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly label: string;
}

export interface MailConfig {
  /** `smtp://user:password@host:port`, `smtps://…` for TLS from the first byte. */
  readonly url: string;
  /** `Name <address>` or an address. */
  readonly from: string;
}

const secrets = new Set(["CONTACT_KEY", "DATABASE_URL", "MAIL_URL", "SMTP_PASSWORD", "OIDC_CLIENT_SECRET"]);

type Read = v.InferOutput<typeof environment>;

const smtpUrl = ({ SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD }: Read): string => {
  const login = SMTP_USER === "" ? "" : `${encodeURIComponent(SMTP_USER)}:${encodeURIComponent(SMTP_PASSWORD)}@`;
  return SMTP_HOST === "" ? "" : `${SMTP_PORT === "465" ? "smtps" : "smtp"}://${login}${SMTP_HOST}:${SMTP_PORT}`;
};

/** A server to send by and an address to send from belong together. */
const readMail = (read: Read): Result<MailConfig | undefined> => {
  const [url, from] = [read.MAIL_URL || smtpUrl(read), read.MAIL_FROM];
  if (url === "" && from === "") return ok(undefined);
  if (url !== "" && from !== "") return ok(Object.freeze({ url, from }));
  const [name, expected] =
    url === "" ? ["MAIL_URL", "smtp://user:password@host:587"] : ["MAIL_FROM", "SIPAS <sipas@khanhhoa.gov.vn>"];
  return fail(problem("E-SYSTEM-003", { name, value: "", expected }));
};

/** Who vouches for people, and as which client this installation is known there, belong together. */
const readProvider = (read: Read): Result<ProviderConfig | undefined> => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_LABEL: label } = read;
  const given = [issuer, clientId, clientSecret].filter((text) => text !== "").length;
  if (given === 0) return ok(undefined);
  if (given === 3) return ok(Object.freeze({ issuer, clientId, clientSecret, label }));
  const missing = (["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const).filter((name) => read[name] === "");
  const expected = "OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET";
  return fail(...missing.map((name) => problem("E-SYSTEM-003", { name, value: "", expected })));
};

const wrongValue = (issue: v.BaseIssue<unknown>) => {
  const name = String(issue.path?.[0]?.key ?? "?");
  return problem("E-SYSTEM-003", { name, value: secrets.has(name) ? "…" : String(issue.input), expected: issue.message });
};

/** Where the program stands, and where the person stands who calls it: a relative DATA_DIR starts from there. */
export interface Standpoint {
  readonly home: string;
  readonly cwd: string;
}

/** Reads the environment into one frozen value. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>, from: Standpoint): Result<Config> => {
  const read = v.safeParse(environment, env);
  if (!read.success) return fail(...read.issues.map(wrongValue));
  const { PORT, HOST, DATA_DIR, DATABASE_URL, CONTACT_KEY, SECURE_COOKIE, PUBLIC_URL, LOG_LEVEL } = read.output;
  const mail = readMail(read.output);
  if (!mail.ok) return mail;
  const provider = readProvider(read.output);
  if (!provider.ok) return provider;
  return ok(
    Object.freeze({
      port: PORT,
      host: HOST,
      dataDir: DATA_DIR === "" ? resolve(from.home, "data") : resolve(from.cwd, DATA_DIR),
      databaseUrl: DATABASE_URL || undefined,
      contactKey: CONTACT_KEY.toLowerCase() || undefined,
      secureCookie: SECURE_COOKIE,
      publicUrl: PUBLIC_URL.replace(/\/$/, "") || undefined,
      mail: mail.value,
      provider: provider.value,
      secondFactorRequired: read.output.SECOND_FACTOR_REQUIRED,
      logLevel: LOG_LEVEL,
    }),
  );
};
