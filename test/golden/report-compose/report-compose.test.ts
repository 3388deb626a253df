import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DocumentTable } from "../../../src/survey/document/document.ts";
import { documentBlocks } from "../../../src/survey/document/numbering.ts";
import type { RoundPlan } from "../../../src/survey/plan/plan.ts";
import { composeReport } from "../../../src/survey/report/compose.ts";
import { openDataHeader, openDataRows } from "../../../src/survey/report/open-data.ts";
import type { Snapshot } from "../../../src/survey/report/snapshot.ts";
import { resultTables } from "../../../src/survey/report/tables.ts";

/** The snapshot is that of the example round (loadExample), kept as it was published; the plan is the example's own. */
const read = (path: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, path), "utf8"));
const snapshot = read("../expected/report-compose/snapshot.json") as Snapshot;
const plan = read("../../../examples/van-ninh-2023/round.json") as RoundPlan;
const report = composeReport({ snapshot, plan, charts: new Map() });
const tables = documentBlocks(report).filter((block): block is DocumentTable => block.kind === "table");
const texts = JSON.stringify(report);

describe("the report of the example round", () => {
  it("is, word for word, the one that was read and approved", async () => {
    await expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot("../expected/report-compose/report.json");
  });

  it("has the title and the five parts of the decision", () => {
    expect(report.subject).toMatch(/^Chỉ số hài lòng .* \(SIPAS\) năm 2023$/);
    expect(report.sections.map(({ heading }) => heading)).toEqual([
      ...["Giới thiệu chung", "Tình hình triển khai", "Kết quả", "Nhận xét, đánh giá, kiến nghị", "Các Phụ lục"],
    ]);
  });

  it("says that the figures are simulated, and what was not done", () => {
    expect(report.simulated).toBe(true);
    expect(report.opening[0]).toContain("số liệu mô phỏng");
    expect(texts).toContain("Kết quả giám sát, phúc tra chưa được nhập vào hệ thống");
  });

  it("speaks as official papers do: their quotation marks, no machine keys, no claim that figures do not bear", () => {
    expect(texts).not.toMatch(/[«»]/);
    expect(texts).not.toMatch(/ubnd-|tyt-|tu-phap/);
    expect(texts).not.toMatch(/vượt trội|trong \d+ cặp đơn vị, 0 cặp/);
    expect(report.issuer.issuing).toBe("Ủy ban nhân dân huyện Vạn Ninh");
    expect(report.opening.at(-1)).toMatch(/^Thực hiện Kế hoạch số 1982\/KH-UBND ngày 07\/6\/2023 về khảo sát, .* như sau:$/);
    expect(report.opening.at(-1)).not.toContain("mô phỏng");
  });

  it("counts the sample by agency and field as the plan's appendix does", () => {
    const sizes = tables.find(({ caption }) => caption === "Cỡ mẫu theo đơn vị và lĩnh vực");
    expect(sizes?.rows).toHaveLength(14);
    expect(sizes?.rows[0]?.cells).toEqual(["1", "UBND thị trấn Vạn Giã", "30", "20", "5", "0", "0", "5", "60"]);
    expect(sizes?.rows.at(-1)?.cells).toEqual(["", "Tổng cộng", "390", "260", "65", "0", "0", "65", "780"]);
    expect(tables.find(({ caption }) => caption?.startsWith("Số phiếu theo kế hoạch"))?.rows.at(-1)?.cells[1]).toBe("1.430");
  });

  it("advises each part once, and gives the follow-up to who leads the round", () => {
    const [advice] = report.sections[3]?.sections?.at(-1)?.blocks ?? [];
    if (advice?.kind !== "list") throw new Error("no list of recommendations");
    expect(advice.items.map((item) => /^(?:Đối với [^:]+|Giao [^,]+)/.exec(item)?.[0])).toEqual([
      "Đối với UBND 13 xã, thị trấn",
      "Đối với 13 Trạm Y tế xã, thị trấn",
      "Giao Phòng Nội vụ huyện Vạn Ninh theo dõi",
    ]);
    expect(advice.items.join(" ").match(/xác định việc, người phụ trách và thời hạn/g)).toHaveLength(2);
    expect(advice.items[0]).toMatch(
      /hiện đạt lần lượt \d\d,\d\d\u00a0%, \d\d,\d\d\u00a0% và \d\d,\d\d\u00a0%; giao từng đơn vị/,
    );
  });

  it("names method, scoring, data set and n under every table of figures", () => {
    const figures = tables.filter(({ columns }) => columns.some(({ header }) => header === "Chỉ số (%)"));
    expect(figures.length).toBeGreaterThanOrEqual(10);
    for (const { source } of figures) {
      expect(source?.dataset).toMatch(/^[0-9a-f]{64}$/);
      expect(source?.scoring).toMatch(/n = \d+ phiếu$/);
      expect(source?.method).toMatch(/bản \d/);
    }
  });

  it("has rows as wide as their table, and no machine word in them", () => {
    for (const { rows, columns } of tables) for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    expect(texts).not.toMatch(/undefined|NaN|null|\[object/);
    expect(texts).toBe(texts.normalize("NFC"));
  });
});

describe("the tables of the example round", () => {
  it("are as wide as their headings and say their source", () => {
    const found = resultTables(snapshot);
    expect(found.map(({ name }) => name)).toHaveLength(7);
    for (const { columns, rows, notes } of found) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
      expect(notes.join(" ")).toContain("SHA-256");
    }
  });

  it("explain cells without a figure as empty, and name the scoring that is published", () => {
    const found = resultTables(snapshot);
    expect(found.flatMap(({ notes }) => notes).filter((note) => note.startsWith("–"))).toEqual([]);
    expect(found.find(({ name }) => name === "1. Lĩnh vực")?.notes.at(-1)).toBe("Ô để trống: Không có người trả lời.");
    const scorings = found.filter(({ name }) => name.endsWith("Cách tính"));
    expect(scorings.map(({ rows }) => rows.filter(([label]) => String(label).endsWith("(cách tính công bố)")).length)).toEqual([
      1, 1,
    ]);
    for (const { title } of found) expect(title.join(" ")).toContain("(số liệu mô phỏng)");
  });

  it("put factors and totals in bold, criteria not", () => {
    const [first] = resultTables(snapshot);
    expect(first?.strongRows?.map((row) => first.rows[row]?.[0])).toEqual(["I", "II", "III", "IV", "V", ""]);
  });

  it("give open data one line a figure, withheld ones without their numbers", () => {
    const [header, ...rows] = openDataRows(snapshot);
    expect(header).toEqual([...openDataHeader]);
    const column = (name: (typeof openDataHeader)[number]): number => openDataHeader.indexOf(name);
    for (const row of rows) {
      const withheld = row[column("flag")] === "suppressed" || row[column("flag")] === "complementary";
      if (withheld) expect([row[column("index")], row[column("valid")], row[column("se")]]).toEqual([null, null, null]);
    }
    expect(
      rows.filter((row) => row[column("node")] === "overall" && row[column("agency")] === "" && row[column("field")] === ""),
    ).toHaveLength(2);
  });
});
