import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approvePlan } from "../../../test/approve-plan.ts";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import { repeatDraw } from "../../survey/draw/repeat-draw.ts";
import { sha256 as plainSha256 } from "../../survey/draw/sha256.ts";
import type { Actor } from "../../survey/people/actor.ts";
import { createRound } from "../plan/create-round.ts";
import { commitDraw } from "./commit-draw.ts";
import { downloadMinutes } from "./download-minutes.ts";
import { downloadStage } from "./download-stage.ts";
import { drawSample } from "./draw-sample.ts";
import { enterEvent } from "./enter-event.ts";
import { planStages } from "./plan-stages.ts";
import { receiveStageFile } from "./receive-stage-file.ts";
import { revealDraw } from "./reveal-draw.ts";
import { listStaged, showStaged } from "./show-staged.ts";
import { signDraw } from "./sign-draw.ts";
import { watchDraw } from "./watch-draw.ts";

const round = smallRound.code;
const place = { round, part: "giai-doan-1" };
const eventText = "XSMB 25/6/2026: 48291";
const secret = "gió nồm đầu mùa";
const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

const person = (at: number, body: string): Actor =>
  ({
    ...personWith(at === 3 ? "supervisor" : "lead"),
    id: `01890000-0000-7000-8000-00000000000${at}`,
    name: `Người ${at}`,
    body,
  }) as Actor;
const [an, binh, cuc] = [person(1, "Phòng Nội vụ"), person(2, "Phòng khác"), person(3, "Hội Cựu chiến binh")] as const;

/** 2 regions of 8 provinces of 3 communes, with the people of each. */
const lines = ["Bắc", "Nam"].flatMap((region) =>
  Array.from({ length: 8 }, (_, p) =>
    Array.from({ length: 3 }, (__, c) => `${region}\tTỉnh ${p}\tXã ${c}\t${40 + 7 * p + c}\tghi chú`),
  ).flat(),
);
const pasted = ["Vùng\tTỉnh\tXã\tDân số\tKhác", ...lines].join("\n");

const typed = [
  { column: "Vùng", design: "all", take: "", sort: "" },
  { column: "Tỉnh", design: "srs", take: "25 %", sort: "" },
  { column: "Xã", design: "pps", take: "2", sort: "" },
];
const stages = { stages: typed, sizeColumn: "Dân số", reserves: 1, version: 1 };

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterAll(() => world.close());

const receive = (given: Partial<Parameters<typeof receiveStageFile>[0]> = {}) =>
  receiveStageFile({ round, title: "Tỉnh và xã", file: null, pasted, ...given }, world.as(an));

