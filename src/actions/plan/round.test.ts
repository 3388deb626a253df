import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import { readMethod } from "../../formats/method-file.ts";
import type { RoundPlan } from "../../survey/plan/plan.ts";
import { importFrame } from "../frame/import-frame.ts";
import { publishQuestionnaire } from "../instrument/publish-questionnaire.ts";
import { showInstrument } from "../instrument/show-instrument.ts";
import { listUnits } from "../units/list-units.ts";
import { changeRoundState } from "./change-round-state.ts";
import { completeTask } from "./complete-task.ts";
import { createRound } from "./create-round.ts";
import { listRounds } from "./list-rounds.ts";
import { reopenTask } from "./reopen-task.ts";
import { showPlan } from "./show-plan.ts";

const round = smallRound.code;

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

const create = (change: Partial<RoundPlan> = {}) => createRound({ plan: { ...smallRound, ...change } }, world.effects);
const shownPlan = async () => must(await showPlan({ round }, world.effects));

describe("creating a round", () => {
  it("keeps the whole plan: quotas cell by cell, tasks, legal bases", async () => {
    must(await create());
    const plan = await shownPlan();
    expect(plan.round).toMatchObject({ code: round, state: "draft", simulated: true, planNumber: "1982/KH-UBND" });
    expect(plan.round.parts).toEqual([
      { code: "ubnd-xa", title: "UBND các xã", source: "frame", planned: 6 },
      { code: "tram-y-te", title: "Trạm Y tế xã", source: "on-site", planned: 5 },
    ]);
    const [communes, stations] = plan.parts;
    expect(communes?.fields.map(({ code, total }) => [code, total])).toEqual([
      ["tu-phap", 4],
      ["giao-thong", 0],
      ["khac", 2],
    ]);
    expect(communes?.rows.map(({ agency, sizes, total }) => [agency.shortName, sizes, total])).toEqual([
      ["Vạn Lương", [2, 0, 1], 3],
      ["Vạn Long", [2, 0, 1], 3],
    ]);
    expect(stations?.rows.map(({ agency, sizes, total }) => [agency.id, sizes, total])).toEqual([
      ["tyt-van-luong", [], 3],
      ["tyt-van-long", [], 2],
    ]);
    expect(plan).toMatchObject({
      legalBases: smallRound.legalBases,
      recipients: smallRound.recipients,
      signatory: smallRound.signatory,
      supervisors: smallRound.supervisors,
      nextStates: ["submitted", "cancelled", "not-measured"],
    });
    expect(plan.tasks.map(({ position, stage, starts, due }) => [position, stage, starts, due])).toEqual([
      [1, "plan", null, "2023-07-15"],
      [2, "fieldwork", "2023-07-15", "2023-09-30"],
    ]);
  });

  it("happens once under a code, and leaves nothing the second time", async () => {
    must(await create());
    expect(codesOf(await create({ title: "Khác" }))).toEqual(["E-PLAN-003"]);
    const { rows } = await world.database.pool.query("select count(*) from survey.parts");
    expect(Number(rows[0].count)).toBe(2);
  });

  it("puts agencies into the register after those they belong to, and keeps what is known", async () => {
    const district = { id: "huyen", name: "UBND huyện", shortName: "Huyện", kind: "district", level: "district" } as const;
    const [first, ...rest] = smallRound.agencies;
    must(await create({ agencies: [{ ...first!, parentId: "huyen" }, ...rest, district] }));
    must(
      await create({
        code: "dot-sau",
        year: 2024,
        shortTitle: "Đợt sau",
        agencies: [{ ...first!, name: "Tên khác" }, ...rest],
      }),
    );
    const { agencies } = must(await listUnits({}, world.effects));
    const commune = agencies.find(({ id }) => id === first!.id);
    expect(commune).toMatchObject({ name: "UBND xã Vạn Lương", parentName: "UBND huyện" });
    expect(commune?.rounds.map(({ code }) => code).sort()).toEqual(["dot-sau", round]);
  });

  it("refuses a method and a parent that nobody knows, and leaves nothing", async () => {
    const [part, ...parts] = smallRound.parts;
    const [agency, ...agencies] = smallRound.agencies;
    const placesOf = async (change: Partial<RoundPlan>) => {
      const result = await create(change);
      return result.ok ? [] : result.problems.map(({ code, details }) => [code, details.path, details.value]);
    };
    expect(await placesOf({ parts: [{ ...part!, methodId: "khong-co" }, ...parts] })).toEqual([
      ["E-PLAN-002", "parts.0.methodId", "khong-co"],
    ]);
    expect(await placesOf({ agencies: [{ ...agency!, parentId: "khong-co" }, ...agencies] })).toEqual([
      ["E-PLAN-002", "agencies.0.parentId", "khong-co"],
    ]);
    expect(must(await listRounds({}, world.effects))).toEqual([]);
    expect(must(await listUnits({}, world.effects)).agencies).toEqual([]);
  });

  it("refuses a plan that is wrong, and names every place", async () => {
    const result = await createRound(
      { plan: { ...smallRound, year: "2023", planDate: "2023-02-31" }, file: "ke-hoach.json" },
      world.effects,
    );
    expect(
      result.ok ? [] : result.problems.map(({ code, details }) => [code, details.file, details.path, details.value]),
    ).toEqual([
      ["E-PLAN-002", "ke-hoach.json", "year", '"2023"'],
      ["E-PLAN-002", "ke-hoach.json", "planDate", '"2023-02-31"'],
    ]);
  });
});

