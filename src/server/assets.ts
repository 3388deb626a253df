import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Env, Hono } from "hono";

/** Files of the build: those with a hash in their name never change, the others (icons) are asked for again after an hour. */
export const serveAssets = <E extends Env>(app: Hono<E>, buildDirectory: string): void => {
  const root = join(buildDirectory, "client");
  app.get("/assets/*", serveStatic({ root, onFound: cacheFor("public, max-age=31536000, immutable") }));
  app.get(
    "/:file{[\\w-]+\\.(?:svg|ico|png|txt|webmanifest)}",
    serveStatic({ root, onFound: cacheFor("public, max-age=3600") }),
  );
};

const cacheFor =
  (policy: string) =>
  (_path: string, context: { readonly header: (name: string, value: string) => void }): void =>
    context.header("cache-control", policy);
