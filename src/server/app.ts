import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { problem } from "../survey/problem.ts";
import { accessLog } from "./access-log.ts";
import { publicApi } from "./api.ts";
import { serveAssets } from "./assets.ts";
import { detour } from "./guard.ts";
import { createPages } from "./pages.ts";
import { plainAddressOnly } from "./plain-address.ts";
import { type AnswerProblem, problemAnswers } from "./problem-answer.ts";
import { refusedFileAsPage } from "./refused-file.ts";
import { sameOriginOnly } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import { anonymous, formToken, sessionOf, withSecureCookies } from "./session.ts";
import type { World } from "./world.ts";

/** Largest request that is read at all, in MB; what a file may hold is for its reader to say. */
const uploadLimit = 64;

/** The web server: headers, assets, health, the public API, and every page, for the world it is given. */
export const createApp = (world: World): Hono => {
  const app = new Hono();
  const answerProblem = problemAnswers(world);
  app.use(securityHeaders);
  app.use(accessLog(world.log));
  serveAssets(app, world.buildDirectory);
  app.get("/healthz", (context) => context.json({ ok: true }, 200, uncached));
  app.use(plainAddressOnly(answerProblem));
  app.use(sameOriginOnly(answerProblem));
  app.use(bodyLimit({ maxSize: uploadLimit * 1024 * 1024, onError: tooLarge(answerProblem) }));
  app.route("/api", publicApi(world, answerProblem));
  app.all("*", answerPage(world, answerProblem));
  app.onError(unexpected(world, answerProblem));
  return app;
};

const uncached = { "cache-control": "no-store" };

const nobody = { actor: anonymous, csrfToken: "" };

const tooLarge =
  (answerProblem: AnswerProblem) =>
  (context: Context): Response =>
    answerProblem(context.req.raw, problem("E-WEB-003", { limit: uploadLimit }));

const answerPage = (world: World, answerProblem: AnswerProblem) => {
  const pages = createPages(world);
  return async (context: Context): Promise<Response> => {
    const request = context.req.raw;
    const session = await sessionOf(request, world);
    const elsewhere = detour(new URL(request.url), session);
    if (elsewhere !== null) return context.redirect(elsewhere, 303);
    const made = await pages(request, session ? { actor: session.actor, csrfToken: formToken(request) } : nobody);
    const answer = await refusedFileAsPage(made, request, answerProblem);
    return withSecureCookies(session === null ? answer : privately(answer), world.secureCookie);
  };
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
