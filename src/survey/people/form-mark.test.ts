import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSecretField, readMark, writeMark } from "./form-mark.ts";

describe("the mark of a form", () => {
  it("is read as it was written", () => {
    const part = fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/);
    fc.assert(
      fc.property(part, part, part, (proof, rendering, username) => {
        const mark = { proof, rendering, username };
        expect(readMark(writeMark(mark))).toEqual(mark);
      }),
    );
  });

  it("is a proof alone, or nothing, when it is anything else", () => {
    expect(readMark("abc")).toEqual({ proof: "abc", rendering: "", username: "" });
    expect(readMark("")).toEqual({ proof: "", rendering: "", username: "" });
  });
});

describe("what is never kept", () => {
  it.each(["csrf", "password", "current", "next", "next-again", "one-time-code"])("%s", (name) => {
    expect(isSecretField(name)).toBe(true);
  });

  it.each(["username", "title", "legalBases", "quota", "code", "languageCode"])("%s may be", (name) => {
    expect(isSecretField(name)).toBe(false);
  });
});
