import type { ByteSource } from "../formats/bytes.ts";
import type { Store } from "../store/store.ts";
import type { Actor } from "../survey/people/actor.ts";
import type { Formats } from "./formats.ts";

/** The outside world, handed to every action as its last argument. */
export interface Effects {
  readonly actor: Actor;
  readonly clock: () => Date;
  /** UUIDv7: sorts by time of making. */
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  readonly store: Store;
  readonly contacts: ContactVault;
  readonly passwords: Passwords;
  readonly totp: Totp;
  readonly uploads: UploadFolder;
  readonly formats: Formats;
  readonly mail: Mailer;
  /** Where people reach the pages, for links in messages; without a slash at the end. */
  readonly publicUrl: string;
  readonly log: Log;
  /**
   * Long work tells how far it is; `total` is absent while it is not known. Call it as often as rows come: little of it is written down.
   * In a job it throws when the job is to end; let that through, and the transaction is rolled back.
   */
  readonly progress: (done: number, total?: number) => void;
}

/** Personal data leaves an action only sealed; the key is not in the database. */
export interface ContactVault {
  /** AES-256-GCM: nonce, cipher text and tag in one. `context` is bound to it (additional data). */
  readonly seal: (text: string, context: string) => Uint8Array;
  readonly open: (cipher: Uint8Array, context: string) => string;
  /** HMAC-SHA-256 under a key of its own, for telling equal from different. */
  readonly fingerprint: (text: string) => Uint8Array;
}

/** Files that wait to be imported, on disk and sealed; an id is a UUID. */
export interface UploadFolder {
  /** Null when there are more bytes than the limit; nothing is kept then, nor when the pieces break off by throwing. */
  readonly keep: (
    id: string,
    pieces: AsyncIterable<Uint8Array>,
    limit: number,
  ) => Promise<{ readonly bytes: number; readonly sha256: string } | null>;
  /** How many bytes of a file of so many are there for good. */
  readonly received: (id: string, total: number) => Promise<number>;
  /** Puts a piece behind what is there; one that belongs elsewhere changes nothing. Gives how many bytes are there then. */
  readonly append: (
    id: string,
    piece: { readonly offset: number; readonly bytes: Uint8Array; readonly total: number },
  ) => Promise<number>;
  /** Of the bytes as they are kept; null when they are gone. */
  readonly digest: (id: string) => Promise<{ readonly bytes: number; readonly sha256: string } | null>;
  /** Null when it is gone. */
  readonly open: (id: string) => Promise<{ readonly source: ByteSource; readonly close: () => void } | null>;
  readonly remove: (id: string) => Promise<void>;
  readonly list: () => Promise<readonly string[]>;
}

/** Argon2id. Slow on purpose. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  /** A null hash (no such account) takes as long as a real one and is false. */
  readonly verify: (hash: string | null, password: string) => Promise<boolean>;
}

/** The codes of a second factor (RFC 6238): six digits, thirty seconds. */
export interface Totp {
  readonly makeSecret: () => string;
  /** What the QR code holds for an authenticator. */
  readonly address: (secret: string, username: string) => string;
  /** The time step that the code belongs to, one early or late at most; null: the code is wrong. */
  readonly stepOf: (attempt: { readonly secret: string; readonly code: string; readonly at: Date }) => number | null;
}

/** What leaves by mail. Actions write messages (mail/write-mail.ts); only the queue sends them. */
export interface Mailer {
  /** False: messages wait until an administrator has configured it. */
  readonly configured: boolean;
  readonly send: (message: MailMessage) => Promise<MailOutcome>;
  /** Null when the server answers and lets us in, or when there is none; else what it said. */
  readonly check: () => Promise<string | null>;
}

export interface MailMessage {
  /** The same for every try. */
  readonly id: string;
  /** One bare address. */
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** `away`: worth another try; `refused`: this message will never be taken. */
export type MailOutcome =
  | { readonly kind: "sent" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "away"; readonly reason: string };

export interface Log {
  readonly info: (message: string, details?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}
