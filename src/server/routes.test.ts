import { matchRoutes } from "react-router";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must } from "../../test/effects.ts";
import { smallRound } from "../../test/small-round.ts";
import { draftQuestionnaire } from "../actions/instrument/draft-questionnaire.ts";
import { findSession } from "../actions/people/find-session.ts";
import { createRound } from "../actions/plan/create-round.ts";
import { type ActionName, may } from "../survey/people/permissions.ts";
import { type Role, roles } from "../survey/people/role.ts";
import { remember } from "../survey/remember.ts";
import { workspaceRoutes } from "../web/workspace/routes.ts";
import { openTestServer, type TestServer, tokenIn, tokenOf } from "./app.testing.ts";
import { linksOf } from "./links.testing.ts";

/** What each page of the workspace asks for; a page that is missing here fails the first test. */
const pages: Readonly<Record<string, ActionName | null>> = {
  "/workspace": "listRounds",
  "/workspace/new": null,
  "/workspace/account": null,
  "/workspace/units": "listUnits",
  "/workspace/units/agencies": "listUnits",
  "/workspace/units/agencies/new": "changeUnits",
  "/workspace/units/agencies/:agency": "listUnits",
  "/workspace/units/import": "changeUnits",
  "/workspace/units/mergers": "listUnits",
  "/workspace/units/download/:what": "listUnits",
  "/workspace/units/:unit": "listUnits",
  "/workspace/:round/units": "showRound",
  "/workspace/people": "listPeople",
  "/workspace/people/invite": "listPeople",
  "/workspace/people/rights": "listPeople",
  "/workspace/people/:username": "listPeople",
  "/workspace/audit": "readAudit",
  "/workspace/kept/:kept": null,
  "/workspace/mail": "listMails",
  "/workspace/reminders": "ownReminders",
  "/workspace/work": "listWork",
  "/workspace/work/:work": "listWork",
  "/workspace/download/:what": "listUnits",
  "/workspace/:round": "showRound",
  "/workspace/:round/plan": "showRound",
  "/workspace/:round/plan/budget": "showBudget",
  "/workspace/:round/plan/task": "showRound",
  "/workspace/:round/plan/dates": "showRound",
  "/workspace/:round/plan/edit": "showRound",
  "/workspace/:round/plan/scope": "showRound",
  "/workspace/:round/plan/part": "showRound",
  "/workspace/:round/plan/quotas": "showRound",
  "/workspace/:round/plan/supervision": "showRound",
  "/workspace/:round/plan/history": "showRound",
  "/workspace/:round/plan/carried": "showRound",
  "/workspace/:round/instrument": "showRound",
  "/workspace/:round/instrument/:form": "showRound",
  "/workspace/:round/instrument/:form/texts": "showRound",
  "/workspace/:round/instrument/:form/questions/:question": "showRound",
  "/workspace/:round/instrument/:form/sections/:section": "showRound",
  "/workspace/:round/instrument/:form/preview": "showRound",
  "/workspace/:round/instrument/:form/compare": "showRound",
  "/workspace/:round/instrument/:form/files/:format": "showRound",
  "/workspace/:round/frame": "showFrame",
  "/workspace/:round/frame/reconciliation": "showFrame",
  "/workspace/:round/frame/rows": "showFrameRows",
  "/workspace/:round/frame/pairs": "reviewPairs",
  "/workspace/:round/frame/pairs/list": "reviewPairs",
  "/workspace/:round/frame/file": "showFrame",
  "/workspace/:round/frame/pieces": "importFrame",
  "/workspace/:round/frame/columns": "importFrame",
  "/workspace/:round/frame/profiles": "importFrame",
  "/workspace/:round/frame/profiles/:profile": "importFrame",
  "/workspace/:round/draw": "showDraw",
  "/workspace/:round/draw/intercept": "showDraw",
  "/workspace/:round/draw/sizes": "showDraw",
  "/workspace/:round/draw/replacements": "showFieldwork",
  "/workspace/:round/draw/stages": "showDraw",
  "/workspace/:round/draw/stages/:staged": "showDraw",
  "/workspace/:round/fieldwork": "showFieldwork",
  "/workspace/:round/verification": "showRound",
  "/workspace/:round/verification/check-list": "showRound",
  "/workspace/:round/verification/picks/:pick": "showPick",
  "/workspace/:round/dataset": "showDataset",
  "/workspace/:round/indicator": "showIndicator",
  "/workspace/:round/report": "showReport",
  "/workspace/:round/:stage": "showRound",
  "/workspace/:round/reminders": "showReminders",
  "/workspace/:round/download/:what": "showRound",
  "/workspace/:round/files/:version/:file": "showReport",
};

/** A round in the same province that measures other agencies. */
const otherRound: unknown = JSON.parse(
  JSON.stringify({ ...smallRound, code: "dot-khac-2023" })
    .replaceAll("van-luong", "dai-lanh")
    .replaceAll("van-long", "xuan-son"),
);

interface Entry {
  readonly path?: string | undefined;
  readonly index?: boolean | undefined;
  readonly children?: readonly Entry[] | undefined;
}

/** Every address of the route table that answers by itself. */
const pathsOf = (entries: readonly Entry[], above = ""): readonly string[] =>
  entries.flatMap(({ path, children }) => {
    const here = path ? `${above}/${path}` : above;
    return children ? pathsOf(children, here) : [here];
  });

/** The form that the addresses of forms lead to, once it is drafted. */
let formId = "";

