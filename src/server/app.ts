import { randomUUID } from "node:crypto";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { FoundSession } from "../actions/people/find-session.ts";
import { problem } from "../survey/problem.ts";
import { accessLog } from "./access-log.ts";
import { publicApi } from "./api.ts";
import { serveAssets } from "./assets.ts";
import { detour, signInThen } from "./guard.ts";
import { keepTyped } from "./keep-typed.ts";
import { type Asker, createPages } from "./pages.ts";
import { plainAddressOnly } from "./plain-address.ts";
import { type AnswerProblem, problemAnswers } from "./problem-answer.ts";
import { providerRoutes } from "./provider-routes.ts";
import { refusedFileAsPage } from "./refused-file.ts";
import { sameOriginOnly } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import { anonymous, formToken, sessionOf, withSecureCookies } from "./session.ts";
import type { World } from "./world.ts";

/** Largest request that is read at all, in MB; what a file may hold is for its reader to say. */
const uploadLimit = 64;

/** The web server: headers, assets, health, the public API, and every page, for the world it is given. */
export const createApp = (world: World): Hono<Known> => {
  const app = new Hono<Known>();
  const answerProblem = problemAnswers(world);
  app.use(securityHeaders);
  app.use(accessLog(world.log));
  serveAssets(app, world.buildDirectory);
  app.get("/healthz", (context) => context.json({ ok: true }, 200, uncached));
  app.use(plainAddressOnly(answerProblem));
  app.use(sameOriginOnly(answerProblem));
  app.use(findAsker(world));
  app.use(signedInFirst);
  app.use(limitBody(answerProblem));
  app.route("/api", publicApi(world, answerProblem));
  app.route("/sign-in/provider", providerRoutes(world, answerProblem));
  app.all("*", answerPage(world, answerProblem));
  app.onError(unexpected(world, answerProblem));
  return app;
};

const uncached = { "cache-control": "no-store" };

const nobody: Asker = { actor: anonymous, csrfToken: "" };

/** Typed text is short; with it goes what is needed to give it back after signing in. */
const typedLimit = 1024 * 1024;

interface Known {
  Variables: { readonly session: FoundSession | null };
}

/** Looked up once: whoever asks is the same from the first look at a form to the page that answers it. */
const findAsker =
  (world: World): MiddlewareHandler<Known> =>
  async (context, next) => {
    context.set("session", await sessionOf(context.req.raw, world));
    await next();
  };

/** What somebody sends who may not be here is not read, but for a short form that says its length: somebody may have typed it. */
const signedInFirst: MiddlewareHandler<Known> = async (context, next) => {
  const request = context.req.raw;
  if (!request.body) return next();
  const elsewhere = detour(new URL(request.url), context.var.session);
  return elsewhere === null || saysItIsShort(request) ? next() : context.redirect(elsewhere, 303);
};

const saysItIsShort = ({ headers }: Request): boolean => {
  const length = headers.get("content-length");
  return length !== null && Number(length) <= typedLimit;
};

/** Goes to disk as it arrives, up to the limit of its reader; never held whole. */
const isStreamed = (path: string): boolean => /^\/workspace\/[^/]+\/frame\/file$/i.test(path);

const limitBody = (answerProblem: AnswerProblem): MiddlewareHandler => {
  const limit = bodyLimit({ maxSize: uploadLimit * 1024 * 1024, onError: tooLarge(answerProblem) });
  return (context, next) => (isStreamed(context.req.path) ? next() : limit(context, next));
};

const tooLarge =
  (answerProblem: AnswerProblem) =>
  (context: Context): Response =>
    answerProblem(context.req.raw, problem("E-WEB-003", { limit: uploadLimit }));

const answerPage = (world: World, answerProblem: AnswerProblem) => {
  const pages = createPages(world);
  return async (context: Context<Known>): Promise<Response> => {
    const request = context.req.raw;
    const { session } = context.var;
    const elsewhere = detour(new URL(request.url), session, world.secondFactorRequired);
    if (elsewhere !== null) return context.redirect((await wayBack(request, session, world)) ?? elsewhere, 303);
    const made = await pages(detached(request), session ? askerOf(request, session) : nobody);
    const answer = await refusedFileAsPage(made, request, answerProblem);
    return withSecureCookies(session === null ? answer : privately(answer), world.secureCookie);
  };
};

const askerOf = (request: Request, { actor, endsAt }: FoundSession): Asker => ({
  actor,
  sessionEnds: endsAt,
  csrfToken: formToken(request, actor.username),
});

/** A form whose session had ended is not lost: signing in leads to the page that gives back what was typed. */
const wayBack = async (request: Request, session: FoundSession | null, world: World): Promise<string | null> => {
  const kept = session === null ? await keepTyped(request, world) : null;
  return kept && signInThen(kept);
};

/** A browser that gives up waiting (a second click) does not stop an act half-way: its answer is what the second click gets. */
const detached = (request: Request): Request => {
  if (request.method !== "POST" || request.body === null) return request;
  const { url, method, headers, body } = request;
  return new Request(url, { method, headers, body, duplex: "half" } as RequestInit);
};

/** What a signed-in person sees stays out of shared caches and of the back button after signing out. */
const privately = (answer: Response): Response => {
  const headers = new Headers(answer.headers);
  headers.set("cache-control", "no-store");
  return new Response(answer.body, { status: answer.status, headers });
};

const unexpected =
  ({ log }: World, answerProblem: AnswerProblem) =>
  (error: Error, context: Context): Response => {
    const reference = randomUUID().slice(0, 8);
    log.error("unexpected", { reference, path: context.req.path, error: error.stack ?? error.message });
    return answerProblem(context.req.raw, problem("E-WEB-004", { reference }));
  };
