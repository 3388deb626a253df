import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import { type HandleDocumentRequestFunction, type HandleErrorFunction, ServerRouter } from "react-router";
import { worldContext } from "./context.ts";
import { heldData } from "./held-data.ts";
import { isInteractive } from "./interactive.ts";

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
  /** Absent on a page without scripts. */
  readonly nonce?: string;
}

/** Pages are sent whole, so that they need no script to put late parts in their place. */
export default function handleRequest(
  ...[request, status, headers, context, asked]: Parameters<HandleDocumentRequestFunction>
) {
  for (const [route, data] of asked.get(heldData) ?? []) context.staticHandlerContext.loaderData[route] = data;
  headers.set("Content-Type", "text/html; charset=utf-8");
  const scripts = isInteractive(context.staticHandlerContext.matches.map(({ route }) => route)) ? { nonce: newNonce() } : {};
  if (scripts.nonce) headers.set("x-page-scripts", scripts.nonce);
  if (request.method === "HEAD") return new Response(null, { status, headers });
  return render(<ServerRouter context={context} url={request.url} {...scripts} />, { status, headers, ...scripts });
}

/** Made anew for each answer: it lets the page's own inline scripts run, and no others. */
const newNonce = (): string => randomBytes(16).toString("base64");

const render = (page: React.ReactNode, { status, headers, nonce }: Answer): Promise<Response> =>
  new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      ...(nonce && { nonce }),
      onAllReady: () => {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError: reject,
    });
  });
