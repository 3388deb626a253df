/** How far a draw had come. */
export type DrawMoment = "before-event" | "after-event" | "after-reveal";

/** A moment in Viet Nam (UTC+7 all year) as a field of date and time has it: `2026-06-25T18:15`; null for anything else. */
export const readMoment = (text: string): Date | null => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return null;
  const moment = new Date(`${text}+07:00`);
  return Number.isNaN(moment.getTime()) ? null : moment;
};

interface Clocked {
  /** null: a draw of before such moments were announced, or one that the machine made. */
  readonly eventAt: Date | null;
}

/**
 * Whether the announced event lies behind. In a made-up round nobody waits for it: an exercise goes by an event that was, so nothing is
 * ever early or late there.
 */
export const isPast = ({ eventAt }: Clocked, now: Date, { simulated }: { readonly simulated: boolean }): boolean | null =>
  eventAt === null || simulated ? null : now.getTime() >= eventAt.getTime();

/** When a draw was called off: before its event could be known, after that, or after a party had opened its text. */
export const cancelledAfter = ({
  eventAt,
  eventAgreedAt,
  cancelledAt,
  revealed,
}: Clocked & { readonly eventAgreedAt: Date | null; readonly cancelledAt: Date; readonly revealed: boolean }): DrawMoment => {
  if (revealed) return "after-reveal";
  const known = eventAgreedAt !== null || (eventAt !== null && cancelledAt.getTime() >= eventAt.getTime());
  return known ? "after-event" : "before-event";
};
