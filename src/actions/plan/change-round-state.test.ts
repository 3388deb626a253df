import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import type { RoundState } from "../../survey/plan/overview.ts";
import type { RoundPlan } from "../../survey/plan/plan.ts";
import { readPlan } from "../../survey/plan/read-plan.ts";
import { changeRoundState } from "./change-round-state.ts";
import { createRound } from "./create-round.ts";
import { setQuotas } from "./set-quotas.ts";

const round = smallRound.code;

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

const create = async (change: Partial<RoundPlan> = {}) =>
  must(await createRound({ plan: { ...smallRound, ...change } }, world.effects));
const other = { ...personWith("lead"), id: "01890000-0000-7000-8000-000000000002", name: "Người khác" } as const;
const move = (state: RoundState, reason = "", actor: Parameters<TestWorld["as"]>[0] = personWith("lead")) =>
  changeRoundState({ round, state, reason }, world.as(actor));
const stored = async () => (await world.effects.store.findRound(round))!;

describe("the steps of a round", () => {
  it("are kept with who, when and why", async () => {
    await create();
    must(await move("submitted"));
    must(await move("draft", "Bổ sung đơn vị"));
    const moves = await world.effects.store.listRoundMoves(await stored());
    expect(moves.map(({ fromState, toState, reason, actorName }) => [fromState, toState, reason, actorName])).toEqual([
      ["draft", "submitted", "", "Người lead"],
      ["submitted", "draft", "Bổ sung đơn vị", "Người lead"],
    ]);
    expect(moves[0]?.at.toISOString()).toBe("2023-06-20T03:12:00.000Z");
  });

  it("need a reason where they stop the round", async () => {
    await create();
    expect(codesOf(await move("cancelled", "  "))).toEqual(["E-PLAN-013"]);
    expect(codesOf(await move("not-measured"))).toEqual(["E-PLAN-013"]);
    must(await move("not-measured", "Bộ Nội vụ đo chung năm nay"));
    const [last] = await world.effects.store.listLastMoves();
    expect([last?.toState, last?.reason]).toEqual(["not-measured", "Bộ Nội vụ đo chung năm nay"]);
  });

  it("submit a plan only when it is whole, and name what is missing", async () => {
    const [first, ...rest] = smallRound.parts;
    await create({ tasks: [], legalBases: [], parts: [{ ...first!, fields: [], agencies: [] }, ...rest] });
    const result = await move("submitted");
    expect(result.ok ? "" : result.problems[0]?.details.missing).toBe(
      "chưa có căn cứ pháp lý; chưa có nhiệm vụ nào; phần «UBND các xã» chưa chọn cơ quan; phần «UBND các xã» chưa có lĩnh vực",
    );
  });

  it("are approved by another person than who submitted", async () => {
    await create();
    must(await move("submitted"));
    const refused = await move("approved");
    expect(refused.ok ? [] : refused.problems).toEqual([{ code: "E-PLAN-014", details: { person: "Người lead" } }]);
    must(await move("approved", "", other));
    expect((await stored()).state).toBe("approved");
  });
});

describe("an approved plan", () => {
  const approve = async () => {
    await create();
    must(await move("submitted"));
    must(await move("approved", "", other));
  };
  const set = (reason?: string) => setQuotas({ round, part: "tram-y-te", quotas: [], reason }, world.effects);

  it("is kept as version 0 with its deadlines as the baseline", async () => {
    await approve();
    const tasks = await world.effects.store.listTasks(await stored());
    expect(tasks.map(({ baselineStarts, baselineDue }) => [baselineStarts, baselineDue])).toEqual([
      [null, "2023-07-15"],
      ["2023-07-15", "2023-09-30"],
    ]);
    const kept = await world.effects.store.findPlanVersion(await stored(), 0);
    const plan = must(readPlan(kept?.plan, "plan.json"));
    expect(plan).toMatchObject({ title: smallRound.title, tasks: [{ due: "2023-07-15" }, { due: "2023-09-30" }] });
  });

  it("is adjusted with a number and a reason each time; a submitted one not at all", async () => {
    await create();
    must(await set());
    must(await move("submitted"));
    expect(codesOf(await set())).toEqual(["E-PLAN-011"]);
    must(await move("approved", "", other));
    expect(codesOf(await set("  "))).toEqual(["E-PLAN-012"]);
    must(await set("Thiếu kinh phí"));
    must(await set());
    const versions = await world.effects.store.listPlanVersions(await stored());
    expect(versions.map(({ number, reason }) => [number, reason])).toEqual([
      [0, ""],
      [1, "Thiếu kinh phí"],
      [2, "Xác định cỡ mẫu theo dàn mẫu"],
    ]);
  });
});
