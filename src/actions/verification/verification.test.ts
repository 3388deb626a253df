import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvePlan } from "../../../test/approve-plan.ts";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import type { Actor } from "../../survey/people/actor.ts";
import type { Role, SupervisingBody } from "../../survey/people/role.ts";
import { commitDraw } from "../draw/commit-draw.ts";
import { drawSample } from "../draw/draw-sample.ts";
import { showDraw } from "../draw/show-draw.ts";
import { signDraw } from "../draw/sign-draw.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { changeRoundState } from "../plan/change-round-state.ts";
import { createRound } from "../plan/create-round.ts";
import { addCheck } from "./add-check.ts";
import { answerChecks, type TypedAnswer } from "./answer-checks.ts";
import { notePick } from "./note-pick.ts";
import { type PickUnitsInput, pickUnits } from "./pick-units.ts";
import { removeCheck } from "./remove-check.ts";
import { showPick } from "./show-pick.ts";
import { showSignOffs } from "./show-sign-offs.ts";
import { showVerification } from "./show-verification.ts";
import { type SignStageInput, signStage } from "./sign-stage.ts";
import { withdrawSignOff } from "./withdraw-sign-off.ts";

const round = smallRound.code;
const place = { round, part: "ubnd-xa" };

type Account = Extract<Actor, { kind: "account" }>;

const person = (name: string, supervises: SupervisingBody, role: Role = "supervisor"): Account => ({
  ...(personWith(role) as Account),
  ...{ name, grants: [{ role, roundCode: round, supervises }] },
});
const people = {
  front: person("Bình", "fatherland-front"),
  front2: person("Bích", "fatherland-front"),
  veterans: person("Cúc", "veterans"),
  administrator: person("Quản", "fatherland-front", "administrator"),
  lead: person("An", "veterans", "lead"),
  auditor: person("Kiểm", "veterans", "auditor"),
} as const;
type Who = keyof typeof people;

let world: TestWorld;
const as = (who: Who) => world.as(people[who]);
const view = async (who: Who = "auditor") => must(await showVerification({ round }, as(who)));
const work = async (body: SupervisingBody) => (await view()).bodies.find((one) => one.body === body)!;
const answerOne = (who: Who, change: Partial<TypedAnswer> = {}) =>
  answerChecks({ round, answers: [{ key: "plan-scope", answer: "passed", note: "", seenAt: null, ...change }] }, as(who));
const acts = async () => (await world.effects.store.listAuditEntries({ limit: 500 })).map(({ act }) => act);

const freeze = async () => {
  must(await importFrame({ ...place, file: { name: "a.csv", bytes: frameCsv(goodRows) } }, world.effects));
  return must(await freezeFrame(place, world.effects));
};
const draw = async () => {
  await approvePlan(world, round);
  await freeze();
  must(await commitDraw({ ...place, eventName: "XSKT 25/6/2023" }, world.effects));
  return must(await drawSample({ ...place, eventText: "482915", reveals: [] }, world.effects));
};

beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterEach(() => world.close());

describe("whoever is not of the body", () => {
  it.each(["administrator", "lead", "auditor"] as const)("is refused every act: %s", async (who) => {
    const before = await acts();
    const place = { round, stage: "plan", state: "signed", subject: "0", reason: "x" } as const;
    const pick = { round, part: "ubnd-xa", source: "frame", wanted: 1, seedText: "x" } as const;
    for (const refused of [
      await answerOne(who),
      await addCheck({ round, stage: "plan", wording: "x" }, as(who)),
      await removeCheck({ round, key: "plan-scope" }, as(who)),
      await pickUnits(pick, as(who)),
      await notePick({ round, pick: "x", results: [] }, as(who)),
      await signStage(place, as(who)),
      await withdrawSignOff(place, as(who)),
    ])
      expect(codesOf(refused)).toEqual(["E-PEOPLE-001"]);
    expect(codesOf(await answerChecks({ round, answers: [] }, world.effects))).toEqual(["E-VERIFICATION-001"]);
    expect(codesOf(await signStage(place, world.effects))).toEqual(["E-VERIFICATION-001"]);
    const forOther = await answerChecks({ round, body: "fatherland-front", answers: [] }, as("veterans"));
    expect(codesOf(forOther)).toEqual(["E-VERIFICATION-001"]);
    expect(await acts()).toEqual(before);
  });

  it("is refused as a supervisor too when administering the round besides", async () => {
    const both = { ...people.front, grants: [...people.front.grants, ...people.administrator.grants] };
    expect(codesOf(await signStage({ round, stage: "plan", state: "signed", subject: "0" }, world.as(both)))).toEqual([
      "E-VERIFICATION-001",
    ]);
  });
});

