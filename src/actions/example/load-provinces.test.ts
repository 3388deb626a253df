import { afterEach, describe, expect, it } from "vitest";
import { must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { showRoundOverview } from "../plan/show-round-overview.ts";
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
        eligible: (frame.counts as unknown as { eligible: number }).eligible,
      };
    }),
  );
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
    expect(overview.stages.filter(({ state }) => state === "done").length).toBeGreaterThan(0);
  });

  it("Cần Thơ 2026: departments and communes", async () => {
    const parts = await figures("can-tho-2026");
    expect(parts.map(({ code, agencies, sample }) => [code, agencies, sample])).toEqual([
      ["so-nganh", 13, 1050],
      ["ubnd-xa", 103, 6180],
    ]);
  });
});
