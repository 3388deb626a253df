import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/workspace.css";
import "./styles/parts.css";
import "./styles/charts.css";
import "./styles/public.css";
import "./styles/narrow.css";
import "./styles/print.css";
import type { ReactNode } from "react";
import { Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from "react-router";
import type { Route } from "./+types/root.ts";
import { worldContext } from "./context.ts";
import { isInteractive } from "./interactive.ts";
import { languageCookie, languageInAddress } from "./language.ts";
import { ErrorPage } from "./parts/error-page.tsx";
import { LanguageProvider } from "./parts/language.tsx";

/** A choice of language in the address is kept. */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ request }, next) => {
    const response = await next();
    const chosen = languageInAddress(request);
    if (chosen) response.headers.append("Set-Cookie", languageCookie(chosen));
    return response;
  },
];

export const loader = ({ context }: Route.LoaderArgs) => ({ language: context.get(worldContext).language });

/** The document. A page ships scripts only when a route on it says `handle = { interactive: true }`. */
export const Layout = ({ children }: { readonly children: ReactNode }) => {
  const language = useRouteLoaderData<typeof loader>("root")?.language ?? "vi";
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageProvider language={language}>{children}</LanguageProvider>
        <InteractiveScripts />
      </body>
    </html>
  );
};

const InteractiveScripts = () => (isInteractive(useMatches()) ? <Scripts /> : null);

export const ErrorBoundary = ({ error }: Route.ErrorBoundaryProps) => <ErrorPage error={error} />;

export default Outlet;
