import { afterEach, describe, expect, it } from "vitest";
import { must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { showReconciliation } from "../frame/show-reconciliation.ts";
import { showBudget } from "../plan/show-budget.ts";
import { showPlan } from "../plan/show-plan.ts";
import { showRoundOverview } from "../plan/show-round-overview.ts";
import { showVerification } from "../verification/show-verification.ts";
import { loadExample } from "./load-example.ts";

let world: TestWorld;
afterEach(() => world?.close());

const figures = async (example: string) => {
  world = await openTestWorld();
  must(await loadExample({ example }, world.effects));
  const { store } = world.effects;
  const round = (await store.findRound(example))!;
  const parts = await store.listParts(round);
  return Promise.all(
    parts.map(async (part) => {
      const cases = await store.listCases(part);
      const frame = (await store.findFrame(part))!;
      return {
        code: part.code,
        agencies: (await store.listPartAgencies(part)).length,
        sample: cases.filter(({ role }) => role === "sample").length,
        organisations: cases.filter(({ role, respondent }) => role === "sample" && respondent === "organisation").length,
        forms: (await store.listQuestionnaires(part)).filter(({ publishedAt }) => publishedAt).map((form) => form.respondent),
        eligible: (frame.counts as unknown as { eligible: number }).eligible,
      };
    }),
  );
};

/** What the other bodies did: money, counts, supervision. */
const others = async (example: string) => {
  const { effects } = world;
  const place = { round: example };
  const { budget } = must(await showBudget(place, effects));
  const { bodies, signOffs } = must(await showVerification(place, effects));
  const parts = must(await showPlan(place, effects)).parts.map(({ code }) => code);
  const counts = await Promise.all(parts.map(async (part) => must(await showReconciliation({ ...place, part }, effects))));
  return { budget, bodies, signOffs, counts };
};

const showsWhatOthersDid = async (example: string, bodies: readonly string[]) => {
  const shown = await others(example);
  expect(shown.budget?.state).toBe("approved");
  expect(shown.budget?.moves.map(({ body }) => body)).toEqual(["Sở Nội vụ", "Sở Tài chính", "Sở Nội vụ"]);
  expect(shown.bodies.map(({ name }) => name)).toEqual(bodies);
  expect(shown.bodies.map(({ counts }) => counts)).toEqual([
    { passed: 16, failed: 1, open: 1 },
    { passed: 18, failed: 0, open: 1 },
  ]);
  for (const { picks } of shown.bodies) expect(picks.map(({ found }) => found.differs)).toEqual([1]);
  for (const { bodies: signed } of shown.signOffs)
    expect(signed.map(({ standing }) => standing?.state)).toEqual(["signed", "signed"]);
  const refused = shown.signOffs.flatMap((place) => place.bodies.flatMap(({ former }) => former));
  expect(refused.map(({ state }) => state)).toEqual(["refused"]);
  for (const { signature, compared } of shown.counts) expect([signature?.holds, compared?.unexplained]).toEqual([true, 0]);
  expect(shown.counts.reduce((sum, { compared }) => sum + (compared?.differing ?? 0), 0)).toBe(4);
};

describe("the examples of whole provinces, walked to their drawn samples", () => {
  it("Hậu Giang 2021: departments, districts and communes", async () => {
    const parts = await figures("hau-giang-2021");
    expect(parts.map(({ code, agencies, sample }) => [code, agencies, sample])).toEqual([
      ["so-nganh", 17, 780],
      ["ubnd-huyen", 8, 720],
      ["ubnd-xa", 75, 4500],
    ]);
    const overview = must(await showRoundOverview({ round: "hau-giang-2021" }, world.effects));
    const states = Object.fromEntries(overview.stages.map(({ stage, state }) => [stage, state]));
    expect([states.draw, states.fieldwork, states.report]).toEqual(["done", "current", "waiting"]);
    expect([overview.today, overview.round.exampleDay]).toEqual(["2021-11-05", "2021-11-05"]);
    expect(overview.tasks.filter(({ overdueDays }) => overdueDays > 0)).toEqual([]);
    await showsWhatOthersDid("hau-giang-2021", [
      "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hậu Giang",
      "Hội Cựu chiến binh tỉnh Hậu Giang",
    ]);
  });

  it("Cần Thơ 2026: departments and communes", async () => {
    const parts = await figures("can-tho-2026");
    expect(parts.map(({ code, agencies, sample }) => [code, agencies, sample])).toEqual([
      ["so-nganh", 13, 1050],
      ["ubnd-xa", 103, 6180],
    ]);
    for (const { forms, organisations } of parts) {
      expect(forms.toSorted()).toEqual(["citizen", "organisation"]);
      expect(organisations).toBeGreaterThan(100);
    }
    await showsWhatOthersDid("can-tho-2026", [
      "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Cần Thơ",
      "Hội Cựu chiến binh thành phố Cần Thơ",
    ]);
  });
});
