export interface Pace {
  /** Rows a second since the start. */
  readonly perSecond: number;
  /** Null while the total is not known. */
  readonly secondsLeft: number | null;
}

interface Under {
  readonly done: number;
  readonly total: number | null;
  /** ISO time; null while it waits. */
  readonly startedAt: string | null;
}

/** How fast work goes and how long it still takes, at the mean speed so far; null before anything can be said. */
export const paceOf = ({ done, total, startedAt }: Under, now: string): Pace | null => {
  const seconds = startedAt === null ? 0 : (Date.parse(now) - Date.parse(startedAt)) / 1000;
  if (done <= 0 || seconds <= 0) return null;
  const perSecond = done / seconds;
  return { perSecond, secondsLeft: total === null ? null : Math.max(0, Math.ceil((total - done) / perSecond)) };
};
