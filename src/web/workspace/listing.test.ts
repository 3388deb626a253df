import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, firstPages, pageOf, pageRows, readListing, searchWith } from "./listing.ts";

interface Row {
  readonly name: string;
  readonly count: number | null;
}

const values = { name: ({ name }: Row) => name, count: ({ count }: Row) => count };
const rows: readonly Row[] = [
  { name: "Vạn Giã", count: 60 },
  { name: "Đại Lãnh", count: null },
  { name: "Ấp Mới", count: 7 },
  { name: "Xuân Sơn", count: 12 },
];
const names = (search: string): readonly string[] =>
  arrange(rows, { listing: readListing(search), values, language: "vi" }).map(({ name }) => name);

describe("a list as the address asks for it", () => {
  it("keeps its order when nothing is asked", () => {
    expect(names("")).toEqual(rows.map(({ name }) => name));
  });

  it("sorts by the rules of Vietnamese, numbers by size, empty cells last either way", () => {
    expect(names("?sort=name")).toEqual(["Ấp Mới", "Đại Lãnh", "Vạn Giã", "Xuân Sơn"]);
    expect(names("?sort=name&dir=descending")[0]).toBe("Xuân Sơn");
    expect(names("?sort=count")).toEqual(["Ấp Mới", "Xuân Sơn", "Vạn Giã", "Đại Lãnh"]);
    expect(names("?sort=count&dir=descending")).toEqual(["Vạn Giã", "Xuân Sơn", "Ấp Mới", "Đại Lãnh"]);
  });

  it("leaves the order alone for a column that there is not", () => {
    expect(names("?sort=constructor")).toEqual(rows.map(({ name }) => name));
  });

  it("finds words with and without marks, in any cell, in any order", () => {
    expect(names("?q=van gia")).toEqual(["Vạn Giã"]);
    expect(names("?q=GIÃ vạn")).toEqual(["Vạn Giã"]);
    expect(names("?q=dai")).toEqual(["Đại Lãnh"]);
    expect(names("?q=12")).toEqual(["Xuân Sơn"]);
    expect(names("?q=không có")).toEqual([]);
  });

  it("never loses or makes a row by sorting", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: fc.string(), count: fc.option(fc.integer()) })), (some) => {
        const sorted = arrange(some, { listing: readListing("?sort=count&dir=descending"), values, language: "vi" });
        expect(new Set(sorted)).toEqual(new Set(some));
        const counts = sorted.flatMap(({ count }) => (count === null ? [] : [count]));
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe("the address of another view", () => {
  it("changes what is named, keeps the rest, and forgets what was just done", () => {
    expect(searchWith("?part=a&done=x", { sort: "name" })).toBe("?part=a&sort=name");
    expect(searchWith("?q=a&part=b", { q: "" })).toBe("?part=b");
  });
});

describe("a long list", () => {
  const many = Array.from({ length: 3_321 }, (_, at) => at);

  it("is shown in pages, the first unless the address asks for another, and the last for one beyond it", () => {
    expect(pageOf(many, "")).toEqual({ rows: many.slice(0, pageRows), page: 1 });
    expect(pageOf(many, "?page=2").rows[0]).toBe(pageRows);
    expect(pageOf(many, "?page=17")).toEqual({ rows: many.slice(3_200), page: 17 });
    expect(pageOf(many, "?page=3&rows-page=2", "rows-page").page).toBe(2);
    expect(firstPages("?page=3&rows-page=2&q=a&pages=1")).toEqual({ page: "", "rows-page": "" });
    for (const asked of ["18", "99999"]) expect(pageOf(many, `?page=${asked}`).page).toBe(17);
    for (const asked of ["0", "-1", "x", "1.5"]) expect(pageOf(many, `?page=${asked}`).page).toBe(1);
    expect(pageOf([], "?page=3")).toEqual({ rows: [], page: 1 });
  });

  it("loses no row between its pages", () => {
    const pages = Array.from({ length: 17 }, (_, at) => pageOf(many, `?page=${at + 1}`).rows);
    expect(pages.flat()).toEqual(many);
  });
});
