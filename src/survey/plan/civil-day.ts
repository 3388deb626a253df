const offset = 7 * 3_600_000;

/** The day in Vietnam (UTC+7 all year) as an ISO date: deadlines end with it. */
export const civilDay = (moment: Date): string => new Date(moment.getTime() + offset).toISOString().slice(0, 10);
