import type { FoundSession } from "../actions/people/find-session.ts";
import { needsSecondFactor } from "../survey/people/grantable.ts";

/**
 * Where a request for the workspace is sent instead: to sign in when nobody is signed in, to the account when the password was made
 * by the system and must be changed first, or when the installation wants a second factor of this role; null when it may go on.
 */
export const detour = (url: URL, session: FoundSession | null, factorRequired = false): string | null => {
  const path = plainPath(url);
  if (!isWorkspace(path)) return null;
  if (session === null) return signInThen(url.pathname + url.search);
  if (path === accountPage) return null;
  if (session.mustChange) return `${accountPage}?first=1`;
  return factorRequired && !session.secondFactor && needsSecondFactor(session.actor) ? `${accountPage}?factor=1` : null;
};

/** To sign in, and then to this path. */
export const signInThen = (path: string): string => `/sign-in?to=${encodeURIComponent(path)}`;

const accountPage = "/workspace/account";

/** The path as the router matches it: decoded, in any case, with `.data` for a page's data alone and a slash at the end or not. */
const plainPath = ({ pathname }: URL): string =>
  decoded(pathname)
    .toLowerCase()
    .replace(/\/{2,}/g, "/")
    .replace(/\.data$/, "")
    .replace(/(?<=.)\/$/, "");

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const isWorkspace = (path: string): boolean => path === "/workspace" || path.startsWith("/workspace/");
