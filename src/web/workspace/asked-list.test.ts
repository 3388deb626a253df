import { describe, expect, it } from "vitest";
import { askedFile, askedList } from "./asked-list.ts";

const list = {
  header: ["code", "agency", "reason", "people", "at"],
  rows: [
    ["A-1", "UBND xã Vạn Lương", "moved", 9, "2023-06-02"],
    ["A-2", "UBND xã Đại Lãnh", "refused", 10, null],
    ["A-3", "UBND xã Vạn Long", "moved", 8, "2023-06-01"],
  ],
} as const;

const codes = (search: string) => askedList(list, search, "vi").rows.map(([code]) => code);

describe("a list as its page is asked for", () => {
  it.each([
    ["", ["A-1", "A-2", "A-3"]],
    ["?q=van", ["A-1", "A-3"]],
    ["?q=dai lanh", ["A-2"]],
    [`?q=${encodeURIComponent("Đã chuyển đi".normalize("NFD"))}`, ["A-1", "A-3"]],
    ["?q=khong-co", []],
    ["?sort=people", ["A-3", "A-1", "A-2"]],
    ["?sort=people&dir=descending", ["A-2", "A-1", "A-3"]],
    ["?sort=when", ["A-3", "A-1", "A-2"]],
    ["?sort=khong-co&q=van", ["A-1", "A-3"]],
  ])("%s", (search, expected) => expect(codes(search)).toEqual(expected));

  it("is what the address of its file says", () => {
    expect(askedFile("/x.csv?part=a", "?part=a&q=V%E1%BA%A1n&sort=people&page=2&done=y")).toBe(
      "/x.csv?part=a&q=V%E1%BA%A1n&sort=people",
    );
    expect(askedFile("/x.csv", "?q=a")).toBe("/x.csv?q=a");
    expect(askedFile("/x.csv", "?part=a&q=")).toBe("/x.csv");
  });
});
