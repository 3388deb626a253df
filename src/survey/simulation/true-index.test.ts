import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseMethod } from "../instrument/parse-method.ts";
import { populationFrom } from "./population.ts";
import { simulatedCensus, trueIndex } from "./true-index.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

test("the truth of the example: an index near 85 %, communes as far apart as in real rounds", () => {
  const method = parseMethod(read("methods/bnv-2640-2017.json"), "bnv-2640-2017.json");
  if (!method.ok) throw new Error("the method is not right");
  const population = populationFrom(JSON.parse(read("examples/van-ninh-2023/population.json")));
  const asked = ["tu-phap", "ld-tbxh", "tnmt", "khac"];
  const census = simulatedCensus({ population, method: method.value, covers: (_, field) => asked.includes(field) });
  const truth = trueIndex(method.value, { item: "top2", aggregate: "item-mean" }, census);
  expect(census.persons).toHaveLength(16_274);
  const overall = truth.whole.at(-1)?.index ?? 0;
  expect(overall).toBeGreaterThan(83);
  expect(overall).toBeLessThan(87);
  const agencies = truth.agencies.map(({ nodes }) => nodes.at(-1)?.index ?? 0);
  expect(agencies).toHaveLength(13);
  expect(Math.max(...agencies)).toBeGreaterThan(94);
  expect(Math.min(...agencies)).toBeLessThan(70);
});
