import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import { type EntryContext, type HandleErrorFunction, ServerRouter } from "react-router";
import { worldContext } from "./context.ts";

/** What fails unexpectedly in a loader or a view is logged with its path; a person sees E-WEB-004. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const { actor, effectsFor } = context.get(worldContext);
  const { pathname } = new URL(request.url);
  effectsFor(actor).log.error("a page failed", { path: pathname, error: error instanceof Error ? error.stack : String(error) });
};

interface Answer {
  readonly status: number;
  readonly headers: Headers;
}

/** Pages are sent whole, so that they need no script to put late parts in their place. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  return render(<ServerRouter context={context} url={request.url} />, { status, headers });
}

const render = (page: React.ReactNode, { status, headers }: Answer): Promise<Response> =>
  new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError: reject,
    });
  });
