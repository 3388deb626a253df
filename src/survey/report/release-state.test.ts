import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReleaseDates, releaseState, shownRelease, validRelease } from "./release-state.ts";

const day = new Date("2023-12-15");
const release = (version: number, state: "draft" | "out" | "withdrawn"): ReleaseDates => ({
  version,
  releasedAt: state === "draft" ? null : day,
  withdrawnAt: state === "withdrawn" ? day : null,
});

describe("which release stands", () => {
  it.each([
    ["nothing", [], undefined, undefined],
    ["a draft alone", [release(1, "draft")], undefined, undefined],
    ["the newest that is out", [release(3, "draft"), release(2, "out"), release(1, "out")], 2, 2],
    ["the last valid one after a withdrawal", [release(2, "withdrawn"), release(1, "out")], 1, 1],
    ["the withdrawn one when none is left", [release(2, "withdrawn"), release(1, "withdrawn")], undefined, 2],
  ] as const)("%s", (_what, releases, valid, shown) => {
    expect(validRelease(releases)?.version).toBe(valid);
    expect(shownRelease(releases)?.version).toBe(shown);
  });

  it("does not depend on the order, and calls exactly one released", () => {
    const state = fc.constantFrom("draft", "out", "withdrawn" as const);
    fc.assert(
      fc.property(fc.array(state, { maxLength: 6 }), (states) => {
        const releases = states.map((found, at) => release(at + 1, found as "draft"));
        const judged = releases.map((one) => releaseState(one, releases));
        expect(judged.filter((found) => found === "released").length).toBe(states.includes("out") ? 1 : 0);
        expect(validRelease([...releases].reverse())?.version).toBe(validRelease(releases)?.version);
      }),
    );
  });
});
