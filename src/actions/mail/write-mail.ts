import type { MailKey } from "../../store/mails.ts";
import type { Store } from "../../store/store.ts";
import { noProvince } from "../../survey/work/job.ts";
import type { Effects } from "../effects.ts";

/** The task of the queue that sends a message; its payload is the key of the message. */
export const mailTask = "mail";

export interface Letter {
  /** What it is about: invitation, reminder … */
  readonly kind: string;
  /** One bare address (survey/mail/address.ts). */
  readonly recipient: string;
  readonly subject: string;
  /** Plain text; paragraphs are told apart by blank lines. */
  readonly body: string;
  /** A message with the same key is written once, however often it is asked for. */
  readonly key?: string;
  readonly round?: { readonly province: string; readonly code: string };
}

/**
 * Writes a message inside the transaction that `effects.store` is; it is sent afterwards, with retries. When the transaction is rolled
 * back there is no message. Null when one with this key was written before.
 */
export const writeMail = async ({ round, ...letter }: Letter, effects: Effects): Promise<MailKey | null> => {
  const { store, clock, newId } = effects;
  const mail = { province: round?.province ?? noProvince, id: newId() };
  const row = { ...mail, ...letter, key: letter.key ?? null, roundCode: round?.code ?? null };
  if (!(await store.insertMail({ ...row, state: "waiting", writtenAt: clock() }))) return null;
  await sendSoon(mail, store);
  return mail;
};

/** Puts a message into the line; `after` seconds when it was tried before. */
export const sendSoon = ({ province, id }: MailKey, store: Store, after = 0): Promise<void> =>
  store.queueTask({ task: mailTask, payload: { province, id }, key: `${mailTask}:${id}`, after });
