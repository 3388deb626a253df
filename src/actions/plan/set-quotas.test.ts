import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvePlan } from "../../../test/approve-plan.ts";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import { commitDraw } from "../draw/commit-draw.ts";
import { openOnSite } from "../draw/open-on-site.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { changeRoundState } from "./change-round-state.ts";
import { createRound } from "./create-round.ts";
import { type SetQuotasInput, setQuotas } from "./set-quotas.ts";
import { showPlan } from "./show-plan.ts";

const round = smallRound.code;
const part = "ubnd-xa";

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterEach(() => world.close());

const set = (quotas: SetQuotasInput["quotas"], of = part) => setQuotas({ round, part: of, quotas }, world.effects);
const rows = async (at = 0) =>
  must(await showPlan({ round }, world.effects)).parts[at]?.rows.map(({ sizes, total }) => [...sizes, total]);

describe("quotas", () => {
  it("are set cell by cell; a cell that is not named gets 0", async () => {
    const done = must(
      await set([
        { agency: "van-luong", field: "tu-phap", size: 4 },
        { agency: "van-long", field: "khac", size: 0 },
      ]),
    );
    expect(done).toEqual({ cells: 6, before: 6, total: 4 });
    expect(await rows()).toEqual([
      [4, 0, 0, 4],
      [0, 0, 0, 0],
    ]);
    must(await set([{ agency: "tyt-van-long", field: "", size: 7 }], "tram-y-te"));
    expect(await rows(1)).toEqual([[0], [7]]);
    const { round: head, parts } = must(await showPlan({ round, sumsOnly: true }, world.effects));
    expect(head.parts.map(({ planned }) => planned)).toEqual([4, 7]);
    expect(parts.map(({ rows: left, total, fields }) => [left, total, fields.map((field) => field.total)])).toEqual([
      [[], 4, [4, 0, 0]],
      [[], 7, []],
    ]);
  });

  it("are refused for a cell the part does not have, twice the same, and no count", async () => {
    const result = await set([
      { agency: "khong-co", field: "tu-phap", size: 1 },
      { agency: "van-long", field: "dat-dai", size: 1 },
      { agency: "van-long", field: "khac", size: 1.5 },
      { agency: "van-long", field: "tu-phap", size: -1 },
      { agency: "van-long", field: "tu-phap", size: 2 },
    ]);
    const said = result.ok
      ? []
      : result.problems.map(({ code, details }) => [code, details.agency, details.field, details.value]);
    expect(said).toEqual([
      ["E-PLAN-009", "khong-co", "Tư pháp", 1],
      ["E-PLAN-009", "UBND xã Vạn Long", "dat-dai", 1],
      ["E-PLAN-009", "UBND xã Vạn Long", "Các lĩnh vực khác", 1.5],
      ["E-PLAN-009", "UBND xã Vạn Long", "Tư pháp", -1],
      ["E-PLAN-009", "UBND xã Vạn Long", "Tư pháp", 2],
    ]);
    expect(await rows()).toEqual([
      [2, 0, 1, 3],
      [2, 0, 1, 3],
    ]);
  });

  it("stand once the draw is committed, the forms are open, or the round has ended", async () => {
    const file = { name: "a.csv", bytes: frameCsv(goodRows) };
    must(await importFrame({ round, part, file }, world.effects));
    must(await freezeFrame({ round, part }, world.effects));
    await approvePlan(world, round);
    must(await commitDraw({ round, part, eventName: "Xổ số Khánh Hòa 25/6/2023" }, world.effects));
    expect(codesOf(await set([]))).toEqual(["E-PLAN-008"]);
    must(await openOnSite({ round, part: "tram-y-te" }, world.effects));
    expect(codesOf(await set([], "tram-y-te"))).toEqual(["E-PLAN-008"]);
    must(await changeRoundState({ round, state: "cancelled", reason: "Sáp nhập huyện" }, world.effects));
    expect(codesOf(await set([]))).toEqual(["E-PLAN-007"]);
    expect((await rows())?.[0]).toEqual([2, 0, 1, 3]);
  });
});
