import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must, personWith } from "../../test/effects.ts";
import { smallRound } from "../../test/small-round.ts";
import { createRound } from "../actions/plan/create-round.ts";
import { type ActionName, may } from "../survey/people/permissions.ts";
import { type Role, roles } from "../survey/people/role.ts";
import { workspaceRoutes } from "../web/workspace/routes.ts";
import { openTestServer, type TestServer, tokenOf } from "./app.testing.ts";

/** What each page of the workspace asks for; a page that is missing here fails the first test. */
const pages: Readonly<Record<string, ActionName | null>> = {
  "/workspace": "listRounds",
  "/workspace/new": null,
  "/workspace/account": null,
  "/workspace/units": "listUnits",
  "/workspace/people": "listPeople",
  "/workspace/audit": "readAudit",
  "/workspace/work": "listWork",
  "/workspace/work/:work": "listWork",
  "/workspace/download/:what": "listUnits",
  "/workspace/:round": "showRound",
  "/workspace/:round/plan": "showRound",
  "/workspace/:round/instrument": "showRound",
  "/workspace/:round/frame": "showFrame",
  "/workspace/:round/draw": "showDraw",
  "/workspace/:round/fieldwork": "showFieldwork",
  "/workspace/:round/dataset": "showDataset",
  "/workspace/:round/indicator": "showIndicator",
  "/workspace/:round/report": "showReport",
  "/workspace/:round/:stage": "showRound",
  "/workspace/:round/download/:what": "showRound",
  "/workspace/:round/files/:version/:file": "showReport",
};

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

const filled = (path: string): string =>
  path
    .replace(":round", smallRound.code)
    .replace(":stage", "verification")
    .replace(":version", "1")
    .replace("download/:what", path.includes(":round") ? "download/tasks.csv" : "download/units.csv");

/** Files and work that do not exist yet answer 404 to who may ask for them. */
const expected = (path: string, allowed: boolean): number => {
  if (!allowed) return 403;
  return path.includes(":file") || path.includes(":work") ? 404 : 200;
};

describe("every page of the workspace", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openTestServer();
    must(await createRound({ plan: smallRound, file: "round.json" }, server.effects));
  });

  afterAll(() => server?.stop());

  const tokens = new Map<Role, Promise<string>>();
  const tokenFor = (role: Role): Promise<string> => {
    const token = tokens.get(role) ?? tokenOf(server, role);
    tokens.set(role, token);
    return token;
  };

  it("is in the table of this test", () => {
    const known = pathsOf(workspaceRoutes).filter((path) => path.startsWith("/workspace"));
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
    for (const [path, action] of Object.entries(pages)) {
      const allowed = action === null || may(personWith(role), action, { round: smallRound.code });
      expect([path, (await server.ask(filled(path), { token })).status]).toEqual([path, expected(path, allowed)]);
    }
  });

  it("keeps a role of one round out of another", async () => {
    must(await createRound({ plan: { ...smallRound, code: "dot-khac-2023" }, file: "round.json" }, server.effects));
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
