import type { Mailer, MailMessage, MailOutcome } from "../actions/effects.ts";
import type { MailConfig } from "../config.ts";

/** A server that says nothing for this long is away; milliseconds. */
const patience = 20_000;

/** An installation without mail: messages wait until it is configured. */
const noMailer: Mailer = {
  configured: false,
  send: async () => ({ kind: "away", reason: "mail is not configured" }),
  check: async () => null,
};

interface SmtpError extends Error {
  /** EENVELOPE: nobody took the recipient; EMESSAGE, ECONNECTION, ETIMEDOUT, EAUTH … */
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** 5xx about this message is an answer for good; a wrong password or anything 4xx may be mended. */
const outcomeOf = (error: SmtpError): MailOutcome => {
  const reason = (error.response ?? error.message).replace(/\s+/g, " ").slice(0, 500);
  const isFinal = (error.responseCode ?? 0) >= 500 && (error.code === "EENVELOPE" || error.code === "EMESSAGE");
  return { kind: isFinal ? "refused" : "away", reason };
};

const transportOf = async ({ url }: MailConfig) => {
  const { createTransport } = await import("nodemailer");
  return createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
};

/** Sends by SMTP, each message over a connection of its own; the id of a message is its Message-ID, so that a copy can be told. */
export const openMailer = (config: MailConfig | undefined): Mailer => {
  if (!config) return noMailer;
  let transport: ReturnType<typeof transportOf> | undefined;
  const open = () => (transport ??= transportOf(config));
  const domain = /@([^\s>]+)/.exec(config.from)?.[1] ?? "localhost";
  const send = async ({ id, recipient, subject, text, html }: MailMessage): Promise<MailOutcome> => {
    const envelope = { from: config.from, to: { name: "", address: recipient }, messageId: `<${id}@${domain}>` };
    try {
      await (await open()).sendMail({ ...envelope, subject, text, html, headers: { "Auto-Submitted": "auto-generated" } });
      return { kind: "sent" };
    } catch (error) {
      return outcomeOf(error as SmtpError);
    }
  };
  const check = async (): Promise<string | null> => {
    try {
      await (await open()).verify();
      return null;
    } catch (error) {
      return (error as SmtpError).message;
    }
  };
  return { configured: true, send, check };
};
