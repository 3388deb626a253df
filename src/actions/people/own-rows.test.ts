import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import type { RoundPlan } from "../../survey/plan/plan.ts";
import { commitDraw } from "../draw/commit-draw.ts";
import { drawSample } from "../draw/draw-sample.ts";
import { showDraw } from "../draw/show-draw.ts";
import type { Effects } from "../effects.ts";
import { showFieldwork } from "../fieldwork/show-fieldwork.ts";
import { downloadFrame } from "../frame/download-frame.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { showFrame } from "../frame/show-frame.ts";
import { changeRoundState } from "../plan/change-round-state.ts";
import { createRound } from "../plan/create-round.ts";
import { downloadPlanJson } from "../plan/download-plan-json.ts";
import { listRounds } from "../plan/list-rounds.ts";
import { listWaiting } from "../plan/list-waiting.ts";
import { showPlan } from "../plan/show-plan.ts";
import { showRoundOverview } from "../plan/show-round-overview.ts";
import { showRoundProgress } from "../plan/show-round-progress.ts";
import { showRoundUnits } from "../units/show-round-units.ts";

const round = smallRound.code;
const communes = { round, part: "ubnd-xa" };

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  const { effects } = world;
  must(await createRound({ plan: smallRound }, effects));
  for (const state of ["submitted", "approved", "running"] as const) must(await changeRoundState({ round, state }, effects));
  const bad = { dossier: "X1", completed: "31/02/2023", identity: "056080123456" };
  must(await importFrame({ ...communes, file: { name: "a.csv", bytes: frameCsv([...goodRows, bad]) } }, effects));
  must(await freezeFrame(communes, effects));
});
afterAll(() => world.close());

/** The co-ordinator of one of the two communes, as the database knows its unit. */
const coordinator = async () =>
  world.as(personWith("agency-coordinator", null, await world.effects.store.findUnitScope("van-luong")));

/** Whom the list says a round waits for is whom its own page says. */
const agreesOnWaiting = async () => {
  const roles = ["lead", "supervisor", "frame-supplier", "finance", "data-entry", "analyst", "publisher", "ministry"] as const;
  const people = [...roles.map((role) => world.as(personWith(role))), await coordinator()];
  const answers = await Promise.all(
    people.map(async (person) => [
      must(await listWaiting({}, person)).has(round),
      must(await showRoundProgress({ round }, person)).steps.length > 0,
    ]),
  );
  for (const [listed, shown] of answers) expect(listed).toBe(shown);
  return answers.filter(([listed]) => listed).length;
};

describe("the co-ordinator of a measured agency", () => {
  it("and everybody else find the rounds that wait for them, wherever in the list these stand", async () => {
    expect(await agreesOnWaiting()).toBeGreaterThan(0);
  });

  it("sees the counts of its own agency in the frame, and no row of the file", async () => {
    const own = must(await showFrame(communes, await coordinator())).frame;
    expect(own?.strata.map(({ agency }) => agency.id)).toEqual(["van-luong"]);
    expect(own?.problems).toEqual([]);
    const all = must(await showFrame(communes, world.effects)).frame;
    expect([all?.strata.length, all?.problems.length]).toEqual([2, 1]);
  });

  it("sees its own row of the quotas, and what it adds up to", async () => {
    const [own] = must(await showPlan({ round }, await coordinator())).parts;
    expect([own?.rows.map(({ agency }) => agency.id), own?.total]).toEqual([["van-luong"], 3]);
    expect(must(await showPlan({ round }, world.as(personWith("auditor")))).parts[0]?.rows).toHaveLength(2);
  });

  it("takes its own row of the quotas away with the plan, and no other", async () => {
    const partsOf = async (effects: Effects) =>
      (JSON.parse(new TextDecoder().decode(must(await downloadPlanJson({ round }, effects)).bytes)) as RoundPlan).parts;
    expect((await partsOf(await coordinator())).flatMap(({ agencies }) => agencies.map(({ id }) => id))).toEqual(["van-luong"]);
    expect((await partsOf(world.as(personWith("auditor")))).flatMap(({ agencies }) => agencies)).toHaveLength(4);
  });

  it("sees its own agency alone among the units of the round", async () => {
    const agenciesOf = async (effects: Effects) => {
      const { groups, unplaced } = must(await showRoundUnits({ round, as: "then" }, effects));
      return [...groups.flatMap(({ agencies }) => agencies), ...unplaced].map(({ id }) => id);
    };
    expect(await agenciesOf(await coordinator())).toEqual(["van-luong"]);
    expect(await agenciesOf(world.effects)).toHaveLength(4);
  });

  it("does not have the frame before the draw", async () => {
    expect(codesOf(await downloadFrame(communes, await coordinator()))).toEqual(["E-PEOPLE-001"]);
    must(await downloadFrame(communes, world.as(personWith("auditor"))));
  });

  it("sees its own sizes in the draw, and nobody who was drawn", async () => {
    must(await commitDraw({ ...communes, eventName: "Xổ số ngày 25/6/2023", reserves: 1 }, world.effects));
    await agreesOnWaiting();
    must(await drawSample({ ...communes, eventText: "123456" }, world.effects));
    const own = must(await showDraw(communes, await coordinator()));
    expect(own.strata.every(({ stratum }) => stratum.startsWith("van-luong/"))).toBe(true);
    expect([own.planned, own.shown]).toEqual([3, null]);
    expect(must(await showDraw(communes, world.effects)).planned).toBe(6);
    await agreesOnWaiting();
  });

  it("sees its own progress in the fieldwork", async () => {
    const own = must(await showFieldwork(communes, await coordinator()));
    expect(own.agencies.map(({ agency }) => agency.id)).toEqual(["van-luong"]);
    expect([own.totals.quota, own.imports]).toEqual([3, []]);
  });

  it("finds its round in the list, and no index on the overview", async () => {
    expect(must(await listRounds({}, await coordinator())).map(({ code }) => code)).toEqual([round]);
    const { figures } = must(await showRoundOverview({ round }, await coordinator()));
    expect(figures.map(({ kind }) => kind)).not.toContain("index");
  });
});
