/** What would be written to one reader on the day. */
export interface LetterPreview {
  readonly email: string;
  readonly bodies: readonly string[];
  readonly subject: string;
  readonly body: string;
}

export interface RemindersView {
  /** ISO date that the preview is for: today, or the next working day with something to say within a week. */
  readonly day: string;
  readonly letters: readonly LetterPreview[];
  /** Bodies with something to be told that day, and nobody to tell it to. */
  readonly unreached: readonly string[];
  readonly addresses: readonly { readonly body: string; readonly email: string }[];
  /** Bodies that the tasks of the plan name. */
  readonly bodies: readonly string[];
  readonly log: readonly ReminderLine[];
  readonly configured: boolean;
  /** Reminders go out while the round runs, and never for a simulated one. */
  readonly active: boolean;
}

export interface ReminderLine {
  readonly id: string;
  readonly day: string;
  readonly email: string;
  readonly bodies: string;
  readonly tasks: number;
}

/** What one person wants. */
export interface ReminderWish {
  /** Empty: nowhere. */
  readonly email: string;
  readonly wanted: boolean;
}

/** The addresses as a form shows them: one line each, “Văn phòng UBND huyện: vp@vanninh.gov.vn”. */
export const reminderLines = (addresses: readonly { readonly body: string; readonly email: string }[]): string =>
  addresses.map(({ body, email }) => `${body}: ${email}`).join("\n");