describe("the check-list", () => {
  it("is each body's own, kept with who and when, with the audit entry of what changed", async () => {
    must(await answerOne("front", { note: " Xem ngày 19/6 " }));
    const item = (await work("fatherland-front")).checks.find(({ key }) => key === "plan-scope");
    expect(item).toMatchObject({ answer: "passed", note: "Xem ngày 19/6", by: "Bình", at: "2023-06-20T03:12:00.000Z" });
    expect((await work("fatherland-front")).counts).toMatchObject({ passed: 1, failed: 0 });
    expect((await work("veterans")).counts).toMatchObject({ passed: 0 });
    const [entry] = await world.effects.store.listAuditEntries({ limit: 1 });
    expect(entry).toMatchObject({
      act: "answerChecks",
      detail: { body: "fatherland-front", changed: [{ key: "plan-scope" }] },
    });
  });

  it("wants a note with what is not fulfilled, knows its items, and does nothing by halves", async () => {
    expect(codesOf(await answerOne("front", { answer: "failed" }))).toEqual(["E-VERIFICATION-003"]);
    const mixed = await answerChecks(
      {
        round,
        answers: [
          { key: "plan-scope", answer: "passed", note: "", seenAt: null },
          { key: "khong-co", answer: "passed", note: "", seenAt: null },
        ],
      },
      as("front"),
    );
    expect(codesOf(mixed)).toEqual(["E-VERIFICATION-002"]);
    expect((await work("fatherland-front")).counts.passed).toBe(0);
  });

  it("does not write over what a colleague wrote since the page was opened", async () => {
    must(await answerOne("front2", { answer: "failed", note: "Thiếu một xã" }));
    expect(codesOf(await answerOne("front"))).toEqual(["E-VERIFICATION-004"]);
    must(await answerOne("front", { answer: "failed", note: "Thiếu một xã" }));
    must(await answerOne("front", { seenAt: "2023-06-20T03:12:00.000Z" }));
    expect((await work("fatherland-front")).counts).toMatchObject({ passed: 1, failed: 0 });
  });

  it("takes items of the body's own, and lets them go while they have no answer", async () => {
    expect(codesOf(await addCheck({ round, stage: "plan", wording: "  " }, as("front")))).toEqual(["E-VERIFICATION-005"]);
    const { key } = must(await addCheck({ round, stage: "draw", wording: " Có  dự buổi công bố. " }, as("front")));
    expect((await work("fatherland-front")).checks.at(-1)).toMatchObject({
      ...{ key, own: true, stage: "draw", wording: { vi: "Có dự buổi công bố." }, answer: null },
    });
    expect(codesOf(await removeCheck({ round, key }, as("veterans")))).toEqual(["E-VERIFICATION-002"]);
    must(await answerOne("front", { key, answer: "passed" }));
    expect(codesOf(await removeCheck({ round, key }, as("front")))).toEqual(["E-VERIFICATION-020"]);
    must(await answerOne("front", { key, answer: null, seenAt: "2023-06-20T03:12:00.000Z" }));
    must(await removeCheck({ round, key }, as("front")));
    expect((await work("fatherland-front")).checks.some((item) => item.key === key)).toBe(false);
  });

  it("is closed with the round", async () => {
    must(await changeRoundState({ round, state: "cancelled", reason: "Không đo năm nay" }, world.effects));
    expect(codesOf(await answerOne("front"))).toEqual(["E-PLAN-007"]);
  });
});

