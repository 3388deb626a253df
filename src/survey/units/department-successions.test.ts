import { describe, expect, it } from "vitest";
import { bodyInName } from "./agency-unit.ts";
import { departmentAfter, departmentSuccessions } from "./department-successions.ts";

const years = { from: "2021-01-01", to: "2026-03-01" };

describe("what stands in the place of a department", () => {
  it.each([
    ["Sở Giao thông vận tải tỉnh Hậu Giang", "Sở Xây dựng"],
    ["Sở Lao động - Thương binh và Xã hội tỉnh Hậu Giang", "Sở Nội vụ"],
    ["Sở Lao động – Thương binh & Xã hội", "Sở Nội vụ"],
    ["Sở Lao động, Thương binh và Xã hội thành phố Hà Nội", "Sở Nội vụ"],
    ["SỞ KẾ HOẠCH VÀ ĐẦU TƯ tỉnh Thừa Thiên Huế", "Sở Tài chính"],
    ["Ban Dân tộc tỉnh Sóc Trăng", "Sở Dân tộc và Tôn giáo"],
  ])("%s: %s", (name, to) => {
    expect(departmentAfter(bodyInName(name), years)?.to).toBe(to);
  });

  it("is itself where nothing is known to have changed, and on either side of the day", () => {
    for (const name of ["Sở Xây dựng", "Sở Y tế", "Ban Quản lý các khu công nghiệp"])
      expect(departmentAfter(name, years)).toBeUndefined();
    const roads = "Sở Giao thông vận tải";
    expect(departmentAfter(roads, { from: "2021-01-01", to: "2025-02-28" })).toBeUndefined();
    expect(departmentAfter(roads, { from: "2021-01-01", to: "2025-03-01" })?.basis).toContain("45/2025/NĐ-CP");
    expect(departmentAfter(roads, { from: "2025-03-01", to: "2026-01-01" })).toBeUndefined();
  });

  it("is a department that did not end itself", () => {
    const ended = new Set(departmentSuccessions.map(({ from }) => from));
    for (const { to } of departmentSuccessions) expect(ended).not.toContain(to);
  });
});
