import { describe, expect, it } from "vitest";
import type { FoundSession } from "../actions/people/find-session.ts";
import { detour } from "./guard.ts";

const actor: FoundSession["actor"] = { kind: "account", id: "1", username: "a", name: "A", body: "B", grants: [] };
const signedIn: FoundSession = { actor, mustChange: false, secondFactor: false, endsAt: new Date() };
const fresh: FoundSession = { actor, mustChange: true, secondFactor: false, endsAt: new Date() };
const at = (path: string): URL => new URL(path, "http://localhost");

describe("where a request for the workspace is sent instead", () => {
  it.each(["/", "/results/x", "/sign-in", "/workspaces", "/api/rounds/x"])("leaves %s alone", (path) => {
    expect(detour(at(path), null)).toBeNull();
  });

  it.each([
    "/workspace",
    "/workspace/",
    "/Workspace/units",
    "/%77orkspace",
    "/workspace.data",
    "//workspace",
    "/workspace/a%2fb",
  ])("sends nobody from %s to sign in", (path) => {
    expect(detour(new URL(`http://localhost${path}`), null)).toMatch(/^\/sign-in\?to=/);
  });

  it("remembers where one came from, with the query", () => {
    expect(detour(at("/workspace/x/frame?part=a&q=b"), null)).toBe("/sign-in?to=%2Fworkspace%2Fx%2Fframe%3Fpart%3Da%26q%3Db");
  });

  it("lets a signed-in person pass, and one with a first password only to the account", () => {
    expect(detour(at("/workspace/x"), signedIn)).toBeNull();
    expect(detour(at("/workspace/x"), fresh)).toBe("/workspace/account?first=1");
    expect(detour(at("/workspace/account"), fresh)).toBeNull();
    expect(detour(at("/sign-out"), fresh)).toBeNull();
  });

  it("asks administrators, leads and publishers for a second factor where the installation wants one", () => {
    const as = (role: "lead" | "analyst", secondFactor: boolean): FoundSession => ({
      ...signedIn,
      secondFactor,
      actor: { ...actor, grants: [{ role, roundCode: null }] },
    });
    expect(detour(at("/workspace/x"), as("lead", false), true)).toBe("/workspace/account?factor=1");
    expect(detour(at("/workspace/account"), as("lead", false), true)).toBeNull();
    expect(detour(at("/workspace/x"), as("lead", true), true)).toBeNull();
    expect(detour(at("/workspace/x"), as("lead", false), false)).toBeNull();
    expect(detour(at("/workspace/x"), as("analyst", false), true)).toBeNull();
  });

  it("survives a path that cannot be decoded", () => {
    expect(detour(at("/workspace/%ff"), null)).toMatch(/^\/sign-in/);
  });
});
