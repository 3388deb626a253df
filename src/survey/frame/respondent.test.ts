import { describe, expect, it } from "vitest";
import { respondentOf } from "./respondent.ts";

describe("whom a dossier is of", () => {
  it.each([
    ["Cá nhân", "Công ty TNHH An Bình", "citizen"],
    ["Công dân Việt Nam", "", "citizen"],
    ["Hộ kinh doanh", "Trần Thị Bưởi", "citizen"],
    ["Tổ chức", "Trần Thị Bưởi", "organisation"],
    ["DOANH NGHIỆP", "", "organisation"],
    ["Cơ quan nhà nước", "Nguyễn Văn A", "organisation"],
  ] as const)("is said by the column: %s of %s", (kind, name, respondent) => {
    expect(respondentOf(kind, name)).toBe(respondent);
  });

  it.each([
    "Công ty TNHH An Bình",
    "CÔNG TY CỔ PHẦN SAO MAI",
    "CTY TNHH MTV HOA SEN",
    "Doanh nghiệp tư nhân Hòa Phát Lợi",
    "HTX Nông nghiệp Vạn Lương",
    "UBND xã Vạn Hưng",
    "Ủy ban nhân dân phường 1",
    "Trường THCS Trần Phú",
    "Truong THPT To Van On",
    "Chi nhánh Ngân hàng Chính sách xã hội",
    "Chùa Long Sơn",
    "Sở Tư pháp",
  ])("is an organisation by its name where the column says nothing: %s", (name) => {
    expect(respondentOf("", name)).toBe("organisation");
    expect(respondentOf("Tổ chức, cá nhân", name.normalize("NFD"))).toBe("organisation");
  });

  it.each([
    "Trương Thị Hội",
    "Nguyễn Trung Tâm",
    "Hộ kinh doanh Công ty Ba Miền",
    "Quý Văn Sơ",
    "Đoàn Văn Quỹ",
    "Hồi Thị Phòng",
    "Cổ Phan Thị Mai",
    "",
  ])("is a citizen otherwise: %s", (name) => {
    expect(respondentOf("", name)).toBe("citizen");
  });
});
