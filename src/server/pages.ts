import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import type { Actor } from "../survey/people/actor.ts";
import { worldContext } from "../web/context.ts";
import { heldData } from "../web/held-data.ts";
import { languageOf } from "../web/language.ts";
import { noteArrival, openFormsOnce } from "./form-once.ts";
import { holdData } from "./hold-data.ts";
import type { World } from "./world.ts";

export interface Asker {
  readonly actor: Actor;
  /** Hidden field of every form of this session; empty where nobody is signed in. */
  readonly csrfToken: string;
  /** When the session ends if nothing more is heard of it; absent where nobody is signed in. */
  readonly sessionEnds?: Date;
}

type Pages = (request: Request, asker: Asker) => Promise<Response>;

/** Answers page requests with the built pages; the build is read at the first request. */
export const createPages = ({ buildDirectory, effectsFor, provider }: World): Pages => {
  let handler: Promise<ReturnType<typeof createRequestHandler>> | undefined;
  const formsOnce = openFormsOnce();
  return async (request, asker) => {
    handler ??= loadPages(buildDirectory);
    const { actor } = asker;
    const once = actor.kind === "account" ? formsOnce(actor.id, effectsFor(actor)) : null;
    const context = new RouterContextProvider();
    const shown = { ...asker, effectsFor, language: languageOf(request), provider: provider?.label ?? null };
    context.set(worldContext, { ...shown, ...(once && { once: once.begin }) });
    context.set(heldData, new URL(request.url).pathname.endsWith(".data") ? null : new Map());
    if (actor.kind === "account") await noteArrival(request, actor.id, effectsFor(actor));
    let answer: Response | null = null;
    try {
      answer = await (await handler)(request, context);
      return answer;
    } finally {
      await once?.end(answer);
    }
  };
};

const loadPages = async (buildDirectory: string) => {
  const build: ServerBuild = await import(pathToFileURL(join(buildDirectory, "server", "index.js")).href);
  return createRequestHandler(holdData(build), "production");
};
