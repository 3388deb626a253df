import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFromName, fieldsFromLines, linesFromFields } from "./field-lines.ts";

describe("fields as people type them", () => {
  it("are read line by line with the names of the one-stop software", () => {
    expect(fieldsFromLines("Tư pháp: Hộ tịch; Chứng thực\n\n Giao thông, Xây dựng \n*Các lĩnh vực khác", [])).toEqual([
      { code: "tu-phap", name: "Tư pháp", aliases: ["Hộ tịch", "Chứng thực"] },
      { code: "giao-thong-xay-dung", name: "Giao thông, Xây dựng" },
      { code: "cac-linh-vuc-khac", name: "Các lĩnh vực khác", takesOthers: true },
    ]);
  });

  it("keep the code of a name that is known, and never share one", () => {
    const known = [{ code: "khac", name: "Các lĩnh vực khác" }];
    expect(fieldsFromLines("Các lĩnh vực khác\nĐất đai\nDất dai", known).map(({ code }) => code)).toEqual([
      "khac",
      "dat-dai",
      "dat-dai-2",
    ]);
  });

  it("come back as the lines they were", () => {
    const name = fc.constantFrom("Tư pháp", "Đất đai", "Y tế", "Ưỡng Ổn");
    const field = fc.record({ name, aliases: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(fc.uniqueArray(field, { selector: (one) => one.name, maxLength: 4 }), (fields) => {
        const coded = fields.map((one) => ({ ...one, code: codeFromName(one.name) }));
        expect(fieldsFromLines(linesFromFields(coded), coded)).toEqual(coded);
      }),
    );
  });
});
