import { first52Bits, type Sha256, utf8 } from "./hash.ts";
import { compareKeys, unitKey } from "./key.ts";

/** When and whom to ask where there is no frame: people who have just been served, chosen by a rule and not by liking. */
export interface InterceptRule {
  /** Known to everyone; the same seed gives the same sessions and starts. */
  readonly seed: string;
  /** First and last day of the fieldwork, ISO. */
  readonly from: string;
  readonly to: string;
  /** Days of the week on which the office is open; 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  /** At most so many forms in one session. */
  readonly perSession: number;
  /** People who leave an office in a session, as expected. */
  readonly visitors: number;
}

export const halves = ["morning", "afternoon"] as const;

export type Half = (typeof halves)[number];

/** One half day at one place: ask the `start`-th who leaves, then every `interval`-th, until `quota` forms are filled. */
export interface InterceptSession {
  readonly agencyId: string;
  /** ISO date. */
  readonly day: string;
  readonly half: Half;
  readonly quota: number;
  readonly interval: number;
  readonly start: number;
}

interface Place {
  readonly agencyId: string;
  readonly quota: number;
}

/** Half days between the first and the last day on which the office is open, in order of time. */
export const openSessions = ({
  from,
  to,
  weekdays,
}: Pick<InterceptRule, "from" | "to" | "weekdays">): readonly { readonly day: string; readonly half: Half }[] => {
  const open = new Set(weekdays);
  const sessions: { day: string; half: Half }[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000) {
    const date = new Date(at);
    if (open.has(date.getUTCDay() || 7))
      for (const half of halves) sessions.push({ day: date.toISOString().slice(0, 10), half });
  }
  return sessions;
};

/**
 * The sessions of a place: as many as its quota needs, those with the smallest keys SHA-256(seed, 1F, `intercept/<agency>`, 1F,
 * `<day> <half>`), in order of time. The quota is spread evenly, the first sessions taking what is left over; the interval is the
 * expected number of visitors through the quota of the session, rounded down; the start is drawn within the first interval. Where
 * the period has too few sessions, each takes more.
 */
export const interceptSessions = (
  { agencyId, quota }: Place,
  rule: InterceptRule,
  sha256: Sha256,
): readonly InterceptSession[] => {
  const all = openSessions(rule);
  const wanted = Math.min(Math.ceil(quota / rule.perSession), all.length);
  if (wanted === 0) return [];
  const scope = { seed: rule.seed, stratum: `intercept/${agencyId}` };
  const chosen = all
    .map((session) => ({ ...session, key: unitKey(scope, `${session.day} ${session.half}`, sha256) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .slice(0, wanted)
    .sort((a, b) => (a.day === b.day ? halves.indexOf(a.half) - halves.indexOf(b.half) : a.day < b.day ? -1 : 1));
  return chosen.map(({ day, half }, index) => {
    const share = Math.floor(quota / wanted) + (index < quota % wanted ? 1 : 0);
    const interval = Math.max(1, Math.floor(rule.visitors / share));
    const text = [rule.seed, "intercept-start", agencyId, `${day} ${half}`].join("\u001f");
    return { agencyId, day, half, quota: share, interval, start: (first52Bits(sha256(utf8(text))) % interval) + 1 };
  });
};
