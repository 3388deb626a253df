import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContactEntry, contactColumns, contactLine, orderContacts } from "./contact-list.ts";

const entry: ContactEntry = {
  code: "VN23-A0001",
  role: "sample",
  position: 1,
  respondent: "citizen",
  agency: { name: "UBND xã Vạn Lương", order: 0 },
  field: { name: "Tư pháp", order: 0 },
  completedOn: "2023-03-15",
  person: {
    name: "Nguyễn Ưỡng",
    birth: "1980-05-12",
    phone: "0905 123 456",
    address: "Thôn Hội Khánh",
    procedure: "Chứng thực",
  },
};

describe("a line of the list of persons", () => {
  it("says role, person and day as people read them", () => {
    expect(Object.fromEntries(contactLine(entry).map((cell, place) => [contactColumns[place], cell]))).toEqual({
      "Mã phiếu": "VN23-A0001",
      "Vai trò": "Mẫu",
      Phiếu: "Phiếu công dân",
      "Đơn vị": "UBND xã Vạn Lương",
      "Lĩnh vực": "Tư pháp",
      "Họ và tên": "Nguyễn Ưỡng",
      "Chủ hồ sơ": "",
      "Năm sinh": "1980",
      "Điện thoại": "0905 123 456",
      "Địa chỉ": "Thôn Hội Khánh",
      "Thủ tục": "Chứng thực",
      "Ngày trả kết quả": "15/3/2023",
    });
  });

  it("counts reserves in their order and leaves empty what is not known", () => {
    const unknown = { ...entry.person, birth: null, phone: "", address: "", procedure: "" };
    const line = contactLine({ ...entry, role: "reserve", position: 12, completedOn: null, person: unknown });
    expect(line.slice(1, 2)).toEqual(["Dự phòng thứ 12"]);
    expect(line.slice(7)).toEqual(["", "", "", "", ""]);
  });

  it("names the form of an organisation, and whose dossier it is beside who filed it", () => {
    const filed = { ...entry.person, owner: "Công ty TNHH An Bình" };
    const line = contactLine({ ...entry, respondent: "organisation", person: filed });
    expect([line[2], line[5], line[6]]).toEqual(["Phiếu tổ chức", "Nguyễn Ưỡng", "Công ty TNHH An Bình"]);
  });

  it("takes a birth that is a year alone", () => {
    expect(contactLine({ ...entry, person: { ...entry.person, birth: "1957" } })[7]).toBe("1957");
  });
});

describe("the order of the list", () => {
  const key = ({ agency, field, role, position }: ContactEntry) =>
    [agency.order, field.order, role === "sample" ? 0 : 1, position].map((part) => String(part).padStart(4, "0")).join(" ");
  const entries = fc.array(
    fc
      .record({
        agency: fc.nat(3),
        field: fc.nat(3),
        role: fc.constantFrom("sample" as const, "reserve" as const),
        position: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ agency, field, role, position }) => ({
        ...{ ...entry, role, position },
        agency: { name: `x${9 - agency}`, order: agency },
        field: { name: `y${9 - field}`, order: field },
      })),
  );

  it("is that of the plan, the sample before its reserves, whatever came in", () => {
    fc.assert(
      fc.property(entries, (given) => {
        const keys = orderContacts(given).map(key);
        expect(keys).toEqual(given.map(key).toSorted());
      }),
    );
  });
});
