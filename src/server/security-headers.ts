import type { MiddlewareHandler } from "hono";

/** A page that ships scripts gives the nonce of its inline ones in this header; it is taken off before the answer leaves. */
const scriptsHeader = "x-page-scripts";

const basePolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

const noncePattern = /^[A-Za-z0-9+/]{22}==$/;

/** A page's scripts: those of the build, the inline ones that carry its nonce, and workers of the build. */
const pageScripts = (nonce: string): readonly string[] => {
  if (!noncePattern.test(nonce)) throw new Error("the nonce of a page is 16 bytes in base64");
  return [`script-src 'self' 'nonce-${nonce}'`, "worker-src 'self'", "connect-src 'self'"];
};

/** A worker goes by the policy of its own file: it may load its modules and ask this server, nothing else. */
const workerScripts = ["script-src 'self'", "connect-src 'self'"];

const isBuiltScript = ({ pathname }: URL): boolean => /^\/assets\/[\w.-]+\.js$/.test(pathname);

/** The content security policy: no script at all, unless the page is one that needs its own. */
const contentSecurityPolicy = (nonce: string | null, url: URL): string => {
  if (nonce !== null) return [...basePolicy, ...pageScripts(nonce)].join("; ");
  return [...basePolicy, ...(isBuiltScript(url) ? workerScripts : [])].join("; ");
};

/** Sets the headers that every answer carries, whatever made it. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  const nonce = headers.get(scriptsHeader);
  headers.delete(scriptsHeader);
  headers.set("content-security-policy", contentSecurityPolicy(nonce, new URL(context.req.url)));
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-frame-options", "DENY");
  headers.set("referrer-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
};
