import { describe, expect, it } from "vitest";
import { replacesUnseen } from "./replaces-unseen.ts";

describe("replacesUnseen", () => {
  it("is true of what another saved since the form was shown, unless it is what is wanted", () => {
    expect(replacesUnseen({ seen: "a", known: "b", wanted: "c" })).toBe(true);
    expect(replacesUnseen({ seen: "a", known: "b", wanted: "b" })).toBe(false);
  });

  it("is false where nothing changed, and where the form does not say what it showed", () => {
    expect(replacesUnseen({ seen: "a", known: "a", wanted: "c" })).toBe(false);
    expect(replacesUnseen({ seen: undefined, known: "b", wanted: "c" })).toBe(false);
    expect(replacesUnseen<number | null>({ seen: null, known: 3, wanted: 4 })).toBe(true);
  });
});
