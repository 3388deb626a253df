import type { MiddlewareHandler } from "hono";
import type { Log } from "../actions/effects.ts";

/** One line a request: method, path without its query, status, milliseconds. No address, no name, nothing that was typed. */
export const accessLog =
  ({ info }: Log): MiddlewareHandler =>
  async (context, next) => {
    const begun = performance.now();
    await next();
    const ms = Math.round(performance.now() - begun);
    info("request", { method: context.req.method, path: context.req.path, status: context.res.status, ms });
  };
