import { afterAll, beforeAll, expect, it } from "vitest";
import { must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { listExamples } from "./list-examples.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

it("lists the examples with how far they go, none of which stands in an empty database", async () => {
  expect(must(await listExamples({}, world.effects))).toEqual([
    { code: "can-tho-2026", title: "Cần Thơ 2026", until: "draw", loaded: false },
    { code: "hau-giang-2021", title: "Hậu Giang 2021", until: "draw", loaded: false },
    { code: "van-ninh-2023", title: "Vạn Ninh 2023", until: "report", loaded: false },
  ]);
});
