import { describe, expect, it } from "vitest";
import { cleanTerms, termsProblems } from "./commitment-terms.ts";
import { readReserves } from "./read-reserves.ts";

const code = "ab".repeat(32);
const codes = (terms: Parameters<typeof termsProblems>[0]) =>
  termsProblems(terms).map(({ code: found, details }) => [found, details.value ?? details.party ?? details.field]);

describe("the terms of a commitment", () => {
  it("are kept on one line, codes in lower case; a party may hand in its code later", () => {
    const terms = {
      eventName: " XSMB \n 25/6 ",
      parties: [
        { party: " Sở  Nội vụ", commitment: ` ${code.toUpperCase()} ` },
        { party: "MTTQ", commitment: "" },
      ],
    };
    expect(cleanTerms(terms)).toEqual({
      eventName: "XSMB 25/6",
      parties: [
        { party: "Sở Nội vụ", commitment: code },
        { party: "MTTQ", commitment: "" },
      ],
    });
    expect(codes(terms)).toEqual([]);
  });

  it("tell everything that is wrong at once, each as it was typed", () => {
    const parties = [
      { party: "Ủy ban MTTQ huyện", commitment: code },
      { party: "Uỷ ban Mặt trận Tổ quốc huyện", commitment: "xyz" },
      { party: "", commitment: code },
    ];
    expect(codes({ eventName: " ", reserves: "ba", parties })).toEqual([
      ["E-DRAW-009", "tên sự kiện công khai"],
      ["E-DRAW-014", "ba"],
      ["E-DRAW-039", "Uỷ ban Mặt trận Tổ quốc huyện"],
      ["E-DRAW-009", "tên bên cam kết"],
      ["E-DRAW-008", "xyz"],
    ]);
  });
});

describe("reserves", () => {
  it("are a whole number from 0 to 20", () => {
    expect([0, 20, "0", " 3 "].map(readReserves)).toEqual([0, 20, 0, 3]);
    for (const wrong of [-1, 21, 1.5, Number.NaN, "", "1,5", "-1", "21", "1.000"])
      expect(readReserves(wrong)).toMatchObject({ code: "E-DRAW-014", details: { value: wrong } });
  });
});