describe("a random pick", () => {
  const pick = (change: Partial<PickUnitsInput> = {}, who: Who = "front") =>
    pickUnits({ ...place, source: "frame", wanted: 3, seedText: "Sông Cái 1407", ...change }, as(who));

  it("waits for the frame or the sample, and says what cannot be", async () => {
    expect(codesOf(await pick())).toEqual(["E-VERIFICATION-008"]);
    await freeze();
    expect(codesOf(await pick({ source: "sample" }))).toEqual(["E-VERIFICATION-008"]);
    for (const wanted of [0, 201, 1.5, Number.NaN]) expect(codesOf(await pick({ wanted }))).toEqual(["E-VERIFICATION-006"]);
    expect(codesOf(await pick({ seedText: " " }))).toEqual(["E-VERIFICATION-007"]);
    expect(codesOf(await pick({ agency: "khong-co" }))).toEqual(["E-VERIFICATION-009"]);
    expect(codesOf(await pick({ part: "khong-co" }))).toEqual(["E-PLAN-005"]);
  });

  it("takes the smallest keys of the body's own text, comes out again, and is not drawn twice with one text", async () => {
    const { hash: frameHash } = await freeze();
    const done = must(await pick({ seedText: " Sông  Cái 1407 ".normalize("NFD") }));
    const seed = createHash("sha256").update(`${frameHash}\nSông Cái 1407`).digest("hex");
    expect(done).toMatchObject({ seed, seedText: "Sông Cái 1407", picked: 3 });
    const frame = (await world.effects.store.findFrame(
      (await world.effects.store.findPart((await world.effects.store.findRound(round))!, "ubnd-xa"))!,
    ))!;
    const keyOf = ({ unitId, stratum }: { unitId: string; stratum: string }) =>
      createHash("sha256").update(`${seed}\u001f${stratum}\u001f${unitId}`).digest("hex");
    const units = await world.effects.store.listEligibleUnits(frame);
    const byHand = units.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, 3);
    const shown = must(await showPick({ round, pick: done.pick, again: true }, as("lead")));
    expect(shown.units.map(({ unitId }) => unitId)).toEqual(byHand.map(({ unitId }) => unitId));
    expect(shown).toMatchObject({ again: true, own: null, pick: { available: units.length, agency: null } });
    expect(codesOf(await pick())).toEqual(["E-VERIFICATION-019"]);
    must(await pick({}, "veterans"));
    await world.database.pool.query("update survey.picked_units set unit_id = 'x' where position = 1");
    expect(must(await showPick({ round, pick: done.pick, again: true }, as("front"))).again).toBe(false);
  });

  it("stays within an agency and a field, of the sample without its reserves", async () => {
    await draw();
    const {
      pick: id,
      picked,
      available,
    } = must(await pick({ source: "sample", agency: "van-luong", field: "tu-phap", wanted: 50 }));
    expect([picked, available]).toEqual([2, 2]);
    const { units } = must(await showPick({ round, pick: id }, as("front")));
    expect(units).toMatchObject([
      { agency: "UBND xã Vạn Lương", field: "Tư pháp" },
      { agency: "UBND xã Vạn Lương", field: "Tư pháp" },
    ]);
  });

  it("keeps what was found for each unit, by its own body, and the rate with its exact interval", async () => {
    await freeze();
    const { pick: id } = must(await pick());
    const note = (who: Who, result: "match" | "differs", note = "") =>
      notePick({ round, pick: id, results: [{ position: 1, result, note }] }, as(who));
    expect(codesOf(await note("veterans", "match"))).toEqual(["E-VERIFICATION-011"]);
    expect(codesOf(await note("front", "differs"))).toEqual(["E-VERIFICATION-018"]);
    must(await note("front", "differs", "Không phải người nộp"));
    must(await notePick({ round, pick: id, results: [{ position: 2, result: "match", note: "" }] }, as("front2")));
    const late = { position: 2, result: "differs", note: "Khác", seenAt: null } as const;
    const refused = await notePick({ round, pick: id, results: [late] }, as("front"));
    expect(refused).toMatchObject({ ok: false, problems: [{ code: "E-WEB-015", details: { now: "khớp" } }] });
    expect((await work("fatherland-front")).picks[0]?.found).toMatchObject({
      ...{ match: 1, differs: 1, unverifiable: 0, open: 1 },
      rate: { value: 0.5 },
    });
    const { units } = must(await showPick({ round, pick: id }, as("auditor")));
    expect(units[0]).toMatchObject({ result: "differs", note: "Không phải người nộp", by: "Bình" });
    expect(codesOf(await showPick({ round, pick: "khong-co" }, as("front")))).toEqual(["E-VERIFICATION-010"]);
    const measured = personWith("agency-coordinator");
    expect(codesOf(await showPick({ round, pick: id }, world.as(measured)))).toEqual(["E-PEOPLE-001"]);
  });
});

