const minute = 60;

/** Waits after the first, second … failed try, in seconds: soon at first, then patiently; some two days in all. */
const waits = [1, 5, 15, 60, 180, 360, 720, 1_440].map((minutes) => minutes * minute);

/** Seconds until a message is tried again after so many tries; null when it is given up. */
export const nextTry = (tries: number): number | null => waits[tries - 1] ?? null;
