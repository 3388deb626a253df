export const sessionCookie = "sipas_session";

const attributes = "Path=/; HttpOnly; SameSite=Lax";

/** Keeps the token of a session in the browser until the session ends; the server adds `Secure` where it speaks HTTPS. */
export const keptSession = (token: string, expiresAt: string): string =>
  `${sessionCookie}=${token}; ${attributes}; Expires=${new Date(expiresAt).toUTCString()}`;

/** Takes the session out of the browser. */
export const forgottenSession = `${sessionCookie}=; ${attributes}; Max-Age=0`;

/** The token that a request carries; empty when there is none. */
export const tokenOf = (request: Request): string =>
  /(?:^|;\s*)sipas_session=([\w-]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";

/** Where to go after signing in: a path of this site, else the workspace. */
export const pathOfThisSite = (asked: string | null): string => {
  const here = "http://here.invalid";
  if (asked === null || !asked.startsWith("/") || !URL.canParse(asked, here)) return "/workspace";
  const target = new URL(asked, here);
  // Dots that fold away (`/.//elsewhere.example`) may leave a path that a browser takes for another site.
  return target.origin === here && !target.pathname.startsWith("//") ? target.pathname + target.search : "/workspace";
};
