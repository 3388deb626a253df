export const mailStates = ["waiting", "sent", "refused"] as const;

/** `waiting` for its first or next try, or for the configuration; `refused` by the other side, or given up. */
export type MailState = (typeof mailStates)[number];

/** A message as the administrator sees it. Times are ISO. */
export interface MailLine {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly state: MailState;
  readonly tries: number;
  readonly lastError: string | null;
  readonly writtenAt: string;
  readonly triedAt: string | null;
  readonly sentAt: string | null;
}

export interface MailList {
  /** Whether this installation can send at all. */
  readonly configured: boolean;
  readonly lines: readonly MailLine[];
  /** Of the whole filter. */
  readonly total: number;
}
