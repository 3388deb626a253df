import { beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../src/formats/docx.ts";
import { convert, hasOffice, hasPdfText, pdfPages } from "../../../src/formats/office.testing.ts";
import { composePlan } from "../../../src/survey/plan/compose-plan.ts";
import { wordOutline, wordPart } from "../report/outline.ts";
import { sampleBudget, samplePlan } from "./sample.ts";

let docx: Uint8Array;

beforeAll(async () => {
  docx = await writeDocx(composePlan({ plan: samplePlan, budget: sampleBudget }));
});

const said = (changes: Partial<typeof samplePlan>, budget: Parameters<typeof composePlan>[0]["budget"] = sampleBudget) =>
  composePlan({ plan: { ...samplePlan, ...changes }, budget });

const round = (changes: Partial<typeof samplePlan.round>) => ({ round: { ...samplePlan.round, ...changes } });

describe("the plan as Word", () => {
  it("says what it said, laid out as it was", async () => {
    await expect(wordOutline(wordPart(docx, "word/document.xml"))).toMatchFileSnapshot("../expected/plan.txt");
  });

  it("is the same bytes each time", async () => {
    const again = await writeDocx(composePlan({ plan: samplePlan, budget: sampleBudget }));
    expect(Buffer.from(again).equals(Buffer.from(docx))).toBe(true);
  });
});

describe("what a plan says", () => {
  it("of its number, or the sign of its body while there is none", () => {
    expect(said({}).reference).toMatchObject({ number: "1982", sign: "KH-UBND", place: "Vạn Ninh", date: "2023-06-07" });
    const bare = { ...round({ planNumber: "", planDate: null }), issuingBody: "Sở Nội vụ" };
    expect(said(bare).reference).toEqual({ sign: "KH-SNV", place: "Vạn Ninh", date: "2023" });
  });

  it("of who signs, but under figures that were made up", () => {
    expect(said({}).signature).not.toHaveProperty("name");
    expect(said(round({ simulated: false })).signature).toHaveProperty("name", "Nguyễn Ưỡng");
  });

  it("of money: the sum in words, and what is open", () => {
    const funding = (budget: Parameters<typeof composePlan>[0]["budget"]) =>
      JSON.stringify(said({}, budget).sections[3]?.blocks);
    const { assessed } = sampleBudget;
    expect(funding(sampleBudget)).toContain("Bằng chữ: Một trăm ba mươi ba triệu");
    expect(funding(sampleBudget)).not.toContain("chưa");
    const open = funding({ ...sampleBudget, state: "submitted", assessed: { ...assessed, complete: false } });
    expect(open).toContain("Dự toán chưa đủ");
    expect(open).toContain("Dự toán này chưa được duyệt");
    expect(funding(null)).toContain("lập và trình duyệt riêng");
  });

  it("of appendices: one a part and the budget last, named where they are cited", () => {
    expect(said({}).appendices.map(({ title }) => title)).toEqual([
      "Phân bổ số phiếu – UBND 13 xã, thị trấn",
      "Phân bổ số phiếu – 13 Trạm Y tế xã, thị trấn",
      "Dự toán kinh phí",
    ]);
    expect(JSON.stringify(said({}).sections)).toContain("chi tiết tại Phụ lục I và Phụ lục II");
    const [first] = samplePlan.parts;
    expect(JSON.stringify(said({ parts: first ? [first] : [] }, null).sections)).toContain("chi tiết tại Phụ lục)");
  });

  it("of many fields: a line for each agency and field that gets a form", () => {
    const [first] = samplePlan.parts;
    if (!first) throw new Error("no part");
    const fields = Array.from({ length: 10 }, (_, index) => ({ code: `x${index}`, name: `Lĩnh vực ${index}`, total: 13 }));
    const rows = first.rows.map((row) => ({ ...row, sizes: fields.map((_, place) => (place === 3 ? 1 : 0)) }));
    const [appendix] = said({ parts: [{ ...first, fields, rows, total: 13 }] }).appendices;
    expect(appendix?.landscape).toBe(false);
    const [table] = appendix?.blocks ?? [];
    expect(table?.kind === "table" && table.rows.map(({ cells }) => cells)).toEqual([
      ...rows.map(({ agency }, index) => [String(index + 1), agency.name, "Lĩnh vực 3", "1"]),
      ["", "Tổng cộng", "", "13"],
    ]);
  });

  it("of duties: the lead body first, each with its tasks", () => {
    const duties = said({ leadBody: "Đơn vị nhà thầu" }).sections.at(-1)?.sections ?? [];
    expect(duties.map(({ heading }) => heading)).toEqual([
      ...["Đơn vị nhà thầu", "Phòng Nội vụ", "Văn phòng HĐND và UBND huyện", "Các cơ quan, đơn vị được khảo sát"],
    ]);
  });

  it("of supervision: the bodies alone while there is no programme", () => {
    const blocks = said({ supervision: [] }).sections[4]?.blocks ?? [];
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "list", "paragraph"]);
    expect(said({ supervision: undefined, supervisors: [] }).sections[4]?.blocks).toHaveLength(1);
  });
});

describe.runIf(hasOffice && hasPdfText)("the plan as a word processor prints it", () => {
  it("has its parts in order, each appendix on a page of its own", { timeout: 120_000 }, () => {
    const pages = pdfPages(convert(docx, "docx", "pdf"));
    const text = pages.join(" ").replace(/\s+/g, " ");
    const words = [
      ...["KẾ HOẠCH", "I. MỤC ĐÍCH, YÊU CẦU", "II. PHẠM VI, ĐỐI TƯỢNG", "III. NỘI DUNG VÀ TIẾN ĐỘ", "IV. KINH PHÍ THỰC HIỆN"],
      ...["Bằng chữ: Một trăm", "V. GIÁM SÁT, PHÚC TRA", "VI. TỔ CHỨC THỰC HIỆN", "Nơi nhận:"],
    ];
    const places = words.map((word) => text.indexOf(word));
    expect(words.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const heads = pages.flatMap((page, index) => (/^ *Phụ lục I+ *$/m.test(page) ? [index] : []));
    expect(heads).toEqual([pages.length - 3, pages.length - 2, pages.length - 1]);
  });
});
