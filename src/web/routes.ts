import { index, type RouteConfig, route } from "@react-router/dev/routes";
import { workspaceRoutes } from "./workspace/routes.ts";

const publicPages = [
  index("public/rounds.route.tsx"),
  route("results/:round", "public/round.route.tsx", { id: "published-round" }, [
    index("public/index.route.tsx"),
    route("ranking", "public/ranking.route.tsx"),
    route("agencies/:agency", "public/agency.route.tsx"),
    route("method", "public/method.route.tsx"),
    route("draw", "public/draw.route.tsx"),
  ]),
  route("results/:round/files/:name", "public/file.route.tsx"),
  route("results/:round/draw/:file", "public/draw-file.route.tsx"),
  route("draws/:round", "public/draw-watch.route.tsx"),
  route("draws/:round/:file", "public/draw-watch-file.route.tsx"),
];

const notFound = route("*", "public/not-found.route.tsx");

export default [...publicPages, ...workspaceRoutes, notFound] satisfies RouteConfig;
