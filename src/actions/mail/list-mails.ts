import type { Mail } from "../../store/mails.ts";
import { type MailLine, type MailList, type MailState, mailStates } from "../../survey/mail/mail-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";

export interface ListMailsInput {
  readonly round?: never;
  /** Absent: every state. */
  readonly state?: MailState;
  readonly offset?: number;
  /** 40 when absent. */
  readonly limit?: number;
}

const toLine = (mail: Mail): MailLine => ({
  ...{ id: mail.id, kind: mail.kind, recipient: mail.recipient, subject: mail.subject },
  ...{ state: mail.state as MailState, tries: mail.tries, lastError: mail.lastError },
  writtenAt: mail.writtenAt.toISOString(),
  triedAt: mail.triedAt?.toISOString() ?? null,
  sentAt: mail.sentAt?.toISOString() ?? null,
});

/** The messages that were written, newest first; never what they say, which may open an account. */
export const listMails = action("listMails", async (input: ListMailsInput, effects): Promise<Result<MailList>> => {
  const states = input.state === undefined ? mailStates : [input.state];
  const found = await effects.store.listMails(states, { limit: input.limit ?? 40, offset: input.offset ?? 0 });
  return ok({ configured: effects.mail.configured, lines: found.lines.map(toLine), total: found.total });
});
