const DAY = 86_400_000;
const SECONDS = 86_400;

const two = (value: number): string => String(value).padStart(2, "0");

/** Clock time of a fraction of a day, to the second. */
const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

/**
 * ISO text of a spreadsheet serial: days since 30/12/1899 (or 1/1/1904), the fraction being the time of day.
 * Whole days give `2023-02-28`, others `2023-02-28T14:30:00`, a time without a day (below 1) `14:30:00`.
 * Serials 1–59 stand one day earlier than the rule, because spreadsheets count a 29/02/1900 that never was.
 */
export function isoOfSerial(serial: number, date1904 = false): string {
  const total = Math.round(serial * SECONDS);
  const [days, seconds] = [Math.floor(total / SECONDS), total % SECONDS];
  if (days === 0 && !date1904) return clock(seconds);
  const shift = date1904 || days > 59 ? 0 : 1;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + (days + shift) * DAY).toISOString().slice(0, 10);
  return seconds === 0 ? day : `${day}T${clock(seconds)}`;
}
