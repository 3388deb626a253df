import { Hono } from "hono";
import { showPublishedRound } from "../actions/report/show-published-round.ts";
import { problem } from "../survey/problem.ts";
import type { AnswerProblem } from "./problem-answer.ts";
import { anonymous } from "./session.ts";
import type { World } from "./world.ts";

/** What is public, as JSON: a released round whole, exactly what its pages show. */
export const publicApi = ({ effectsFor }: World, answerProblem: AnswerProblem): Hono => {
  const api = new Hono();
  api.get("/rounds/:round", async (context) => {
    const found = await showPublishedRound({ round: context.req.param("round") }, effectsFor(anonymous));
    if (found.ok) return context.json(found.value, 200, { "cache-control": "no-cache" });
    const [first] = found.problems;
    return answerProblem(context.req.raw, first ?? problem("E-WEB-001", { path: context.req.path }));
  });
  api.all("*", (context) => answerProblem(context.req.raw, problem("E-WEB-001", { path: context.req.path })));
  return api;
};