const filled = (path: string): string =>
  path
    .replace(":form", formId)
    .replace(":format", "xlsx")
    .replace(":question", "trips")
    .replace(":section", "I")
    .replace(":round", smallRound.code)
    .replace(":stage", "payment")
    .replace(":version", "1")
    .replace("units/download/:what", "units/download/agencies.csv")
    .replace(":username", "khong-co")
    .replace("download/:what", path.includes(":round") ? "download/tasks.csv" : "download/units.csv");

/** What the addresses of these pages name is not there. */
const missing: readonly string[] = [
  "frame/columns",
  "frame/pieces",
  ":profile",
  ":pick",
  ":file",
  ":work",
  ":agency",
  ":unit",
  ":kept",
  ":username",
  ":staged",
];

/** What does not exist answers 404 to who may ask for them. */
const expected = (path: string, allowed: boolean): number => {
  if (!allowed) return 403;
  return missing.some((end) => path.includes(end)) ? 404 : 200;
};

/** Pages across the rounds ask for what holds in every one. */
const placeOf = (path: string) => (path.includes(":round") ? { round: smallRound.code } : {});

const known = pathsOf(workspaceRoutes).filter((path) => path.startsWith("/workspace"));

const table = known.map((path) => ({ path }));

/** What an address in a page asks for, and in which round. */
const askedBy = remember((address: string) => {
  const { pathname } = new URL(address, "http://here");
  const found = matchRoutes(table, pathname)?.[0];
  const { round } = found?.params ?? {};
  return { right: pages[found?.route.path ?? ""] ?? null, place: round === undefined ? {} : { round } };
});

describe("every page of the workspace", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openTestServer();
    must(await createRound({ plan: smallRound, file: "round.json" }, server.effects));
    must(await createRound({ plan: otherRound, file: "round.json" }, server.effects));
    const place = { round: smallRound.code, part: "ubnd-xa", respondent: "citizen" } as const;
    formId = must(await draftQuestionnaire(place, server.effects)).form;
  });

  afterAll(() => server?.stop());

  /** Of each right one page is enough to tell where it reaches. */
  const onePageEach = [...new Map(Object.entries(pages).map(([path, action]) => [action, path]))];

  /** Whether the pages of the first round answer this person as the table of permissions says. */
  const walk = async (token: string) => {
    const session = await findSession({ token }, server.effects);
    for (const [action, path] of onePageEach) {
      const allowed = action === null || (session && may(session.actor, action, placeOf(path))) === true;
      const answer = await server.ask(filled(path), { token });
      await answer.bytes();
      expect([path, answer.status]).toEqual([path, expected(path, allowed)]);
    }
  };

  const tokens = new Map<Role, Promise<string>>();
  const tokenFor = (role: Role): Promise<string> => {
    // A co-ordinator is never for every unit; the other ones of this walk are.
    const unit = role === "agency-coordinator" ? { unit: "van-luong" } : {};
    const token = tokens.get(role) ?? tokenIn(server, role, unit);
    tokens.set(role, token);
    return token;
  };

  it("is in the table of this test", () => {
    expect(known.toSorted()).toEqual(Object.keys(pages).toSorted());
  });

  it.each(Object.keys(pages))("sends nobody from %s to the sign-in page", async (path) => {
    for (const address of [filled(path), `${filled(path)}.data`]) {
      const answer = await server.ask(address);
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent(address)}`);
    }
  });

  it.each([...roles])("answers %s by the table of permissions", async (role: Role) => {
    const token = await tokenFor(role);
    const session = await findSession({ token }, server.effects);
    const refused: string[] = [];
    for (const [path, action] of Object.entries(pages)) {
      const allowed = action === null || (session && may(session.actor, action, placeOf(path))) === true;
      const answer = await server.ask(filled(path), { token });
      expect([path, answer.status]).toEqual([path, expected(path, allowed)]);
      for (const link of linksOf(await answer.text(), filled(path))) {
        const { right, place } = askedBy(link);
        const isItself = new URL(link, server.address).pathname === filled(path);
        if (!isItself && right !== null && session && !may(session.actor, right, place)) refused.push(`${link} on ${path}`);
      }
    }
    expect(refused, "no link leads to what is refused").toEqual([]);
  });

  it.each([...roles])("answers %s of another round, of one unit and of another unit by the table", async (role: Role) => {
    const places = [{ unit: "van-luong" }, { unit: "dai-lanh" }, { round: "dot-khac-2023", unit: "dai-lanh" }, { unit: "56" }];
    const walks = role === "agency-coordinator" ? places.slice(1) : places;
    await Promise.all(walks.map(async (place) => walk(await tokenIn(server, role, place))));
  });

  it("keeps a role of one round out of another", async () => {
    const token = await tokenOf(server, "lead", smallRound.code);
    expect((await server.ask(`/workspace/${smallRound.code}/plan`, { token })).status).toBe(200);
    for (const path of ["", "/plan", "/frame", "/download/tasks.csv"])
      expect((await server.ask(`/workspace/dot-khac-2023${path}`, { token })).status, path).toBe(403);
    expect(await (await server.ask("/workspace", { token })).text()).not.toContain("dot-khac-2023");
  });

  it("says that a round, a part or a file is unknown", async () => {
    const token = await tokenFor("auditor");
    for (const path of [
      "khong-co",
      `${smallRound.code}/frame?part=khong-co`,
      `${smallRound.code}/download/khong-co.csv`,
      `${smallRound.code}/khong-co`,
      `${smallRound.code}/files/x/y`,
    ]) {
      const answer = await server.ask(`/workspace/${path}`, { token });
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).toMatch(/E-(PLAN|WEB|REPORT)-\d{3}/);
    }
  });
});
