import { index, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `workspace/${name}.route.tsx`;

const stages = ["plan", "instrument", "frame", "draw", "fieldwork", "dataset", "indicator", "report"];

const roundPages = [
  index(page("overview")),
  ...stages.map((stage) => route(stage, page(stage))),
  route("download/:what", "workspace/download.route.ts"),
  route("files/:version/:file", "workspace/release-file.route.ts"),
  route(":stage", page("planned")),
];

const acrossRounds = [
  index(page("rounds")),
  route("new", page("new-round")),
  route("account", page("account")),
  route("units", page("units")),
  route("people", page("people")),
  route("audit", page("audit")),
  ...prefix("download", [route(":what", "workspace/register-download.route.ts")]),
];

/** Pages of the staff: the way in, what stands across the rounds, and the stages of each round. */
export const workspaceRoutes: RouteConfigEntry[] = [
  route("sign-in", page("sign-in")),
  route("sign-out", "workspace/sign-out.route.ts"),
  route("workspace", page("workspace"), { id: "workspace" }, [
    ...acrossRounds,
    route(":round", page("round"), { id: "round" }, roundPages),
  ]),
];
