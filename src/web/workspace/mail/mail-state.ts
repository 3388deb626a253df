import { type MailState, mailStates } from "../../../survey/mail/mail-view.ts";

/** The state that the address of the list filters by; undefined: every one. */
export const mailStateOf = (asked: URLSearchParams): MailState | undefined =>
  mailStates.find((state) => state === asked.get("state"));
