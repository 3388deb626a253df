import { describe, expect, it } from "vitest";
import type { AgencyKind } from "../plan/plan.ts";
import { type DatedAgency, presentAgencies } from "./present-agencies.ts";
import type { Unit } from "./unit.ts";

const unit = { id: "22489", name: "Xã Vạn Ninh", level: "commune" } as Unit;
const agency = (id: string, kind: AgencyKind, name: string, now: DatedAgency["now"] = null): DatedAgency => ({
  ...{ id, kind, name, now },
  ...{ planned: 10, was: [] },
});
const finance = { name: "Sở Tài chính", basis: "Nghị định 45" };

describe("agencies of an earlier day in a unit of today", () => {
  it("are the one committee of the commune that was put together, with the forms of all", () => {
    const shown = presentAgencies(unit, [
      agency("a", "commune", "UBND thị trấn Vạn Giã"),
      agency("b", "commune", "UBND xã Vạn Phú"),
    ]);
    expect(shown).toMatchObject([{ name: "UBND xã Vạn Ninh", planned: 20 }]);
    expect(shown[0]?.was.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("are themselves where nothing changed, and the renamed committee where the commune was", () => {
    expect(presentAgencies(unit, [agency("a", "commune", "UBND xã Vạn Ninh")])[0]?.was).toEqual([]);
    expect(presentAgencies(unit, [agency("a", "commune", "UBND thị trấn Vạn Giã")])).toMatchObject([
      { name: "UBND xã Vạn Ninh", was: [{ id: "a" }] },
    ]);
  });

  it("are the department that took over, with the one of that name that was there before; one alone keeps its name beside it", () => {
    const province = { id: "56", name: "Tỉnh Khánh Hòa", level: "province" } as Unit;
    const plan = agency("a", "department", "Sở Kế hoạch và Đầu tư tỉnh Khánh Hòa", finance);
    const kept = agency("b", "department", "Sở Tài chính tỉnh Khánh Hòa");
    expect(presentAgencies(province, [plan, kept])).toMatchObject([{ name: "Sở Tài chính", planned: 20, now: finance }]);
    expect(presentAgencies(province, [plan])).toEqual([plan]);
  });

  it("are the health stations as they were, each with its own forms", () => {
    const stations = [
      agency("a", "health-station", "Trạm Y tế xã Vạn Phú"),
      agency("b", "health-station", "Trạm Y tế xã Vạn Giã"),
    ];
    expect(presentAgencies(unit, stations)).toEqual(stations);
  });
});
