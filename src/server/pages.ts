import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import type { Actor } from "../survey/people/actor.ts";
import { worldContext } from "../web/context.ts";
import { languageOf } from "../web/language.ts";
import type { World } from "./world.ts";

interface Asker {
  readonly actor: Actor;
  /** Hidden field of every form of this session; empty where nobody is signed in. */
  readonly csrfToken: string;
}

type Pages = (request: Request, asker: Asker) => Promise<Response>;

/** Answers page requests with the built pages; the build is read at the first request. */
export const createPages = ({ buildDirectory, effectsFor }: World): Pages => {
  let handler: Promise<ReturnType<typeof createRequestHandler>> | undefined;
  return async (request, asker) => {
    handler ??= loadPages(buildDirectory);
    const context = new RouterContextProvider();
    context.set(worldContext, { ...asker, effectsFor, language: languageOf(request) });
    return (await handler)(request, context);
  };
};

const loadPages = async (buildDirectory: string) => {
  const build: ServerBuild = await import(pathToFileURL(join(buildDirectory, "server", "index.js")).href);
  return createRequestHandler(build, "production");
};
