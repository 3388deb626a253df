import type { MiddlewareHandler } from "hono";

/** A page that ships scripts says so in this header; it is taken off before the answer leaves. */
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

/** The content security policy: no script at all, unless the page is one that needs its own. */
const contentSecurityPolicy = (scripts: boolean): string =>
  [...basePolicy, ...(scripts ? ["script-src 'self'", "connect-src 'self'"] : [])].join("; ");

/** Sets the headers that every answer carries, whatever made it. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  const scripts = headers.has(scriptsHeader);
  headers.delete(scriptsHeader);
  headers.set("content-security-policy", contentSecurityPolicy(scripts));
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-frame-options", "DENY");
  headers.set("referrer-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
};