describe("signing a stage", () => {
  const sign = (who: Who, change: Partial<SignStageInput> = {}) =>
    signStage({ round, stage: "plan", state: "signed", subject: "0", ...change }, as(who));
  const bodies = async (stage: "plan" | "frame" | "draw", part?: string) =>
    must(await showSignOffs({ round, stage, ...(part && { part }) }, as("auditor"))).place!.bodies;
  const approve = () => approvePlan(world, round);

  it("is for what was seen, once it stands, and a refusal has its reason", async () => {
    expect(codesOf(await sign("front"))).toEqual(["E-VERIFICATION-012"]);
    await approve();
    expect(codesOf(await sign("front", { subject: "1" }))).toEqual(["E-VERIFICATION-015"]);
    expect(codesOf(await sign("front", { state: "refused" }))).toEqual(["E-VERIFICATION-013"]);
    must(await sign("front", { state: "refused", reason: "Chưa nhận kế hoạch" }));
    must(await answerOne("front"));
    must(await sign("front"));
    expect(codesOf(await sign("front2", { state: "refused", reason: "đổi ý" }))).toEqual(["E-VERIFICATION-014"]);
    const [front, veterans] = await bodies("plan");
    expect(front).toMatchObject({
      name: "Ủy ban Mặt trận Tổ quốc Việt Nam huyện",
      standing: { state: "signed", by: "Bình", holds: true, checks: { passed: 1, failed: 0, open: 3 } },
      former: [{ state: "refused", reason: "Chưa nhận kế hoạch", ended: { reason: "" } }],
    });
    expect(veterans).toMatchObject({ name: "Hội Cựu chiến binh huyện", standing: null, former: [] });
  });

  it("can be withdrawn by the body alone, and stays with the reason", async () => {
    await freeze();
    const { frameHash } = must(await showDraw(place, world.effects));
    const frame = { stage: "frame", part: "ubnd-xa", subject: frameHash! } as const;
    must(await sign("veterans", frame));
    const withdraw = (who: Who, reason: string) => withdrawSignOff({ ...place, stage: "frame", reason }, as(who));
    expect(codesOf(await withdraw("front", "thay"))).toEqual(["E-VERIFICATION-016"]);
    expect(codesOf(await withdraw("veterans", " "))).toEqual(["E-VERIFICATION-017"]);
    must(await withdraw("veterans", "Xem lại các dòng bị loại"));
    expect((await bodies("frame", "ubnd-xa"))[1]).toMatchObject({
      standing: null,
      former: [{ state: "signed", ended: { by: "Cúc", reason: "Xem lại các dòng bị loại" } }],
    });
    must(await sign("veterans", frame));
    expect((await acts()).slice(0, 3)).toEqual(["signStage", "withdrawSignOff", "signStage"]);
  });

  it("of the draw is one with the minutes of the ceremony", async () => {
    const { sampleHash } = await draw();
    must(await signDraw({ ...place, state: "signed" }, as("front")));
    must(await sign("veterans", { stage: "draw", part: "ubnd-xa", subject: sampleHash }));
    expect((await bodies("draw", "ubnd-xa")).map(({ standing }) => standing?.by)).toEqual(["Bình", "Cúc"]);
    const { ceremony } = must(await showDraw(place, as("lead")));
    expect(ceremony!.signatures.map(({ body, state }) => [body, state])).toEqual([
      ["Phòng Nội vụ", "waiting"],
      ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "signed"],
      ["Hội Cựu chiến binh huyện", "signed"],
    ]);
    expect(codesOf(await signDraw({ ...place, state: "signed" }, as("veterans")))).toEqual(["E-DRAW-024"]);
  });

  it("is not changed or removed in the database either", async () => {
    await approve();
    must(await sign("front"));
    const { pool } = world.database;
    for (const change of ["update survey.sign_offs set signed_by = 'x'", "delete from survey.sign_offs"])
      await expect(pool.query(change)).rejects.toThrow("keeps what was signed");
  });

  it("says when what was signed has changed since", async () => {
    await approve();
    must(await sign("front"));
    await world.database.pool.query(
      "insert into survey.plan_versions select province, round_id, 1, 'Đổi hạn', actor_name, at, plan from survey.plan_versions",
    );
    expect((await bodies("plan"))[0]?.standing?.holds).toBe(false);
  });
});
