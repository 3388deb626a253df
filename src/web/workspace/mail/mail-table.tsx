import type { MailLine, MailList, MailState } from "../../../survey/mail/mail-view.ts";
import { Badge, type BadgeTone } from "../../parts/badge.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { mailText } from "../../text/workspace-mail.ts";
import { PostButton } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

const tones: Readonly<Record<MailState, BadgeTone>> = { waiting: "run", sent: "ok", refused: "bad" };

/** The messages, newest first: to whom, what about, whether they arrived, and another try. */
export const MailTable = ({ list }: { readonly list: MailList }) => (
  <DataTable caption={useText(mailText).title} columns={useColumns(list)} rows={list.lines} rowKey={({ id }) => id} stacked />
);

const useColumns = ({ configured }: MailList): readonly Column<MailLine>[] => {
  const text = useText(mailText);
  const language = useLanguage();
  const mayResend = useMay()("resendMail") && configured;
  const stateOf = ({ state }: MailLine) => (state === "waiting" && !configured ? text.unconfigured : text.states[state]);
  return [
    { key: "recipient", heading: text.recipient, rowHeading: true, cell: ({ recipient }) => recipient },
    { key: "subject", heading: text.subject, cell: ({ subject }) => subject },
    { key: "kind", heading: text.kind, cell: ({ kind }) => text.kinds[kind] ?? kind },
    { key: "state", heading: text.state, cell: (mail) => <Badge tone={tones[mail.state]}>{stateOf(mail)}</Badge> },
    { key: "tries", heading: text.tries, number: true, cell: ({ tries }) => tries },
    { key: "lastError", heading: text.lastError, cell: ({ lastError }) => lastError ?? "–" },
    { key: "writtenAt", heading: text.writtenAt, cell: ({ writtenAt }) => formatDateTime(writtenAt, language) },
    { key: "sentAt", heading: text.sentAt, cell: ({ sentAt }) => (sentAt ? formatDateTime(sentAt, language) : "–") },
    ...(mayResend ? [{ key: "resend", heading: text.resend, cell: (mail: MailLine) => <Resend mail={mail} /> }] : []),
  ];
};

const Resend = ({ mail: { id, state, recipient } }: { readonly mail: MailLine }) => {
  const text = useText(mailText);
  return state === "sent" ? (
    "–"
  ) : (
    <PostButton intent="resend" fields={{ mail: id }} small>
      {text.resend}
      <span className="sr"> {text.resendTo(recipient)}</span>
    </PostButton>
  );
};
