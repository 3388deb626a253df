import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import { draftQuestionnaire } from "../instrument/draft-questionnaire.ts";
import { publishQuestionnaire } from "../instrument/publish-questionnaire.ts";
import { tryQuestionnaire } from "../instrument/try-questionnaire.ts";
import { completeTask } from "../plan/complete-task.ts";
import { createRound } from "../plan/create-round.ts";
import { showPlan } from "../plan/show-plan.ts";
import { showRoundOverview } from "../plan/show-round-overview.ts";
import { listAudit } from "./list-audit.ts";
import { nameObjects } from "./name-objects.ts";

const round = smallRound.code;

describe("what entries of the log were about", () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
    const { effects } = world;
    must(await createRound({ plan: smallRound }, effects));
    must(await publishQuestionnaire({ round, part: "ubnd-xa" }, effects));
    const [task] = must(await showPlan({ round }, effects)).tasks;
    must(await completeTask({ round, task: task!.id }, effects));
  });
  afterAll(() => world?.close());

  const names = ["Xây dựng Kế hoạch", "UBND các xã", "Đợt thử 2023"];

  it("is told by titles, and the log itself keeps what was written", async () => {
    const { entries } = must(await listAudit({}, world.effects));
    expect(entries.map(({ objectName }) => objectName)).toEqual(names);
    expect(entries[1]?.object).toBe("ubnd-xa");
    expect(entries[0]?.object).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is told alike on the page of the round", async () => {
    const { audit } = must(await showRoundOverview({ round }, world.effects));
    expect(audit.map(({ object }) => object)).toEqual(names);
  });

  it("names forms by their part", async () => {
    const drafted = must(await draftQuestionnaire({ round, part: "tram-y-te", respondent: "citizen" }, world.effects));
    must(await tryQuestionnaire({ round, form: drafted.form, people: 5, notes: "Thử với 5 người" }, world.effects));
    const { entries } = must(await listAudit({ limit: 2 }, world.effects));
    expect(entries.map(({ objectName }) => objectName)).toEqual(["Trạm Y tế xã", "Trạm Y tế xã"]);
    expect(entries[0]?.object).toBe(drafted.form);
  });

  it("keeps the file after a part, and codes that nobody knows", async () => {
    const [record] = await world.effects.store.listAuditEntries({ limit: 1 });
    const other = { ...record!, act: "importFrame", detail: {} };
    const nameOf = await nameObjects([other], world.effects.store);
    expect(nameOf({ ...other, object: "ubnd-xa: mot-cua: lan 2.csv" })).toBe("UBND các xã: mot-cua: lan 2.csv");
    expect(nameOf({ ...other, object: "tram-y-te" })).toBe("Trạm Y tế xã");
    expect(nameOf({ ...other, object: "khac" })).toBe("khac");
    expect(nameOf({ ...other, act: "signStage", object: "plan" })).toBe("Kế hoạch");
    expect(nameOf({ ...other, act: "signStage", object: "frame ubnd-xa", detail: { state: "refused" } })).toBe(
      "Dàn mẫu · UBND các xã · từ chối ký",
    );
    expect(nameOf({ ...other, roundCode: null, object: "ubnd-xa" })).toBe("ubnd-xa");
    const lost = await nameObjects([{ ...other, roundCode: "mat-roi" }], world.effects.store);
    expect(lost({ ...other, roundCode: "mat-roi", object: "ubnd-xa" })).toBe("ubnd-xa");
  });
});