describe("the list of rounds", () => {
  it("shows each person the rounds they have a role in", async () => {
    must(await create());
    must(await create({ code: "dot-sau", year: 2024, shortTitle: "Đợt sau" }));
    const codes = async (scope: string | null) =>
      must(await listRounds({}, world.as(personWith("supervisor", scope)))).map(({ code, planned, parts }) => [
        code,
        planned,
        parts,
      ]);
    expect(await codes(null)).toEqual([
      ["dot-sau", 11, 2],
      [round, 11, 2],
    ]);
    expect(await codes(round)).toEqual([[round, 11, 2]]);
    expect(await codes("dot-khac")).toEqual([]);
  });
});

describe("a round's states", () => {
  const move = (state: "submitted" | "approved" | "running" | "closed" | "cancelled") =>
    changeRoundState({ round, state, reason: "Sáp nhập huyện" }, world.effects);

  it("follow one another and end", async () => {
    must(await create());
    expect(codesOf(await move("running"))).toEqual(["E-PLAN-004"]);
    for (const state of ["submitted", "approved", "running", "closed"] as const) must(await move(state));
    expect(codesOf(await move("running"))).toEqual(["E-PLAN-004"]);
    expect((await shownPlan()).nextStates).toEqual([]);
  });

  it("take each step once, however many ask at the same time", async () => {
    must(await create());
    const codes = (await Promise.all([1, 2, 3].map(() => move("submitted")))).map((result) => codesOf(result));
    expect(codes.toSorted()).toEqual([[], ["E-PLAN-004"], ["E-PLAN-004"]]);
    const { rows } = await world.database.pool.query("select 1 from audit.entries where act = 'changeRoundState'");
    expect(rows).toHaveLength(1);
  });

  it("forget who was asked when the round ends, and take no more work", async () => {
    must(await create());
    const importing = () =>
      importFrame({ round, part: "ubnd-xa", file: { name: "a.csv", bytes: frameCsv(goodRows) }, replace: true }, world.effects);
    must(await importing());
    expect(must(await move("cancelled"))).toEqual({ state: "cancelled", contactsDeleted: 32 });
    const { rows } = await world.database.pool.query(
      "select (select count(*) from contact.persons) as persons, (select count(*) from survey.frame_units) as units",
    );
    expect(rows[0]).toEqual({ persons: 0, units: 32 });
    expect(codesOf(await importing())).toEqual(["E-PLAN-007"]);
  });
});

describe("tasks", () => {
  it("are done, taken back, and overdue by the day in Vietnam", async () => {
    must(await create());
    const [task] = (await shownPlan()).tasks;
    must(await completeTask({ round, task: task!.id }, world.effects));
    expect((await shownPlan()).tasks[0]).toMatchObject({ doneAt: "2023-06-20T03:12:00.000Z", overdueDays: 0 });
    must(await reopenTask({ round, task: task!.id }, world.effects));
    world.setClock("2023-07-15T16:59:00.000Z");
    expect((await shownPlan()).tasks[0]?.overdueDays).toBe(0);
    world.setClock("2023-07-15T17:00:00.000Z");
    expect((await shownPlan()).tasks[0]?.overdueDays).toBe(1);
    expect(codesOf(await completeTask({ round, task: "khac" }, world.effects))).toEqual(["E-PLAN-006"]);
  });
});

describe("questionnaires", () => {
  const publish = (part = "ubnd-xa") => publishQuestionnaire({ round, part }, world.effects);
  const instruments = async () => must(await showInstrument({ round }, world.effects)).parts;

  it("are offered from the installation, then published with the method as it was", async () => {
    must(await create());
    expect((await instruments())[0]).toMatchObject({ methodId: "bnv-2640-2017", criteria: 22, questionnaire: null });
    const { version, sha256 } = must(await publish());
    const [part] = await instruments();
    expect(part).toMatchObject({ sha256, criteria: 22, questionnaire: { version, publishedAt: "2023-06-20T03:12:00.000Z" } });
    const file = must(await readMethod("bnv-2640-2017"));
    expect(part?.method).toEqual(file.method);
    expect(codesOf(await publish())).toEqual(["E-INSTRUMENT-101"]);
  });

  it("refuse a method file that changed without a new version", async () => {
    must(await create());
    must(await create({ code: "dot-sau" }));
    must(await publish());
    const readChanged: typeof readMethod = async (id) => {
      const file = await readMethod(id);
      return file.ok ? { ok: true, value: { ...file.value, source: `${file.value.source} ` } } : file;
    };
    const effects = { ...world.effects, formats: { ...world.effects.formats, readMethod: readChanged } };
    expect(codesOf(await publishQuestionnaire({ round: "dot-sau", part: "ubnd-xa" }, effects))).toEqual(["E-INSTRUMENT-102"]);
    must(await publishQuestionnaire({ round: "dot-sau", part: "ubnd-xa" }, world.effects));
  });

  it("name a method that is no longer there", async () => {
    must(await create());
    await world.database.pool.query("update survey.parts set method_id = 'khong-co' where code = 'ubnd-xa'");
    expect((await instruments())[0]).toMatchObject({ method: null, sha256: null, criteria: 0 });
    expect(codesOf(await publish())).toEqual(["E-SYSTEM-001"]);
  });
});
