/** What a one-time link is for: taking up an invitation, or choosing a new password. */
export type LinkPurpose = "invitation" | "password";

/** How long a link opens its page, in milliseconds: seven days for an invitation, one for a password. */
export const linkLife: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 24 * 60 * 60_000, password: 24 * 60 * 60_000 };

/** Another link is not sent to the same person sooner; milliseconds. */
export const linkPause = 5 * 60_000;

const emailPattern = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/;

/** The way an address is stored and compared. */
export const normaliseEmail = (email: string): string => email.normalize("NFC").trim().toLowerCase();

export const isEmail = (email: string): boolean => email.length <= 254 && emailPattern.test(email);

/** A username from an address, `nguyen.van.a` of nguyen.van.a@tinh.gov.vn; with a number behind it where it is taken. */
export const usernameOfEmail = (email: string, isTaken: (username: string) => boolean): string => {
  const local = email.slice(0, email.indexOf("@")).toLowerCase();
  const base = local
    .replace(/[^a-z0-9._-]+/g, "-")
    .slice(0, 56)
    .padEnd(3, "0");
  for (let number = 1; ; number += 1) {
    const username = number === 1 ? base : `${base}${number}`;
    if (!isTaken(username)) return username;
  }
};
