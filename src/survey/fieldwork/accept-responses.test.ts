import { describe, expect, it } from "vitest";
import { parseDate } from "../../formats/cell.ts";
import { readMethod } from "../../formats/method-file.ts";
import type { Method } from "../instrument/method.ts";
import { problemMessage } from "../problem.ts";
import { acceptResponses, type KnownCase, shownFaults } from "./accept-responses.ts";
import { responseColumns } from "./response-columns.ts";

const read = await readMethod("bnv-2640-2017");
const method: Method = read.ok ? read.value.method : (undefined as never);
const header = responseColumns(method).map(({ heading }) => heading);
const criteria = method.factors.flatMap((factor) => factor.criteria.map(({ id }) => id));

const known = (code: string, more: Partial<KnownCase> = {}): KnownCase => ({
  ...{ id: `id-${code}`, code, stratum: "van-luong/tu-phap", role: "sample", position: 1, outcome: "open" },
  respondent: "citizen",
  ...more,
});
const cases = [
  known("VN-1"),
  known("VN-2", { position: 2 }),
  known("VN-R1", { role: "reserve", position: 1 }),
  known("VN-R2", { role: "reserve", position: 2 }),
  known("VN-9", { stratum: "van-long/khac", outcome: "refused" }),
];

/** A good answered line; what is given stands instead. */
const line = (cells: Readonly<Record<string, string>>): string[] =>
  header.map((heading) => {
    const given = cells[heading];
    if (given !== undefined) return given;
    if (heading === "Kết quả") return "trả lời";
    if (heading === "Hình thức") return "phỏng vấn";
    if (heading === "Ngày trả lời") return "05/8/2023";
    return /^(I|II|III|IV)\.\d$/.test(heading) ? "4" : "";
  });
const failed = (code: string, outcome: string): string[] =>
  header.map((heading) => ({ "Mã phiếu": code, "Kết quả": outcome })[heading] ?? "");
const take = (lines: readonly (readonly string[])[], names: readonly string[] = header) =>
  acceptResponses(
    { name: "tra-loi.csv", header: names, rows: lines.map((cells, index) => ({ number: index + 2, cells })) },
    { method, own: method, forms: [], part: "ubnd-xa", cases, today: "2023-10-25", parseDate },
  );
const faults = (lines: readonly (readonly string[])[], names?: readonly string[]) => {
  const result = take(lines, names);
  return result.ok ? [] : result.problems.slice(1).map((one) => [one.code, one.details] as const);
};

