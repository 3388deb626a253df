/** How long a person stays signed in, and what wrong passwords cost. Milliseconds. */
export const sessionLife = 12 * 60 * 60_000;
const sessionIdle = 60 * 60_000;
export const attemptsAllowed = 5;
export const lockTime = 15 * 60_000;

const usernamePattern = /^[a-z0-9._-]{3,64}$/;

/** The way a username is stored and compared. */
export const normaliseUsername = (username: string): string => username.normalize("NFC").trim().toLowerCase();

export const isUsername = (username: string): boolean => usernamePattern.test(username);

/** When a session ends of which nothing more is heard. */
export const sessionEnd = ({ expiresAt }: Pick<SessionTimes, "expiresAt">, now: Date): Date =>
  new Date(Math.min(expiresAt.getTime(), now.getTime() + sessionIdle));

export interface SessionTimes {
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** Neither twelve hours old nor idle for an hour. */
export const isSessionAlive = ({ seenAt, expiresAt }: SessionTimes, now: Date): boolean =>
  now < expiresAt && now.getTime() - seenAt.getTime() < sessionIdle;

/** What a wrong password leaves: the attempts left, or the lock. After a lock has passed the count begins anew. */
export const countWrongPassword = (
  failedAttempts: number,
  now: Date,
): { readonly failedAttempts: number; readonly lockedUntil: Date | null; readonly left: number } => {
  const failed = failedAttempts + 1;
  return failed >= attemptsAllowed
    ? { failedAttempts: 0, lockedUntil: new Date(now.getTime() + lockTime), left: 0 }
    : { failedAttempts: failed, lockedUntil: null, left: attemptsAllowed - failed };
};
