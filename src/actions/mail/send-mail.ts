import type { Mail, MailKey } from "../../store/mails.ts";
import { mailHtml } from "../../survey/mail/mail-html.ts";
import { nextTry } from "../../survey/mail/next-try.ts";
import type { Effects, MailOutcome } from "../effects.ts";
import { openedBody } from "./sealed-part.ts";
import { sendSoon } from "./write-mail.ts";

/**
 * Sends a waiting message: once, whoever asks at the same time. Where mail is not configured it goes on waiting. A server that is away is
 * tried again, ever more patiently; what it refuses for good, and what was tried long enough, is marked so for the administrator.
 */
export const sendMail = async (key: MailKey, effects: Effects): Promise<void> => {
  if (!effects.mail.configured) return;
  await effects.store.transaction(async (store) => {
    const mail = await store.takeWaitingMail(key);
    if (!mail) return;
    const outcome = await effects.mail.send(messageOf(mail, effects));
    await note(mail, outcome, { ...effects, store });
  });
};

const messageOf = ({ id, recipient, subject, body }: Mail, effects: Effects) => {
  const text = openedBody(body, recipient, effects);
  return { id, recipient, subject, text, html: mailHtml(text) };
};

const note = async (mail: Mail, outcome: MailOutcome, { store, clock }: Effects): Promise<void> => {
  const tries = mail.tries + 1;
  const tried = { tries, triedAt: clock() };
  if (outcome.kind === "sent") return store.updateMail(mail, { ...tried, state: "sent", sentAt: clock(), lastError: null });
  const wait = outcome.kind === "away" ? nextTry(tries) : null;
  await store.updateMail(mail, { ...tried, lastError: outcome.reason, state: wait === null ? "refused" : "waiting" });
  if (wait !== null) await sendSoon(mail, store, wait);
};