describe("a draw in stages", () => {
  it("takes a list that was pasted or sent, and says what is wrong with one", async () => {
    expect(codesOf(await receive({ title: " " }))).toEqual(["E-DRAW-009"]);
    expect(codesOf(await receive({ pasted: " \n" }))).toEqual(["E-DRAW-123"]);
    expect(codesOf(await receive({ pasted: "Vùng\tXã\n" }))).not.toEqual([]);
    expect(codesOf(await receive({ file: { name: "x.xlsx", bytes: new Uint8Array([1, 2, 3]) } }))).not.toEqual([]);
    expect(must(await receive())).toEqual({ code: "giai-doan-1", rows: 48 });
    expect(codesOf(await showStaged({ round, part: "giai-doan-2" }, world.as(an)))).toEqual(["E-DRAW-124"]);
  });

  it("works out what its stages come to, and keeps the first of two who set them at once", async () => {
    const wrong = await planStages({ ...place, ...stages, sizeColumn: "Khác" }, world.as(an));
    expect(codesOf(wrong).at(0)).toBe("E-DRAW-113");
    expect(
      codesOf(await planStages({ ...place, ...stages, stages: [{ ...typed[0]!, column: "Huyện" }] }, world.as(an))),
    ).toEqual(["E-DRAW-120"]);
    expect(codesOf(await planStages({ ...place, ...stages, reserves: 21 }, world.as(an)))).toEqual(["E-DRAW-014"]);
    expect(must(await planStages({ ...place, ...stages }, world.as(an))).expected).toBeCloseTo(8, 9);
    expect(codesOf(await planStages({ ...place, ...stages }, world.as(binh)))).toEqual(["E-DRAW-126"]);
    expect(codesOf(await receive({ part: place.part, version: 1 }))).toEqual(["E-DRAW-126"]);
    const typedReserves = await planStages({ ...place, ...stages, version: 2, reserves: "một" }, world.as(an));
    expect(typedReserves.ok || typedReserves.problems[0]?.details.value).toBe("một");
    const { expected, version } = must(await showStaged(place, world.as(an)));
    expect([version, ...expected.map(({ units }) => units)]).toEqual([2, 2, 16, 48]);
  });

  it("is committed once the plan is approved, once, and never without stages; then nothing of it changes", async () => {
    const party = { party: "Phòng Nội vụ", commitment: sha256(secret) };
    const commit = (part = place.part, parties = [party]) =>
      commitDraw({ round, part, eventName: "XSMB", parties }, world.as(an));
    expect(codesOf(await commit())).toEqual(["E-PLAN-020"]);
    await approvePlan(world, round);
    must(await receive({ title: "Chưa định" }));
    expect(codesOf(await commit("giai-doan-2"))).toEqual(["E-DRAW-127"]);
    expect(codesOf(await commit(place.part, [party, { ...party, party: "PHÒNG NỘI VỤ" }]))).toEqual(["E-DRAW-039"]);
    const unseen = await commitDraw({ ...place, eventName: "XSMB", version: 1 }, world.as(an));
    expect(codesOf(unseen)).toEqual(["E-DRAW-126"]);
    const { frameHash, strata, size } = must(await commit());
    expect([strata, size]).toEqual([3, 8]);
    expect(codesOf(await commit())).toEqual(["E-DRAW-125"]);
    expect(codesOf(await planStages({ ...place, ...stages, version: 2 }, world.as(an)))).toEqual(["E-DRAW-125"]);
    expect(codesOf(await receive({ part: place.part }))).toEqual(["E-DRAW-125"]);
    const { rows } = await world.database.pool.query("select file from survey.staged_draws where number = 1");
    expect(sha256(rows[0].file)).toBe(frameHash);
    expect(rows[0].file.toString()).not.toContain("ghi chú");
    expect(codesOf(await downloadStage({ ...place, file: "rows.csv" }, world.as(anonymous)))).toEqual(["E-DRAW-010"]);
  });

  it("goes through the same steps as every draw, and is drawn once", async () => {
    expect(codesOf(await drawSample(place, world.as(an)))).toEqual(["E-DRAW-020"]);
    must(await enterEvent({ ...place, eventText }, world.as(an)));
    must(await enterEvent({ ...place, eventText }, world.as(binh)));
    must(await revealDraw({ ...place, position: 1, text: secret }, world.as(an)));
    const both = await Promise.all([drawSample(place, world.as(an)), drawSample(place, world.as(binh))]);
    expect(both.flatMap(codesOf)).toEqual(["E-DRAW-005"]);
    const { result, outcomes, frameHash } = must(await showStaged(place, world.as(cuc)));
    expect(result).toMatchObject({ sampled: 8, reserves: 4, seed: sha256([frameHash, eventText, secret].join("\n")) });
    expect(outcomes?.map(({ sampled }) => sampled)).toEqual([2, 4, 8]);
    must(await signDraw({ ...place, state: "signed" }, world.as(an)));
    must(await signDraw({ ...place, state: "signed" }, world.as(cuc)));
    expect(codesOf(await signDraw({ ...place, state: "signed" }, world.as(cuc)))).toEqual(["E-DRAW-024"]);
    const { lines: listed } = must(await listStaged({ round }, world.as(cuc)));
    expect(listed.map(({ state }) => state)).toEqual(["drawn", "draft"]);
    expect(must(await downloadMinutes(place, world.as(cuc))).name).toBe(`${round}-giai-doan-1-bien-ban-chon-mau-mo-phong.docx`);
  });

  it("can be run again by anyone from what is public, every stage with its files and probabilities", async () => {
    const [draw] = must(await watchDraw({ round }, world.as(anonymous))).draws;
    if (!draw?.staged?.outcomes || !draw.result) throw new Error("not drawn");
    expect(JSON.stringify(draw)).not.toContain("Người 1");
    const file = async (name: string) => must(await downloadStage({ ...place, file: name }, world.as(anonymous))).bytes;
    const parties = [{ party: "Phòng Nội vụ", commitment: sha256(secret), reveal: secret }];
    const { frameHash, commitment, result } = draw;
    const published = {
      ...commitment,
      ...result,
      frameHash,
      parties,
      sizes: [],
      staged: { ...draw.staged, outcomes: draw.staged.outcomes },
    };
    const again = repeatDraw(published, { frame: await file("rows.csv"), sample: null }, plainSha256);
    expect(again).toMatchObject({ kind: "matches", sampled: 8, reserves: 4 });
    for (const [at, { frameHash: frame, sampleHash: sample }] of draw.staged.outcomes.entries()) {
      expect(sha256(await file(`stage-${at + 1}-frame.csv`))).toBe(frame);
      expect(sha256(await file(`stage-${at + 1}-sample.csv`))).toBe(sample);
    }
    expect(new TextDecoder().decode(await file("stage-3-probabilities.csv")).split("\n")).toHaveLength(10);
    expect(codesOf(await downloadStage({ ...place, file: "stage-4-frame.csv" }, world.as(anonymous)))).toEqual(["E-WEB-001"]);
  });
});
