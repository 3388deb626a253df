import { describe, expect, it } from "vitest";
import type { Stage } from "../stage.ts";
import {
  nextStage,
  type OverviewFacts,
  openTasks,
  type StageFacts,
  type StageTask,
  stageStatuses,
} from "./compose-overview.ts";

const built: readonly Stage[] = ["plan", "instrument", "frame", "draw", "fieldwork", "dataset", "indicator", "report"];
const facts = (done: boolean): StageFacts => ({
  situation: { kind: "frame-missing" },
  done,
  progress: null,
  open: done ? 0 : 1,
});
const task = (stage: Stage, due: string, done = false): StageTask => ({
  stage,
  due,
  done,
  title: stage,
  lead: `ai lo ${stage}`,
});

const round = (doneUpTo: number, tasks: readonly StageTask[] = [], today = "2023-07-01"): OverviewFacts => ({
  stages: Object.fromEntries(built.map((stage, at) => [stage, facts(at < doneUpTo)])),
  tasks,
  leadBody: "Phòng Nội vụ",
  today,
});
const states = (known: OverviewFacts) => Object.fromEntries(stageStatuses(known).map(({ stage, state }) => [stage, state]));

describe("how a round stands", () => {
  it("has eleven stages, one current, those before done and those after waiting", () => {
    const found = states(round(3));
    expect(Object.keys(found)).toHaveLength(11);
    expect(found).toMatchObject({ plan: "done", frame: "done", draw: "current", fieldwork: "waiting", report: "waiting" });
  });

  it("says what is not built, and is not held up by it", () => {
    expect(states(round(5))).toMatchObject({ verification: "not-built", payment: "not-built", followup: "not-built" });
    expect(nextStage(round(5))).toBe("dataset");
  });

  it("opens the report when all is done", () => {
    expect(nextStage(round(8))).toBe("report");
    expect(Object.values(states(round(8))).filter((state) => state === "done")).toHaveLength(8);
  });

  it("is overdue from the day after the day a task is due", () => {
    const tasks = [task("fieldwork", "2023-09-30")];
    expect(states(round(4, tasks, "2023-09-30")).fieldwork).toBe("current");
    expect(states(round(4, tasks, "2023-10-01")).fieldwork).toBe("overdue");
    expect(states(round(5, tasks, "2023-10-01")).fieldwork).toBe("done");
  });

  it("names who must act: the lead of the first open task of the stage, else the lead body", () => {
    const known = round(2, [task("frame", "2023-05-01", true), task("frame", "2023-08-01")]);
    const found = new Map(stageStatuses(known).map((status) => [status.stage, status]));
    expect(found.get("frame")).toMatchObject({ waitingFor: "ai lo frame", due: "2023-08-01" });
    expect(found.get("draw")).toMatchObject({ waitingFor: "Phòng Nội vụ", due: null });
  });

  it("lists open tasks by their day, with the days that have passed", () => {
    const tasks = [task("report", "2023-12-15"), task("plan", "2023-06-01", true), task("frame", "2023-06-28")];
    expect(openTasks(tasks, "2023-07-01").map(({ stage, overdueDays }) => [stage, overdueDays])).toEqual([
      ["frame", 3],
      ["report", 0],
    ]);
  });
});