describe("a file of answers", () => {
  it("is taken whole: a point of the scale, why there is none, and what was not asked", () => {
    const result = take([line({ "Mã phiếu": "VN-1", "I.2": "KAD", "II.3": "tc", "III.1": "", "I.1": "5" })]);
    expect(result.ok && result.value[0]).toMatchObject({ caseId: "id-VN-1", outcome: "answered" });
    const answers = (result.ok && result.value[0]?.form?.answers) || {};
    expect(answers).toMatchObject({ "I.1": 5, "I.2": "not-applicable", "II.3": "refused", "III.1": "blank", "IV.1": 4 });
    expect(answers).toMatchObject({ "V.1": "not-asked", "V.4": "not-asked" });
    expect(Object.keys(answers)).toEqual(criteria);
    expect(result.ok && result.value[0]?.form?.answeredOn).toBe("2023-08-05");
  });

  it("leaves out forms that stand there with their code alone, and counts rows as the file does", () => {
    const blank = (code: string) => header.map((heading) => (heading === "Mã phiếu" ? code : ""));
    const result = take([blank("VN-R1"), line({ "Mã phiếu": "VN-1" }), blank("VN-1")]);
    expect(result.ok && result.value.map(({ code, row }) => [code, row])).toEqual([["VN-1", 3]]);
    const empty = take([blank("VN-1"), blank("VN-2")]);
    expect(empty.ok ? [] : empty.problems.map(({ code }) => code)).toEqual(["E-FIELDWORK-015"]);
  });

  it("takes factor V from who gave feedback", () => {
    const result = take([line({ "Mã phiếu": "VN-1", gave_feedback: "yes", "V.1": "2" })]);
    expect(result.ok && result.value[0]?.form?.answers).toMatchObject({ "V.1": 2, "V.2": "blank" });
  });

  it.each([
    [{ "I.1": "6" }, "E-FIELDWORK-001", { row: 2, column: "I.1", value: "6" }],
    [{ "Mã phiếu": "VN-7" }, "E-FIELDWORK-006", { row: 2, column: "Mã phiếu", value: "VN-7" }],
    [{ "Mã phiếu": "VN-9" }, "E-FIELDWORK-008", { value: "VN-9", outcome: "từ chối" }],
    [{ "Kết quả": "xong" }, "E-FIELDWORK-009", { column: "Kết quả", value: "xong" }],
    [{ "Hình thức": "điện báo" }, "E-FIELDWORK-009", { column: "Hình thức", value: "điện báo" }],
    [{ "Hình thức": "" }, "E-FIELDWORK-018", { column: "Hình thức" }],
    [{ "Ngày trả lời": "31/02/2023" }, "E-FRAME-017", { column: "Ngày trả lời", value: "31/02/2023" }],
    [{ "Ngày trả lời": "01/12/2023" }, "E-FIELDWORK-010", { value: "01/12/2023", today: "2023-10-25" }],
    [{ gave_feedback: "no", "V.2": "3" }, "E-FIELDWORK-012", { column: "V.2", value: "3", question: "gave_feedback" }],
    [{ trips: "nhiều" }, "E-FIELDWORK-009", { column: "trips", value: "nhiều" }],
    [Object.fromEntries(criteria.map((id) => [id, ""])), "E-FIELDWORK-014", { row: 2, value: "VN-1" }],
  ])("names what is wrong: %j", (cells, code, details) => {
    const found = faults([line({ "Mã phiếu": "VN-1", ...cells })]);
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toBe(code);
    expect(found[0]?.[1]).toMatchObject({ file: "tra-loi.csv", ...details });
  });

  it("names a case that stands twice, and answers of who refused", () => {
    expect(faults([line({ "Mã phiếu": "VN-1" }), line({ "Mã phiếu": "VN-1" })])).toEqual([
      ["E-FIELDWORK-007", { file: "tra-loi.csv", row: 3, column: "Mã phiếu", value: "VN-1", first: 2 }],
    ]);
    const found = faults([line({ "Mã phiếu": "VN-1", "Kết quả": "từ chối" })]);
    expect(found[0]).toMatchObject(["E-FIELDWORK-013", { column: "I.1", value: "4", outcome: "từ chối" }]);
  });

  it("names columns that are missing, unknown and doubled before it looks at rows", () => {
    const found = faults([], [...header.filter((name) => name !== "I.1"), "I.9", "II.1"]);
    expect(found.map(([code, { column }]) => [code, column])).toEqual([
      ["E-FIELDWORK-004", "I.9"],
      ["E-FIELDWORK-005", "II.1"],
      ["E-FIELDWORK-003", "I.1"],
    ]);
  });

  it("counts all faults and shows the first fifty", () => {
    const result = take(Array.from({ length: 60 }, (_, index) => line({ "Mã phiếu": `X-${index}` })));
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems).toHaveLength(shownFaults + 1);
    expect(result.problems[0]).toMatchObject({ code: "E-FIELDWORK-002", details: { count: 60, shown: 50 } });
    for (const found of result.problems) expect(problemMessage(found, "vi")).not.toMatch(/\{\w+\}/);
  });

  it("is refused when it has only a heading", () => {
    expect(take([])).toMatchObject({ ok: false, problems: [{ code: "E-FIELDWORK-015" }] });
    expect(take([header.map(() => " ")])).toMatchObject({ ok: false, problems: [{ code: "E-FIELDWORK-015" }] });
  });
});

describe("reserves", () => {
  it("come in when a sampled case failed, in their order", () => {
    expect(take([failed("VN-1", "từ chối"), line({ "Mã phiếu": "VN-R1" })]).ok).toBe(true);
    expect(take([failed("VN-1", "chuyển đi"), failed("VN-R1", "không gặp"), line({ "Mã phiếu": "VN-R2" })]).ok).toBe(true);
  });

  it("wait while nobody failed", () => {
    expect(faults([line({ "Mã phiếu": "VN-R1" })])).toMatchObject([["E-FIELDWORK-011", { value: "VN-R1", failed: 0 }]]);
  });

  it("do not jump the queue", () => {
    expect(faults([failed("VN-1", "từ chối"), line({ "Mã phiếu": "VN-R2" })])).toMatchObject([
      ["E-FIELDWORK-011", { value: "VN-R2", predecessor: "VN-R1" }],
    ]);
  });

  it("do not outnumber the failed", () => {
    const lines = [failed("VN-1", "từ chối"), line({ "Mã phiếu": "VN-R1" }), line({ "Mã phiếu": "VN-R2" })];
    expect(faults(lines)).toMatchObject([["E-FIELDWORK-011", { value: "VN-R2", failed: 1 }]]);
  });
});
