import { type RouteConfig, route } from "@react-router/dev/routes";

const notFound = route("*", "public/not-found.route.tsx");

export default [notFound] satisfies RouteConfig;
