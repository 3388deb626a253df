import { describe, expect, it } from "vitest";
import { reportOutline, reportSubject } from "./outline.ts";

describe("the outline", () => {
  it("has the five parts and the title of a SIPAS report", () => {
    expect(reportOutline.map(({ vi }) => vi)).toEqual([
      "Giới thiệu chung",
      "Tình hình triển khai",
      "Kết quả",
      "Nhận xét, đánh giá, kiến nghị",
      "Các Phụ lục",
    ]);
    expect(reportSubject(2023)).toBe(
      "Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước (SIPAS) năm 2023",
    );
  });
});
