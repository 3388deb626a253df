import type { Effects } from "../effects.ts";

type Vault = Pick<Effects, "contacts">;

const contextOf = (recipient: string): string => `mail ${recipient}`;

/** A part of a message that the outbox must not hold in the clear, such as a one-time link; it is opened when the message is sent. */
export const sealedPart = (text: string, recipient: string, { contacts }: Vault): string =>
  `{sealed:${Buffer.from(contacts.seal(text, contextOf(recipient))).toString("base64url")}}`;

/** The body of a message as its recipient reads it. */
export const openedBody = (body: string, recipient: string, { contacts }: Vault): string =>
  body.replace(/\{sealed:([\w-]+)\}/g, (_, sealed: string) =>
    contacts.open(Buffer.from(sealed, "base64url"), contextOf(recipient)),
  );
