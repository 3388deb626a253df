import { describe, expect, it } from "vitest";
import type { Actor } from "../people/actor.ts";
import { may } from "../people/permissions.ts";
import { type Role, roles } from "../people/role.ts";
import { ownSteps, type PartSteps, type StepFacts } from "./own-steps.ts";

const part: PartSteps = {
  ...{ code: "ubnd-xa", title: "UBND các xã", source: "frame", hasForm: true, frame: "frozen", unexplained: 0 },
  ...{ reconciled: true, draw: "drawn", openCases: 0, answered: 0, frozenData: false, hasIndex: false },
};

const running: StepFacts = { state: "running", budget: "approved", parts: [part], release: "none", supervision: null };

const actorWith = (role: Role): Actor => ({
  ...{ kind: "account", id: "01890000-0000-7000-8000-000000000001", username: role, name: role, body: "Sở Nội vụ" },
  grants: [{ role, roundCode: null, unit: null }],
});

const kindsOf = (role: Role, facts: StepFacts) =>
  ownSteps(facts, (right) => may(actorWith(role), right, { round: "vn" })).map(({ kind }) => kind);

const withPart = (changes: Partial<PartSteps>): StepFacts => ({ ...running, parts: [{ ...part, ...changes }] });

/** Who is called upon when a part stands so; everybody else has nothing to do. */
const calls: readonly [string, StepFacts, Partial<Record<Role, readonly string[]>>][] = [
  ["a draft plan", { ...running, state: "draft" }, { administrator: ["submitPlan"], lead: ["submitPlan"] }],
  ["a submitted budget", { ...running, budget: "submitted" }, { administrator: ["checkBudget"], finance: ["checkBudget"] }],
  ["no form", withPart({ hasForm: false }), { administrator: ["publishForm"], lead: ["publishForm"] }],
  [
    "no frame",
    withPart({ frame: "none", draw: "none" }),
    { administrator: ["importFrame"], lead: ["importFrame"], "frame-supplier": ["importFrame"] },
  ],
  [
    "counts that differ",
    withPart({ frame: "open", draw: "none", unexplained: 3, reconciled: false }),
    {
      administrator: ["explainDifference", "signReconciliation"],
      lead: ["explainDifference", "freezeFrame"],
      "frame-supplier": ["explainDifference", "signReconciliation"],
      "agency-coordinator": ["explainDifference"],
    },
  ],
  ["a frozen frame", withPart({ draw: "none" }), { administrator: ["commitDraw"], lead: ["commitDraw"] }],
  [
    "a commitment",
    withPart({ draw: "committed" }),
    { administrator: ["enterEvent"], lead: ["enterEvent"], supervisor: ["enterEvent"] },
  ],
  ["an outcome that one person typed", withPart({ draw: "event-typed" }), {}],
  [
    "places without an answer",
    withPart({ openCases: 120 }),
    { administrator: ["importResponses"], lead: ["importResponses"], "data-entry": ["importResponses"] },
  ],
  [
    "all answers",
    withPart({ answered: 780 }),
    { administrator: ["freezeDataset"], lead: ["freezeDataset"], analyst: ["freezeDataset"] },
  ],
  [
    "a drafted release",
    { ...withPart({ answered: 780, frozenData: true, hasIndex: true }), release: "draft" },
    { administrator: ["releaseReport"], publisher: ["releaseReport"] },
  ],
];

describe("what somebody has to do next", () => {
  it.each(calls)("%s calls those who may act and nobody else", (_, facts, wanted) => {
    for (const role of roles) expect(kindsOf(role, facts), role).toEqual(wanted[role] ?? []);
  });

  it("is nothing once the round has ended or was stopped", () => {
    for (const state of ["closed", "cancelled", "not-measured"] as const)
      for (const role of roles) expect(kindsOf(role, { ...withPart({ hasForm: false }), state }), role).toEqual([]);
  });

  it("leads to the part, says how much is left, and counts what a supervising body has not done", () => {
    const facts = { ...withPart({ openCases: 7 }), supervision: { uncheckedItems: 4, unsignedPlaces: 2 } };
    expect(ownSteps(facts, () => true)).toMatchObject([
      { kind: "keepCheckList", page: "verification/check-list", part: null, left: 4 },
      { kind: "signStage", page: "verification", left: 2 },
      { kind: "importResponses", page: "fieldwork?part=ubnd-xa", part: "UBND các xã", left: 7 },
    ]);
  });

  it("does not ask who may reconcile to freeze before it", () => {
    expect(kindsOf("frame-supplier", withPart({ frame: "open", reconciled: false }))).toEqual(["signReconciliation"]);
    expect(kindsOf("frame-supplier", withPart({ frame: "open", reconciled: true }))).toEqual(["freezeFrame"]);
  });
});
