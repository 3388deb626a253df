import { index, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";

/** `plan/overview` is the page workspace/plan/overview.route.tsx. */
const page = (name: string): string => `workspace/${name}.route.tsx`;

const stages = ["plan", "instrument", "frame", "draw", "fieldwork", "verification", "dataset", "indicator", "report"];

const form = (path: string, name: string): RouteConfigEntry => route(`instrument/:form${path}`, page(`instrument/${name}`));

/** One form: its contents, each question and section, its general texts, previews and the version before it. */
const formPages = [
  form("", "form"),
  form("/texts", "form-texts"),
  form("/questions/:question", "question"),
  form("/sections/:section", "section"),
  form("/preview", "preview"),
  form("/compare", "compare"),
  route("instrument/:form/files/:format", "workspace/instrument/form-file.route.ts"),
];

const roundPages = [
  index(page("plan/overview")),
  ...["task", "dates", "edit", "scope", "part", "quotas", "supervision", "history", "carried"].map((name) =>
    route(`plan/${name}`, page(`plan/${name}`)),
  ),
  ...stages.map((stage) => route(stage, page(`${stage}/${stage}`))),
  route("draw/sizes", page("draw/sizes")),
  route("draw/replacements", page("draw/replacements")),
  route("draw/stages", page("draw/stages")),
  route("draw/stages/:staged", page("draw/staged")),
  route("plan/budget", page("plan/budget")),
  route("verification/check-list", page("verification/check-list")),
  route("verification/picks/:pick", page("verification/pick")),
  route("frame/reconciliation", page("frame/reconciliation")),
  ...formPages,
  route("units", page("units/round-units")),
  route("frame/rows", page("frame/rows")),
  route("frame/pairs", page("frame/pairs")),
  route("frame/pairs/list", page("frame/pair-list")),
  route("reminders", page("plan/reminders")),
  route("frame/file", page("frame/frame-send")),
  route("frame/pieces", "workspace/frame/frame-pieces.route.ts"),
  route("frame/columns", page("frame/frame-columns")),
  route("frame/profiles", page("frame/frame-profiles")),
  route("frame/profiles/:profile", page("frame/frame-profile")),
  route("draw/intercept", page("draw/intercept")),
  route("download/:what", "workspace/download.route.ts"),
  route("files/:version/:file", "workspace/report/release-file.route.ts"),
  route(":stage", page("plan/planned")),
];

const unitPages = [
  route("agencies", page("units/agencies")),
  route("agencies/new", page("units/agency-new")),
  route("agencies/:agency", page("units/agency")),
  route("import", page("units/agency-import")),
  route("mergers", page("units/mergers")),
  route("download/:what", "workspace/units/units-download.route.ts"),
  route(":unit", page("units/unit")),
];

const acrossRounds = [
  index(page("plan/rounds")),
  route("new", page("plan/new-round")),
  route("account", page("people/account")),
  route("units", page("units/units")),
  ...prefix("units", unitPages),
  route("people", page("people/people")),
  route("people/invite", page("people/invite")),
  route("people/rights", page("people/rights")),
  route("people/:username", page("people/person")),
  route("audit", page("audit/audit")),
  route("kept/:kept", page("kept")),
  route("mail", page("mail/mail")),
  route("reminders", page("people/own-reminders")),
  route("work", page("work/work-list")),
  route("work/:work", page("work/work")),
  ...prefix("download", [route(":what", "workspace/register-download.route.ts")]),
];

/** Pages of the staff: the way in, what stands across the rounds, and the stages of each round. */
export const workspaceRoutes: RouteConfigEntry[] = [
  route("sign-in", page("people/sign-in")),
  route("sign-in/code", page("people/sign-in-code")),
  route("forgot-password", page("people/forgot-password")),
  route("account-link", page("people/account-link")),
  route("sign-out", "workspace/people/sign-out.route.ts"),
  route("workspace", page("workspace"), { id: "workspace" }, [
    ...acrossRounds,
    route(":round", page("plan/round"), { id: "round" }, roundPages),
  ]),
];
