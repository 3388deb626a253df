import { describe, expect, it } from "vitest";
import type { ActionName } from "../people/permissions.ts";
import type { Stage } from "../stage.ts";
import { laterStage } from "./later-stage.ts";
import type { StageState, StageStatus } from "./overview.ts";

const status = (stage: Stage, state: StageState): StageStatus => ({
  ...{ stage, state, situation: { kind: "dataset-missing" }, waitingFor: "", due: null, progress: null, open: 0 },
});

const stages = [
  status("plan", "done"),
  status("frame", "current"),
  status("fieldwork", "waiting"),
  status("dataset", "waiting"),
];

const turnOf = (...rights: ActionName[]) => laterStage(stages, (right) => rights.includes(right))?.stage;

describe("the stage at which somebody's turn comes", () => {
  it("is the first of theirs that is not done", () => {
    expect(turnOf("replaceCase")).toBe("fieldwork");
    expect(turnOf("freezeDataset", "computeIndex")).toBe("dataset");
    expect(turnOf("importResponses", "explainDifference")).toBe("frame");
  });

  it("is none for who only reads, whose stages are done, or whose stage is not built", () => {
    expect(turnOf("showRound", "showFieldwork")).toBeUndefined();
    expect(turnOf("checkBudget")).toBeUndefined();
    expect(laterStage([status("report", "not-built")], () => true)).toBeUndefined();
  });
});
