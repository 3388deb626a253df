import { createHmac, randomUUID } from "node:crypto";
import { type FoundSession, findSession } from "../actions/people/find-session.ts";
import type { Actor } from "../survey/people/actor.ts";
import { writeMark } from "../survey/people/form-mark.ts";
import { cookieOf } from "./cookie.ts";
import type { World } from "./world.ts";

/** Nobody known: what public pages and the sign-in page are shown to. */
export const anonymous: Actor = { kind: "anonymous", name: "", grants: [] };

const sessionCookie = "sipas_session";

/** The session that the cookie of the request names, or null when there is none or it has ended. */
export const sessionOf = async (request: Request, { effectsFor }: World): Promise<FoundSession | null> => {
  const token = cookieOf(request, sessionCookie);
  return token === null ? null : findSession({ token }, effectsFor(anonymous));
};

/** The mark that the forms of one page carry (survey/people/form-mark.ts); empty without a session. */
export const formToken = (request: Request, username: string): string => {
  const token = cookieOf(request, sessionCookie);
  if (token === null) return "";
  const proof = createHmac("sha256", token).update("form").digest("base64url");
  return writeMark({ proof, rendering: randomUUID(), username });
};

/** Marks the cookies of an answer as for HTTPS only. */
export const withSecureCookies = (answer: Response, secure: boolean): Response => {
  const cookies = answer.headers.getSetCookie();
  if (!secure || cookies.length === 0) return answer;
  const headers = new Headers(answer.headers);
  headers.delete("set-cookie");
  for (const cookie of cookies) headers.append("set-cookie", `${cookie}; Secure`);
  return new Response(answer.body, { status: answer.status, headers });
};
