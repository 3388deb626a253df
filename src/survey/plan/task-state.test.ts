import { describe, expect, it } from "vitest";
import { taskState } from "./task-state.ts";

const today = "2026-10-28";
const open = { doneAt: null, overdueDays: 0, starts: null };

describe("taskState", () => {
  it("knows a task that has only a deadline to be neither begun nor still to come", () => {
    expect(taskState(open, today)).toBe("before-due");
  });

  it("calls a task running from its first day on", () => {
    expect(taskState({ ...open, starts: "2026-10-28" }, today)).toBe("running");
    expect(taskState({ ...open, starts: "2026-10-29" }, today)).toBe("to-come");
  });

  it("calls a task overdue whether or not it has a beginning, until it is done", () => {
    const late = { ...open, overdueDays: 3 };
    expect(taskState(late, today)).toBe("overdue");
    expect(taskState({ ...late, starts: "2026-10-01" }, today)).toBe("overdue");
    expect(taskState({ ...late, doneAt: "2026-10-28T02:00:00.000Z" }, today)).toBe("done");
  });
});
