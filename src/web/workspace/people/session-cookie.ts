export const sessionCookie = "sipas_session";

const attributes = "Path=/; HttpOnly; SameSite=Lax";

/** Keeps the token of a session in the browser until the session ends; the server adds `Secure` where it speaks HTTPS. */
export const keptSession = (token: string, expiresAt: string): string =>
  `${sessionCookie}=${token}; ${attributes}; Expires=${new Date(expiresAt).toUTCString()}`;

/** Keeps the token between the password and the code; only the sign-in pages get it. */
export const keptStep = (token: string, expiresAt: string): string =>
  `sipas_step=${token}; Path=/sign-in; HttpOnly; SameSite=Lax; Expires=${new Date(expiresAt).toUTCString()}`;

export const forgottenStep = "sipas_step=; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=0";

/** The token of the first step that a request carries; empty when there is none. */
export const stepOf = (request: Request): string =>
  /(?:^|;\s*)sipas_step=([\w-]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? "";

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

interface Entered {
  readonly token: string;
  readonly codeNeeded: boolean;
  readonly mustChange: boolean;
  readonly expiresAt: string;
}

/** Where someone who has shown the password goes, and what the browser keeps on the way. */
export const wayIn = (entered: Entered, asked: string | null): { readonly to: string; readonly cookie: string } => {
  const target = pathOfThisSite(asked);
  const { token, expiresAt } = entered;
  if (entered.codeNeeded) return { to: `/sign-in/code?to=${encodeURIComponent(target)}`, cookie: keptStep(token, expiresAt) };
  return { to: entered.mustChange ? "/workspace/account?first=1" : target, cookie: keptSession(token, expiresAt) };
};
