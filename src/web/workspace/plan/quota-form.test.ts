import { describe, expect, it } from "vitest";
import { cellName, filledName, fillPasted, quotasTyped } from "./quota-form.ts";

const agency = (id: string, name: string) => ({ id, name, shortName: name });
const part = {
  source: "frame" as const,
  fields: [
    { code: "tu-phap", name: "Tư pháp", total: 6 },
    { code: "dat-dai", name: "Đất đai", total: 5 },
  ],
  rows: [
    { agency: agency("van-luong", "UBND xã Vạn Lương"), sizes: [1, 2], total: 3 },
    { agency: agency("van-long", "UBND xã Vạn Long"), sizes: [5, 3], total: 8 },
  ],
};
const onSite = {
  ...{ source: "on-site" as const, fields: [] },
  rows: [{ agency: agency("tyt", "Trạm y tế Vạn Long"), sizes: [], total: 7 }],
};

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
const sizesOf = (typed: FormData, of: Parameters<typeof quotasTyped>[1] = part) => {
  const read = quotasTyped(typed, of);
  return read.ok ? read.value.map(({ size }) => size) : read.problems.map(({ details }) => details.value);
};
const page = { [cellName("van-luong", "tu-phap")]: "9", [cellName("van-luong", "dat-dai")]: "" };

describe("a page of the table of quotas", () => {
  it("is saved as typed, an empty cell as 0, the rows of other pages as they stand", () => {
    expect(sizesOf(form(page))).toEqual([9, 0, 5, 3]);
    expect(sizesOf(form({}), onSite)).toEqual([7]);
    expect(sizesOf(form({ [cellName("tyt", "")]: "4" }), onSite)).toEqual([4]);
  });

  it("names each cell that is no count", () => {
    expect(sizesOf(form({ ...page, [cellName("van-luong", "dat-dai")]: "ba" }))).toEqual(["ba"]);
  });
});

describe("a pasted table", () => {
  const pasted = "UBND xã Vạn Long\t1.000\t4\nUBND xã Vạn Lương\t7\t-";

  it("fills the cells by name, and goes with the form for the rows of other pages", () => {
    const typed = form({ ...page, pasted });
    expect(fillPasted(typed, part)).toEqual([]);
    expect(typed.get(cellName("van-long", "tu-phap"))).toBe("1000");
    const sent = form({ ...page, [filledName]: String(typed.get(filledName)) });
    expect(sizesOf(sent)).toEqual([9, 0, 1000, 4]);
  });

  it("is added to what was pasted before it", () => {
    const first = form({ pasted: "UBND xã Vạn Lương\t7\t8" });
    fillPasted(first, part);
    const second = form({ pasted: "UBND xã Vạn Long\t4\t4", [filledName]: String(first.get(filledName)) });
    expect(fillPasted(second, part)).toEqual([]);
    expect(sizesOf(form({ [filledName]: String(second.get(filledName)) }))).toEqual([7, 8, 4, 4]);
  });

  it("fills nothing where a number or an agency is unknown, or where there is none", () => {
    const typed = form({ pasted: "UBND xã Vạn Long\t1\tba mươi\nUBND xã Lạ\t1\t2\nUBND xã Vạn Lương\t1\t1" });
    expect(fillPasted(typed, part).map(({ details }) => details.value)).toEqual(["ba mươi", "UBND xã Lạ"]);
    expect(typed.has(filledName)).toBe(false);
    expect(fillPasted(form({ pasted: "" }), part).map(({ code }) => code)).toEqual(["E-PLAN-023"]);
  });
});
