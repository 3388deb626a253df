import type { ServerBuild } from "react-router";
import { heldData } from "../web/held-data.ts";
import { isInteractive } from "../web/interactive.ts";

type ServerRoute = NonNullable<ServerBuild["routes"][string]>;
type Loader = NonNullable<ServerRoute["module"]["loader"]>;

/** The build with the data of pages without scripts held back (web/held-data.ts). */
export const holdData = (build: ServerBuild): ServerBuild => {
  const routes = Object.values(build.routes).flatMap((route) => route ?? []);
  const parents = new Set(routes.map(({ parentId }) => parentId));
  const isDrawnOnly = ({ id, module }: ServerRoute): boolean =>
    !parents.has(id) && module.default !== undefined && !isInteractive([module]);
  const held = routes.map((route) => [route.id, isDrawnOnly(route) ? withHeldData(route) : route] as const);
  return { ...build, routes: Object.fromEntries(held) };
};

const withHeldData = (route: ServerRoute): ServerRoute => {
  const { loader } = route.module;
  return loader ? { ...route, module: { ...route.module, loader: holding(route.id, loader) } } : route;
};

/** An answer that says more than its data (a status, a redirection) is passed on as it is. */
const holding =
  (id: string, loader: Loader): Loader =>
  async (args) => {
    const data: unknown = await loader(args);
    const held = args.context.get(heldData);
    if (held === null || !isPlain(data)) return data;
    held.set(id, data);
    return null;
  };

const isPlain = (data: unknown): boolean =>
  typeof data === "object" && data !== null && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(data));
