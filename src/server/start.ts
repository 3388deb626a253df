import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";

export interface Listening {
  /** What a person types into the browser. */
  readonly address: string;
  /** Takes no new requests, lets running ones end for a moment, then cuts them off. */
  readonly close: () => Promise<void>;
}

export interface Place {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

interface App {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

const grace = 1_000;

const refusal = ({ host, port }: Place, cause: NodeJS.ErrnoException) =>
  cause.code === "EADDRINUSE"
    ? fail(problem("E-SYSTEM-004", { host, port, suggestion: port === 65_535 ? port - 1 : port + 1 }))
    : fail(problem("E-SYSTEM-017", { host, port, reason: cause.message }));

const bind = (server: Server, place: Place): Promise<Result<number>> =>
  new Promise((resolve) => {
    server.once("error", (cause) => resolve(refusal(place, cause)));
    server.listen(place, () => {
      const address = server.address();
      resolve(ok(typeof address === "object" && address ? address.port : place.port));
    });
  });

/** A browser cannot open 0.0.0.0 or ::, and 127.0.0.1 is called localhost. */
const shownHost = (host: string): string => {
  if (["0.0.0.0", "::", "127.0.0.1", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Answers HTTP at the place with the app. A port that is taken, or an address that is not ours, is a problem. */
export const listen = async (app: App, place: Place): Promise<Result<Listening>> => {
  const server = createServer(getRequestListener(app.fetch));
  const port = await bind(server, place);
  if (!port.ok) return port;
  return ok({ address: `http://${shownHost(place.host)}:${port.value}`, close: () => close(server) });
};

/** Whether `listen` would get the place now; asked before work that would be lost otherwise. */
export const checkPlace = async (place: Place): Promise<Result<null>> => {
  const server = createServer();
  const port = await bind(server, place);
  await new Promise((resolve) => server.close(resolve));
  return port.ok ? ok(null) : port;
};
