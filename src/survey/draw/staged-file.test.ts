import { describe, expect, it } from "vitest";
import { hex } from "./hash.ts";
import { drawAlgorithm } from "./protocol.ts";
import { drawnStages, stageFile, stageOutcome } from "./published-stages.ts";
import { readStages } from "./read-stages.ts";
import { type PublishedDraw, repeatDraw } from "./repeat-draw.ts";
import { seedFromParts } from "./seed.ts";
import { sha256 } from "./sha256.ts";
import { readStagedTable, stagedBytes, stagedTable } from "./staged-file.ts";

const header = ["vung", "tinh", "xa", "dan_so", "loai", "ghi chú"];
const rows = ["Bắc", "Nam"].flatMap((region) =>
  Array.from({ length: 8 }, (_, p) =>
    Array.from({ length: 3 }, (__, c) => [region, `tỉnh ${p}`, `xã ${c}`, String(50 + 13 * c + p), p < 4 ? "nhỏ" : "lớn", "x"]),
  ).flat(),
);
const table = { file: "xa.xlsx", header, rows };
const typed = [
  { column: "vung", design: "all", take: "", sort: "" },
  { column: "tinh", design: "systematic", take: "25 %", sort: "loai" },
  { column: "xa", design: "pps", take: "2", sort: "" },
  { column: "", design: "srs", take: "", sort: "" },
];

const must = <T>(result: { ok: true; value: T } | { ok: false; problems: readonly { code: string }[] }): T => {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
};
const codes = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  (result.problems ?? []).map(({ code }) => code);

const plan = { stages: must(readStages(typed)), sizeColumn: "dan_so" };

describe("the stages of a form", () => {
  it("are a number or a share of the units above, sorted where they are walked through", () => {
    expect(plan.stages).toEqual([
      { name: "vung", design: "all", take: 1 },
      { name: "tinh", design: "systematic", take: 25, isShare: true, sort: ["loai"] },
      { name: "xa", design: "pps", take: 2 },
    ]);
  });

  it("are refused where nothing is chosen, or a number to take is none", () => {
    expect(codes(readStages([]))).toEqual(["E-DRAW-122"]);
    const takes = ["", "0", "hai", "2,5", "-1", "101 %", "0%"].map((take) =>
      readStages([{ column: "xa", design: "srs", take, sort: "" }]),
    );
    expect(takes.flatMap(codes)).toEqual(Array.from({ length: 7 }, () => "E-DRAW-121"));
  });
});

describe("the file of the units", () => {
  it("is committed with the columns that the plan uses alone, the same whatever the order of its rows", () => {
    const read = must(readStagedTable(table, plan));
    const text = new TextDecoder().decode(stagedBytes(read, plan));
    expect(text.split("\n").slice(0, 2)).toEqual(["vung,tinh,xa,dan_so,loai", "Bắc,tỉnh 0,xã 0,50,nhỏ"]);
    const other = must(
      readStagedTable(
        { ...table, rows: rows.toReversed().map((row) => row.map((cell) => ` ${cell.normalize("NFD")} `)) },
        plan,
      ),
    );
    expect(new TextDecoder().decode(stagedBytes(other, plan))).toBe(text);
  });

  it("tells every cell that cannot be used, with row, column and value", () => {
    const bad = [
      ["Bắc", "", "xã 1", "5", "a", ""],
      ["Bắc", "tỉnh/1", "xã 1", "0", "a", ""],
      ["Bắc", "tỉnh 2", "xã 1", "1,5", "", ""],
      ["Bắc", "tỉnh 2", "xã\u00072", "7", "a", ""],
    ];
    const refused = readStagedTable({ ...table, rows: bad }, plan);
    expect(refused.ok ? [] : refused.problems.map(({ code, details }) => [code, details.row, details.column])).toEqual([
      ["E-DRAW-101", 2, "tinh"],
      ["E-DRAW-118", 3, "tinh"],
      ["E-DRAW-102", 5, "xa"],
      ["E-DRAW-113", 3, "dan_so"],
      ["E-DRAW-113", 4, "dan_so"],
      ["E-DRAW-101", 4, "loai"],
    ]);
    const many = readStagedTable({ ...table, rows: Array.from({ length: 30 }, () => ["", "t", "x", "1", "a", ""]) }, plan);
    expect(codes(many).slice(-2)).toEqual(["E-DRAW-101", "E-DRAW-129"]);
  });

  it("is refused without its columns, without rows, with a unit twice, or with a column for two things", () => {
    expect(codes(readStagedTable({ ...table, header: ["vung"] }, plan))).toEqual(Array.from({ length: 4 }, () => "E-DRAW-120"));
    expect(codes(readStagedTable({ ...table, rows: [] }, plan))).toEqual(["E-DRAW-112"]);
    expect(codes(readStagedTable({ ...table, rows: [...rows, rows[3] ?? []] }, plan))).toEqual(["E-DRAW-103"]);
    expect(codes(readStagedTable(table, { ...plan, sizeColumn: "loai" }))).toEqual(["E-DRAW-115"]);
  });
});

describe("a published draw in stages", () => {
  const frame = stagedBytes(must(readStagedTable(table, plan)), plan);
  const parts = { frameHash: hex(sha256(frame)), eventText: "482915" };
  const seed = seedFromParts({ ...parts, reveals: [] }, sha256);
  const stages = must(drawnStages(frame, { ...plan, seed, reserves: 1 }, sha256));
  const outcomes = stages.map((stage) => stageOutcome(stage, sha256));
  const published: PublishedDraw = {
    ...parts,
    ...{ seed, parties: [], design: "staged", algorithm: drawAlgorithm, reserves: 1, sizes: [] },
    ...{ sampleHash: outcomes.at(-1)?.sampleHash ?? "", staged: { ...plan, outcomes } },
  };

  it("is run again from its file of rows, stage by stage", () => {
    expect(outcomes.map(({ units, sampled, columns }) => [units, sampled, columns])).toEqual([
      [2, 2, { size: null, sort: [] }],
      [16, 4, { size: null, sort: ["loai"] }],
      [12, 8, { size: "dan_so", sort: [] }],
    ]);
    expect(repeatDraw(published, { frame, sample: null }, sha256)).toMatchObject({ kind: "matches", sampled: 8, reserves: 4 });
    const chances = new TextDecoder().decode(stageFile(stages[2] ?? must({ ok: false, problems: [] }), "probabilities"));
    expect(chances.split("\n")).toHaveLength(10);
    expect(chances).toMatch(/^unit_id,probability,weight\nBắc\//);
  });

  it("tells the first stage whose sample is another, and a file that is not the committed one", () => {
    const staged = { ...plan, outcomes: outcomes.map((one, at) => (at === 1 ? { ...one, sampleHash: "0".repeat(64) } : one)) };
    expect(repeatDraw({ ...published, staged }, { frame, sample: null }, sha256)).toMatchObject({
      kind: "stage",
      name: "tinh",
    });
    const other = frame.slice(0, -1);
    expect(repeatDraw(published, { frame: other, sample: null }, sha256).kind).toBe("frame");
    expect(stagedTable(new TextDecoder().decode(frame), "rows.csv").rows).toHaveLength(48);
  });
});
