import { describe, expect, test } from "vitest";
import { halfWidth } from "./tally.ts";
import { simulatePlan } from "./van-ninh.ts";

/*
 * The population stays, and strata are drawn apart, so that the agencies of one sample miss independently of each other: the spread of
 * the share over 1,000 samples is that of 13,000 single intervals (0.243 and 0.242 points). Agencies differ in how often they miss,
 * which makes the share of all steadier than a binomial one. Hence four binomial standard errors bound chance in both.
 */
const draws = 100;
const { tallies, agencies } = simulatePlan(draws);

const share = (name: string): number => {
  const line = tallies.get(name)!;
  return line.tally.held / line.seen;
};

/** Four standard errors of a share around 0.95 when so many intervals are counted. */
const band = (count: number): number => 4 * Math.sqrt((0.95 * 0.05) / count);

describe("95 % intervals over samples of the plan", () => {
  const wide = ["overall", "factor I", "factor II", "factor III", "factor IV", "factor V"];
  test.each(wide)("%s: hold the truth as often as they should, but for chance", (name) => {
    expect(Math.abs(share(name) - 0.95)).toBeLessThan(band(draws));
  });

  const narrow = ["agencies", ...["I", "II", "III", "V"].map((id) => `agencies × factor ${id}`)];
  test.each(narrow)("%s: hold the truth as often as they should to one in a hundred, but for chance", (name) => {
    expect(Math.abs(share(name) - 0.95)).toBeLessThan(0.01 + band(draws * agencies));
  });

  test("agencies × factor IV, where shares come near 100 %: never too rarely, and up to three in a hundred too often", () => {
    const chance = band(draws * agencies);
    expect(share("agencies × factor IV")).toBeGreaterThan(0.95 - chance);
    expect(share("agencies × factor IV")).toBeLessThan(0.98 + chance);
  });

  test("the estimates are not off in one direction: by four standard errors of a mean over the draws at most", () => {
    for (const { tally, error, seen } of tallies.values())
      expect(Math.abs(error / seen)).toBeLessThan((4 * halfWidth(tally)) / 1.96 / Math.sqrt(draws));
  });
});
