import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameFields } from "./frame-columns.ts";
import { fieldHeadings, headingField } from "./headings.ts";
import { frameMapping } from "./mapping.ts";
import { recogniseColumns } from "./recognise-columns.ts";

const usual = [
  "STT",
  "Số hồ sơ",
  "Họ và tên người nộp",
  "Số CMND/CCCD",
  "Năm sinh",
  "SĐT",
  "Địa chỉ",
  "Lĩnh vực",
  "Tên TTHC",
  "Nơi tiếp nhận",
  "Cơ quan giải quyết",
  "Ngày tiếp nhận",
  "Ngày trả kết quả",
  "Trạng thái hồ sơ",
];

describe("headings", () => {
  it("each name one field", () => {
    const all = frameFields.flatMap((field) => fieldHeadings[field].headings.map((heading) => [heading, field] as const));
    expect(new Set(all.map(([heading]) => heading)).size).toBe(all.length);
    for (const [heading, field] of all) expect(headingField(heading)?.field).toBe(field);
    for (const field of frameFields) expect(headingField(fieldHeadings[field].name)?.field).toBe(field);
  });
});

describe("columns of a one-stop export", () => {
  it("are found by their headings, whatever marks, case and order they come in", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(usual, { minLength: usual.length }), fc.constantFrom("NFC", "NFD"), (header, form) => {
        const found = recogniseColumns(
          header.map((name) => name.normalize(form).toUpperCase()),
          "a.csv",
        );
        if (!found.ok) throw new Error("not recognised");
        expect(header[found.value.get("agency") ?? -1]).toBe("Cơ quan giải quyết");
        expect(header[found.value.get("completedOn") ?? -1]).toBe("Ngày trả kết quả");
        expect(found.value.size).toBe(13);
      }),
    );
  });

  it("take the more usual of two names for the same field", () => {
    const found = recogniseColumns([...usual, "Họ và tên", "Ngày trả"], "a.csv");
    expect(found.ok && found.value.get("name")).toBe(usual.length);
    expect(found.ok && found.value.get("completedOn")).toBe(usual.indexOf("Ngày trả kết quả"));
  });

  it("may name the desk in place of the agency, and a telephone or an address", () => {
    const without = usual.filter((name) => name !== "Cơ quan giải quyết" && name !== "SĐT");
    expect(recogniseColumns(without, "a.csv").ok).toBe(true);
  });

  it("are each named when missing, with what the file has", () => {
    const found = recogniseColumns(["STT", "Mã hồ sơ", "Ghi chú"], "a.csv");
    expect(found.ok ? [] : found.problems.map(({ code, details }) => [code, details.column])).toEqual([
      ["E-FRAME-013", "Họ và tên"],
      ["E-FRAME-013", "Lĩnh vực"],
      ["E-FRAME-013", "Ngày trả kết quả"],
      ["E-FRAME-013", "Cơ quan giải quyết"],
      ["E-FRAME-013", "Điện thoại"],
    ]);
    expect(!found.ok && found.problems[0]?.details.found).toBe("STT, Mã hồ sơ, Ghi chú");
  });
});

describe("the mapping", () => {
  it("lists used columns by field, then unused ones, and counts what has few values", () => {
    const header = ["Ghi chú", "Lĩnh vực", "", "Số hồ sơ"];
    const places = new Map([
      ["dossier", 3],
      ["field", 1],
    ] as const);
    const none = new Set<string>();
    const values = { agency: none, receivedAt: none, field: new Set(["Tư pháp", "Đất đai"]), status: none };
    const mapping = frameMapping(header, places, { values, elsewhere: new Map(), others: new Map([["Đất đai", 2]]) });
    expect(mapping.columns.map(({ column, field, distinct }) => [column, field, distinct])).toEqual([
      ["Số hồ sơ", "dossier", null],
      ["Lĩnh vực", "field", 2],
      ["Ghi chú", null, null],
    ]);
    expect(mapping).toMatchObject({ header, others: [{ name: "Đất đai", rows: 2 }] });
  });
});
