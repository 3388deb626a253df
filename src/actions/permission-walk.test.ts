import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../test/effects.ts";
import { smallRound } from "../../test/small-round.ts";
import { type ActionName, may, permissions } from "../survey/people/permissions.ts";
import { roles } from "../survey/people/role.ts";
import type { Result } from "../survey/result.ts";
import { createRound } from "./create-round.ts";
import type { Effects } from "./effects.ts";

type AnyAction = (input: unknown, effects: Effects) => Promise<Result<unknown>>;

/** The right that each action asks for; null: it has a rule of its own, tried in its own test. */
const rights: Readonly<Record<string, ActionName | null>> = {
  "add-user": "addUser",
  "change-password": null,
  "change-round-state": "changeRoundState",
  "commit-draw": "commitDraw",
  "complete-task": "completeTask",
  "compute-index": "computeIndex",
  "download-cases": "downloadSample",
  "download-contacts": "downloadContacts",
  "download-forms": "downloadSample",
  "download-release-file": "showRound",
  "create-first-administrator": null,
  "create-round": "createRound",
  "download-dataset": "downloadDataset",
  "download-frame": null,
  "download-rejected-rows": "downloadRejectedRows",
  "download-sample": "downloadSample",
  "draft-release": "draftRelease",
  "draw-sample": "drawSample",
  "find-session": null,
  "freeze-dataset": "freezeDataset",
  "freeze-frame": "freezeFrame",
  "import-frame": "importFrame",
  "import-responses": "importResponses",
  "load-example": "loadExample",
  "show-dataset": "showRound",
  "show-fieldwork": "showRound",
  "show-indicator": "showRound",
  "show-report": "showRound",
  "show-round-overview": "showRound",
  "list-audit": "readAudit",
  "list-people": "listPeople",
  "list-rounds": "listRounds",
  "list-units": "listUnits",
  "open-on-site": "drawSample",
  "publish-questionnaire": "publishQuestionnaire",
  "release-report": "releaseReport",
  "show-draw": "showRound",
  "show-frame": "showRound",
  "show-instrument": "showRound",
  "show-plan": "showRound",
  "sign-in": null,
  "sign-out": null,
  "simulate-round": "loadExample",
  "verify-audit": "verifyAudit",
  "withdraw-release": "withdrawRelease",
};

const exportOf = (file: string): string =>
  file === "simulate-round" ? "simulateResponses" : file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const walked = Object.entries(rights).filter((pair): pair is [string, ActionName] => pair[1] !== null);

/** Enough of an input that an action allowed to run finds nothing and says so, without doing anything. */
const input = (round: string) => ({
  ...{ round, part: "khong-co", task: "khong-co", state: "draft", stratum: "", eventName: "x", eventText: "x" },
  ...{ file: { name: "x.csv", bytes: new Uint8Array(0) }, username: "x", name: "", body: "", role: "king", plan: {} },
  ...{ reason: "", version: 1, done: true, example: "khong-co", name: "khong-co" },
});

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterAll(() => world.close());

/** Whether the action let this person through; what it then says or throws is another matter. */
const lets = async (run: AnyAction, role: (typeof roles)[number], scope: string | null, round: string): Promise<boolean> => {
  try {
    return !codesOf(await run(input(round), world.as(personWith(role, scope)))).includes("E-PEOPLE-001");
  } catch {
    return true;
  }
};

describe("every action as every role", () => {
  it("knows every action that asks for a right", () => {
    const asking = readdirSync(import.meta.dirname)
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .filter((file) => readFileSync(join(import.meta.dirname, file), "utf8").includes("= action("))
      .map((file) => file.slice(0, -3));
    expect(asking.length).toBeGreaterThan(20);
    expect(asking).toEqual(walked.map(([file]) => file).sort());
  });

  it.each(walked)("%s asks for the right %s", async (file, right) => {
    const module = (await import(/* @vite-ignore */ `./${file}.ts`)) as Readonly<Record<string, AnyAction>>;
    const run = module[exportOf(file)];
    if (!run) throw new Error(`${file}.ts exports no ${exportOf(file)}`);
    const round = smallRound.code;
    for (const role of roles) {
      const allowed = (permissions[right] as readonly string[]).includes(role);
      expect([role, "in every round", await lets(run, role, null, round)]).toEqual([role, "in every round", allowed]);
      expect([role, "in this round", await lets(run, role, round, round)]).toEqual([role, "in this round", allowed]);
      const elsewhere = may(personWith(role, "dot-khac"), right, round);
      expect([role, "in another", await lets(run, role, "dot-khac", round)]).toEqual([role, "in another", elsewhere]);
    }
    expect(codesOf(await run(input(round), world.as(anonymous)))).toEqual(["E-PEOPLE-001"]);
  });

  it("writes nothing on the way", async () => {
    const entries = await world.effects.store.listAuditEntries({ limit: 500 });
    expect(entries.map(({ act }) => act)).toEqual(["createRound"]);
  });
});
