import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import type { RoundPlan } from "../../survey/plan/plan.ts";
import { spoiltRows } from "../../survey/simulation/dirty-rows.ts";
import { frameCsv, simulateFrame } from "../../survey/simulation/frame.ts";
import { populationFrom, populationOf } from "../../survey/simulation/population.ts";
import { createRound } from "../plan/create-round.ts";
import { downloadRejectedRows } from "./download-rejected-rows.ts";
import { importFrame } from "./import-frame.ts";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../examples/van-ninh-2023/${name}`, import.meta.url), "utf8"));
const plan = read("round.json") as RoundPlan;
const part = plan.parts.find(({ source }) => source === "frame")!;
const place = { round: plan.code, part: part.code };
const communes = ["ubnd-van-luong", "ubnd-van-gia", "ubnd-van-tho", "ubnd-van-thang"];
const population = populationOf(populationFrom(read("population.json")), communes);
const clean = simulateFrame(population);
const dirty = simulateFrame(population, { dirty: 0.03 });
const spoilt = spoiltRows(clean.rows, { seed: population.seed, share: 0.03 });

/** Row in the file, below the heading: behind its good row, and behind the faulty ones before it. */
const rowNumber = (index: number): number => (spoilt[index]?.after ?? 0) + index + 3;

const at = (name: string): number => clean.columns.indexOf(name);

const words: Readonly<Record<string, string>> = {
  ...{ "Ngày trả kết quả": "không có trong lịch", "Cơ quan giải quyết": "Rất giống", "Ngày sinh": "không phải năm sinh" },
};

/** What was done to the good row that a faulty one was made of: column, value and the words of the reason. */
const faultOf = (index: number): readonly [string, string, string] => {
  const { row, after } = spoilt[index]!;
  const number = at("Số hồ sơ");
  const changed = row.findIndex((cell, place) => place !== number && cell !== clean.rows[after]![place]);
  if (changed < 0) return ["Số hồ sơ", row[number] ?? "", "đã có ở dòng"];
  const column = clean.columns[changed] ?? "";
  return [column, row[changed] ?? "", words[column] ?? "?"];
};

let world: TestWorld;
let lines: readonly (readonly string[])[];
let header: readonly string[];
let rejected: number;
beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan }, world.effects));
  const file = { name: "mot-cua.csv", bytes: new TextEncoder().encode(frameCsv(dirty)) };
  rejected = must(await importFrame({ ...place, file }, world.effects)).counts.rejected;
  const { bytes } = must(await downloadRejectedRows(place, world.effects));
  const table = must(await world.effects.formats.readTable({ name: "loi.csv", bytes }));
  header = table.header;
  const found: (readonly string[])[] = [];
  for await (const row of table.rows) found.push(must(row).cells);
  lines = found;
});
afterAll(() => world.close());

describe("the rejected-rows file of a frame with 3 % faulty rows", () => {
  it("holds as many rows as were spoilt, and the import says so", () => {
    expect(spoilt.length).toBe(Math.round(clean.rows.length * 0.03));
    expect([rejected, lines.length]).toEqual([spoilt.length, spoilt.length]);
    expect(header[0]).toMatch(/^Dòng \(tệp 1, [0-9a-f]{6}\)$/);
    expect(header.slice(1)).toEqual(["Cột lỗi", "Giá trị lỗi", "Vấn đề và cách xử lý", ...clean.columns]);
  });

  it("holds exactly these rows, each under its number in the file, with its cells unchanged", () => {
    expect(lines.map(([row]) => Number(row))).toEqual(spoilt.map((_, index) => rowNumber(index)));
    expect(lines.map((cells) => cells.slice(4))).toEqual(spoilt.map(({ row }) => row));
    for (const [row = "", ...cells] of lines) expect(cells.slice(3)).toEqual(dirty.rows[Number(row) - 2]);
  });

  it("says of each its own column, value and reason", () => {
    const kinds = new Set<string>();
    for (const [index, [row, column, value, reason = ""]] of lines.entries()) {
      const [faultyColumn, faultyValue, told] = faultOf(index);
      expect([row, column, value]).toEqual([String(rowNumber(index)), faultyColumn, faultyValue]);
      expect(reason).toContain(told);
      expect(reason).toContain(`dòng ${row}`);
      kinds.add(told);
    }
    expect(kinds.size).toBe(4);
  });

  it("leaves the frame as it is without the faulty rows", async () => {
    const file = { name: "sach.csv", bytes: new TextEncoder().encode(frameCsv(clean)) };
    const { rows } = await world.database.pool.query("select counts from survey.frames");
    const without = must(await importFrame({ ...place, file, replace: true }, world.effects)).counts;
    expect(rows[0].counts).toEqual({ ...without, rows: without.rows + spoilt.length, rejected: spoilt.length });
  });
});
