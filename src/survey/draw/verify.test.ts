import { describe, expect, it } from "vitest";
import { firstDifference } from "./verify.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("firstDifference", () => {
  it("is null for the same bytes", () => {
    expect(firstDifference(bytes("a\nb\n"), bytes("a\nb\n"))).toBeNull();
    expect(firstDifference(bytes(""), bytes(""))).toBeNull();
  });

  it("shows both rows where they first differ", () => {
    expect(firstDifference(bytes("h\nHS-1,Đ\nHS-2,Đ\n"), bytes("h\nHS-1,Đ\nHS-3,Đ\n"))).toEqual({
      row: 3,
      expected: "HS-2,Đ",
      found: "HS-3,Đ",
    });
  });

  it("shows a row that is missing or one too many", () => {
    expect(firstDifference(bytes("a\nb\n"), bytes("a\n"))).toEqual({ row: 2, expected: "b", found: null });
    expect(firstDifference(bytes("a\n"), bytes("a\nb\n"))).toEqual({ row: 2, expected: null, found: "b" });
  });

  it("shows what cannot be seen: a BOM, a CR, a missing end", () => {
    expect(firstDifference(bytes("a\n"), bytes("\ufeffa\n"))).toEqual({ row: 1, expected: "a", found: "\\ufeffa" });
    expect(firstDifference(bytes("a\n"), bytes("a\r\n"))).toEqual({ row: 1, expected: "a", found: "a\\r" });
    expect(firstDifference(bytes("a\nb\n"), bytes("a\nb"))).toEqual({ row: 2, expected: "b", found: "b" });
  });
});
