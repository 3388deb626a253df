import { type Context, Hono } from "hono";
import * as v from "valibot";
import { signInByProvider } from "../actions/people/sign-in-by-provider.ts";
import { deviceWords } from "../survey/people/device.ts";
import { problem } from "../survey/problem.ts";
import { pathOfThisSite, wayIn } from "../web/workspace/people/session-cookie.ts";
import { cookieOf } from "./cookie.ts";
import type { AnswerProblem } from "./problem-answer.ts";
import type { Provider } from "./provider.ts";
import { anonymous, withSecureCookies } from "./session.ts";
import type { World } from "./world.ts";

const cookieName = "sipas_provider";
const attributes = "Path=/sign-in; HttpOnly; SameSite=Lax";
/** How long a person may stay with the provider, in seconds. */
const patience = 600;
const context = "provider sign-in";

const keptShape = v.object({ state: v.string(), nonce: v.string(), verifier: v.string(), to: v.string() });
type Kept = v.InferOutput<typeof keptShape>;

/** Signing in by a provider: there with a sealed cookie, back with the code; who is not invited is told so. */
export const providerRoutes = (world: World, answerProblem: AnswerProblem): Hono => {
  const routes = new Hono();
  const { provider } = world;
  if (provider === undefined) return routes;
  routes.get("/", (asked) => begin(asked, { world, provider, answerProblem }));
  routes.get("/callback", (asked) => finish(asked, { world, provider, answerProblem }));
  return routes;
};

interface Way {
  readonly world: World;
  readonly provider: Provider;
  readonly answerProblem: AnswerProblem;
}

const callbackOf = ({ effectsFor }: World): string => `${effectsFor(anonymous).publicUrl}/sign-in/provider/callback`;

const begin = async (asked: Context, { world, provider, answerProblem }: Way): Promise<Response> => {
  try {
    const { address, checks } = await provider.begin(callbackOf(world));
    const kept: Kept = { ...checks, to: pathOfThisSite(asked.req.query("to") ?? null) };
    const sealed = Buffer.from(world.effectsFor(anonymous).contacts.seal(JSON.stringify(kept), context)).toString("base64url");
    return onward(address, [`${cookieName}=${sealed}; ${attributes}; Max-Age=${patience}`], world);
  } catch (error) {
    return failed(asked, error, { world, provider, answerProblem });
  }
};

/** The checks that the cookie of this very browser holds; null when there are none, so that no foreign answer is taken. */
const keptOf = (request: Request, world: World): Kept | null => {
  const sealed = cookieOf(request, cookieName);
  if (sealed === null) return null;
  try {
    const opened: unknown = JSON.parse(world.effectsFor(anonymous).contacts.open(Buffer.from(sealed, "base64url"), context));
    return v.parse(keptShape, opened);
  } catch {
    return null;
  }
};

const finish = async (asked: Context, way: Way): Promise<Response> => {
  const { world, provider, answerProblem } = way;
  const request = asked.req.raw;
  const kept = keptOf(request, world);
  if (kept === null) return failed(asked, new Error("the browser keeps no checks"), way);
  try {
    const answer = new URL(callbackOf(world) + new URL(request.url).search);
    const claims = await provider.finish(answer, kept);
    const device = deviceWords(request.headers.get("user-agent") ?? "");
    const opened = await signInByProvider({ ...claims, device }, world.effectsFor(anonymous));
    const [fault] = opened.ok ? [] : opened.problems;
    if (!opened.ok) return answerProblem(request, fault ?? problem("E-PEOPLE-028", { label: provider.label }));
    const { to, cookie } = wayIn(opened.value, kept.to);
    return onward(to, [cookie, `${cookieName}=; ${attributes}; Max-Age=0`], world);
  } catch (error) {
    return failed(asked, error, way);
  }
};

const onward = (address: string, cookies: readonly string[], { secureCookie }: World): Response => {
  const headers = new Headers({ location: address, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return withSecureCookies(new Response(null, { status: 303, headers }), secureCookie);
};

/** The log says why, the person what to do. */
const failed = (asked: Context, error: unknown, { world, provider, answerProblem }: Way): Response | Promise<Response> => {
  world.log.error("provider", { reason: error instanceof Error ? error.message : String(error) });
  return answerProblem(asked.req.raw, problem("E-PEOPLE-028", { label: provider.label }));
};
