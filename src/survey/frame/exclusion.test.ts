import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DossierFacts, exclusionOf, isUnderAge } from "./exclusion.ts";

const period = { from: "2023-01-01", to: "2023-05-31" };
const good: DossierFacts = { completedOn: "2023-03-15", birth: "1980-05-12", status: "Đã trả kết quả", hasContact: true };
const reason = (change: Partial<DossierFacts>) => exclusionOf({ ...good, ...change }, period);

describe("who may be drawn", () => {
  it("is whoever got a result in the period, is of age and can be reached", () => {
    expect(reason({})).toBeNull();
    expect(reason({ birth: null, status: "" })).toBeNull();
    expect([reason({ completedOn: "2023-01-01" }), reason({ completedOn: "2023-05-31" })]).toEqual([null, null]);
  });

  it.each([
    [{ completedOn: "2022-12-31" }, "not-completed"],
    [{ completedOn: "2023-06-01" }, "not-completed"],
    [{ completedOn: null }, "not-completed"],
    [{ status: "Đang xử lý" }, "not-completed"],
    [{ status: "Chưa trả kết quả" }, "not-completed"],
    [{ status: "CHỜ BỔ SUNG" }, "not-completed"],
    [{ status: "Rút hồ sơ", completedOn: null }, "withdrawn"],
    [{ status: "Hồ sơ bị huỷ" }, "withdrawn"],
    [{ status: "Từ chối tiếp nhận" }, "withdrawn"],
    [{ birth: "2006" }, "under-age"],
    [{ hasContact: false }, "no-contact"],
  ] as const)("leaves out %j as %s", (change, expected) => {
    expect(reason(change)).toBe(expected);
  });

  it("is not mistaken about states that only contain such syllables", () => {
    expect(reason({ status: "Đã trả kết quả, đúng hạn" })).toBeNull();
    expect(reason({ status: "Hoàn thành" })).toBeNull();
  });
});

describe("eighteen years", () => {
  it("are counted to the day, or to the year when only that is known", () => {
    expect(isUnderAge("2005-03-16", "2023-03-15")).toBe(true);
    expect(isUnderAge("2005-03-15", "2023-03-15")).toBe(false);
    expect([isUnderAge("2005", "2023-03-15"), isUnderAge("2006", "2023-03-15")]).toEqual([false, true]);
  });

  it("come once: nobody of age becomes under age later", () => {
    const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    const iso = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, day, (birth, a, b) => {
        const [early, late] = [iso(a), iso(b)].sort() as [string, string];
        if (!isUnderAge(iso(birth), early)) expect(isUnderAge(iso(birth), late)).toBe(false);
      }),
    );
  });
});
