import { afterAll, beforeAll, expect, it } from "vitest";
import { must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { listExamples } from "./list-examples.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

it("lists the examples with how far they go, none of which stands in an empty database", async () => {
  const listed = must(await listExamples({}, world.effects));
  expect(listed.map(({ shows }) => shows.vi.split(":")[0])).toEqual([
    "thành phố hai cấp năm 2026",
    "tỉnh ba cấp năm 2021",
    "huyện 13 xã và 13 trạm y tế năm 2023",
  ]);
  expect(listed.map(({ shows: _, ...item }) => item)).toEqual([
    { code: "can-tho-2026", title: "Cần Thơ 2026", until: "draw", loaded: false },
    { code: "hau-giang-2021", title: "Hậu Giang 2021", until: "draw", loaded: false },
    { code: "van-ninh-2023", title: "Vạn Ninh 2023", until: "report", loaded: false },
  ]);
});
