import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemMessage } from "../survey/problem.ts";
import type { Result } from "../survey/result.ts";
import { parseBirthYear, parseDate, parseInteger, parseMoment, parseText } from "./cell.ts";
import { isoOfSerial } from "./serial.ts";

const place = { file: "hồ sơ.csv", row: 7, column: "Ngày trả" };
const read = <T>(result: Result<T>): T | string => (result.ok ? result.value : (result.problems[0]?.code ?? ""));

describe("parseMoment", () => {
  it.each([
    ["28/02/2023", "2023-02-28"],
    ["1/3/2023", "2023-03-01"],
    ["01-03-2023", "2023-03-01"],
    ["1.3.2023", "2023-03-01"],
    ["2023-03-01", "2023-03-01"],
    ["2023/3/1", "2023-03-01"],
    [" 29/02/2024 ", "2024-02-29"],
    ["01/03/2023 14:30", "2023-03-01T14:30:00"],
    ["01/03/2023 14:30:05.123", "2023-03-01T14:30:05"],
    ["2023-03-01T08:05:09Z", "2023-03-01T08:05:09"],
    ["01/03/2023 2:30 CH", "2023-03-01T14:30:00"],
    ["01/03/2023 12:05:00 SA", "2023-03-01T00:05:00"],
    ["01/03/2023 8h05", "2023-03-01T08:05:00"],
    ["44985", "2023-02-28"],
    ["44985.604166666664", "2023-02-28T14:30:00"],
    ["44985,5", "2023-02-28T12:00:00"],
    ["31/02/2023", "E-FRAME-017"],
    ["29/02/2023", "E-FRAME-017"],
    ["02/28/2023", "E-FRAME-017"],
    ["0/1/2023", "E-FRAME-017"],
    ["5/3/23", "E-FRAME-018"],
    ["tháng 3", "E-FRAME-018"],
    ["1985", "E-FRAME-018"],
    ["01/03/2023 25:00", "E-FRAME-018"],
    ["01/03/2023 chiều", "E-FRAME-018"],
    ["", "E-FRAME-022"],
  ])("%s → %s", (text, expected) => {
    expect(read(parseMoment(text, place))).toBe(expected);
  });

  it("says where and which day the calendar does not have", () => {
    const result = parseMoment("31/02/2023", place);
    expect(result.ok ? "" : result.problems.map((each) => problemMessage(each, "vi")).join()).toBe(
      "hồ sơ.csv, dòng 7, cột «Ngày trả»: ngày «31/02/2023» không có trong lịch. Ghi lại theo dạng ngày/tháng/năm.",
    );
  });

  it("reads every day of the calendar in each of its forms", () => {
    const days = fc.date({ min: new Date("1930-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split("-");
        const serial = Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000);
        for (const text of [`${day}/${month}/${year}`, `${Number(day)}-${Number(month)}-${year}`, iso, String(serial)]) {
          expect(read(parseDate(text, place))).toBe(iso);
        }
      }),
    );
  });
});

describe("parseDate", () => {
  it("refuses what the calendar does not have, and nothing else", () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1896, max: 2104 }), part(13), part(32), (year, month, day) => {
        const known = new Date(Date.UTC(year, month - 1, day));
        const there = known.getUTCMonth() === month - 1 && known.getUTCDate() === day;
        expect(read(parseDate(`${day}/${month}/${year}`, place))).toBe(
          there ? known.toISOString().slice(0, 10) : "E-FRAME-017",
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("isoOfSerial", () => {
  it("knows the day that never was, the other epoch and the end of a day", () => {
    expect(isoOfSerial(1)).toBe("1900-01-01");
    expect(isoOfSerial(59)).toBe("1900-02-28");
    expect(isoOfSerial(61)).toBe("1900-03-01");
    expect(isoOfSerial(0, true)).toBe("1904-01-01");
    expect(isoOfSerial(44985.999999)).toBe("2023-03-01");
    expect(isoOfSerial(0.25)).toBe("06:00:00");
  });
});

describe("parseDate, parseBirthYear, parseInteger, parseText", () => {
  it("leaves out the time of day", () => {
    expect(read(parseDate("01/03/2023 14:30", place))).toBe("2023-03-01");
  });

  it.each([
    ["1985", 1985],
    ["12/05/1985", 1985],
    ["85", "E-FRAME-019"],
    ["1850", "E-FRAME-019"],
    ["2024", "E-FRAME-019"],
    ["không rõ", "E-FRAME-019"],
    ["", "E-FRAME-022"],
  ])("year of birth %s → %s", (text, expected) => {
    expect(read(parseBirthYear(text, place, { from: 1900, to: 2023 }))).toBe(expected);
  });

  it.each([
    ["1234", 1234],
    ["0", 0],
    ["1.234", 1234],
    ["1.234.567", 1_234_567],
    ["1 234", 1234],
    ["1\u00A0234", 1234],
    ["1,234", "E-FRAME-020"],
    ["12.34", "E-FRAME-020"],
    ["-5", "E-FRAME-020"],
    ["3,5", "E-FRAME-020"],
    ["99999999999999999999", "E-FRAME-020"],
    ["ba", "E-FRAME-020"],
    ["", "E-FRAME-022"],
  ])("integer %s → %s", (text, expected) => {
    expect(read(parseInteger(text, place))).toBe(expected);
  });

  it("reads back every count written the Vietnamese way", () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(read(parseInteger(count.toLocaleString("vi-VN"), place))).toBe(count);
      }),
    );
  });

  it("tidies text", () => {
    expect(read(parseText("  Nguyễn \u00A0 Văn\nA ".normalize("NFD"), place))).toBe("Nguyễn Văn A");
  });
});
