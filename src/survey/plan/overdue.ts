/** Days that a due date (ISO) has passed, 0 while it has not. */
export const overdueDays = (due: string, today: string): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000));
