import { describe, expect, it } from "vitest";
import type { WorkLine } from "../../../survey/work/work-view.ts";
import { spanText } from "../../text/workspace-work.ts";
import { doneWords, paceWords, stateWord } from "./work-words.ts";

const line: WorkLine = {
  ...{ id: "x", kind: "verifyAudit", round: null, askedBy: "Lan", askedAt: "2026-07-01T01:00:00Z", endedAt: null },
  ...{ state: "running", done: 12_000, total: 500_000, startedAt: "2026-07-01T01:00:00Z" },
  ...{ again: false, stopAsked: false, mayStop: true },
};

describe("the words of work under way", () => {
  it("say how much is done, how fast, and how long it still takes", () => {
    expect(doneWords(line, "vi")).toBe("12.000 trên 500.000 mục");
    expect(paceWords(line, "2026-07-01T01:00:06Z", "vi")).toBe("2.000 mục/giây · còn khoảng 4 phút");
    expect(paceWords(line, "2026-07-01T01:00:06Z", "en")).toBe("2,000 entries a second · about 4 minutes left");
  });

  it("say less while less is known", () => {
    expect(doneWords({ ...line, total: null }, "vi")).toBe("12.000 mục");
    expect(doneWords({ ...line, done: 0, total: null }, "vi")).toBe("");
    expect(paceWords({ ...line, done: 0 }, "2026-07-01T01:00:06Z", "vi")).toBe("");
    expect(paceWords({ ...line, done: 3, total: null }, "2026-07-01T01:00:06Z", "vi")).toBe("0,5 mục/giây");
    expect(paceWords({ ...line, state: "done" }, "2026-07-01T01:00:06Z", "vi")).toBe("");
  });

  it("tell what is stopping from what runs", () => {
    expect(stateWord(line, "vi")).toBe("Đang chạy");
    expect(stateWord({ ...line, stopAsked: true }, "vi")).toBe("Đang dừng");
    expect(stateWord({ ...line, stopAsked: true, state: "stopped" }, "vi")).toBe("Đã dừng");
  });

  it("round spans of time to what people say", () => {
    expect([0, 1, 89, 90, 3_600, 5_400, 9_000].map((seconds) => spanText(seconds, "vi"))).toEqual([
      "1 giây",
      "1 giây",
      "89 giây",
      "2 phút",
      "60 phút",
      "1 giờ 30 phút",
      "2 giờ 30 phút",
    ]);
  });
});
