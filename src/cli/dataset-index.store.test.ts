import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must, openTestWorld, type TestWorld } from "../../test/effects.ts";
import { downloadDataset } from "../actions/dataset/download-dataset.ts";
import { loadExample } from "../actions/example/load-example.ts";
import { showIndicator } from "../actions/indicator/show-indicator.ts";
import { openFolder } from "./process.testing.ts";

const round = "van-ninh-2023";

describe("sipas index on a frozen data set", () => {
  let world: TestWorld;
  const folder = openFolder();
  beforeAll(async () => {
    world = await openTestWorld();
    must(await loadExample({ example: round }, world.effects));
  });
  afterAll(async () => {
    folder.remove();
    await world?.close();
  });

  it("gives the figures of the workspace, to the last digit", async () => {
    folder.write("data.csv", must(await downloadDataset({ round, part: "ubnd-xa" }, world.effects)).bytes);
    const design = ["--strata", "stratum", "--weights", "weight", "--population", "population"];
    const ran = folder.run("index", "data.csv", "--method", "bnv-2640-2017", ...design, "--json");
    expect(ran.code).toBe(0);
    const rows = JSON.parse(ran.stdout) as {
      node: string;
      id: string;
      n: number;
      valid: number;
      index: number;
      se: number;
      ci_low: number;
    }[];
    const { computed } = must(await showIndicator({ round, part: "ubnd-xa" }, world.effects));
    const shown = [
      ...(computed?.criteria ?? []).map(({ id, figure }) => ({ id, figure })),
      ...(computed?.factors ?? []).map(({ id, figure }) => ({ id, figure })),
      ...(computed ? [{ id: "overall", figure: computed.overall }] : []),
    ];
    expect(shown).toHaveLength(28);
    expect(rows.map(({ id, n, valid, index, se, ci_low }) => [id, n, valid, index, se, ci_low])).toEqual(
      shown.map(({ id, figure }) => [id, figure.n, figure.valid, figure.value, figure.se, figure.ciLow]),
    );
  });
});
