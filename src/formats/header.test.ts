import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { columnLetters } from "./column-letters.ts";
import { type HeaderedRows, type RowResult, readHeader } from "./header.ts";
import { defaultLimits } from "./limits.ts";

/** In batches of three, as rows arrive that a chunk completes. */
async function* batches(list: readonly (readonly string[] | RowResult)[]): AsyncGenerator<readonly RowResult[]> {
  const rows = list.map((row, index) => ("ok" in row ? row : ok({ number: index + 1, cells: row })));
  for (let at = 0; at < rows.length; at += 3) yield rows.slice(at, at + 3);
}

const open = (list: readonly (readonly string[] | RowResult)[]): Promise<Result<HeaderedRows>> =>
  readHeader({ file: "a.csv", limits: defaultLimits, batches: batches(list) });

const headerOf = async (list: readonly (readonly string[])[]): Promise<number | string | undefined> => {
  const table = await open(list);
  return table.ok ? table.value.headerRow : table.problems[0]?.code;
};

describe("the header of a table", () => {
  it.each([
    [
      "stands in the first row",
      [
        ["Mã", "Tên"],
        ["1", "a"],
      ],
      1,
    ],
    [
      "stands below a title",
      [
        ["DANH SÁCH", "", ""],
        ["Mã", "Tên", "Ngày"],
        ["1", "a", "b"],
      ],
      2,
    ],
    [
      "stands below a letterhead of two cells",
      [
        ["UBND HUYỆN", "", "", "CỘNG HÒA", ""],
        ["STT", "Mã", "Tên", "Ngày", "Lĩnh vực"],
        ["1", "2", "a", "b", "c"],
      ],
      2,
    ],
    ["may be the only column", [["Mã hồ sơ"], ["1"]], 1],
    [
      "may name years",
      [
        ["Đơn vị", "2022", "2023"],
        ["A", "1", "2"],
      ],
      1,
    ],
    [
      "may leave a column without name",
      [
        ["Mã", "", "Tên"],
        ["1", "", "a"],
      ],
      1,
    ],
    [
      "is no row of dates",
      [
        ["a", "05/01/2023"],
        ["b", "06/01/2023"],
      ],
      "E-FRAME-011",
    ],
    [
      "is no row of long numbers",
      [
        ["Khai sinh", "0905123456"],
        ["a", "1"],
      ],
      "E-FRAME-011",
    ],
    [
      "names no column twice",
      [
        ["Mã", "mã "],
        ["1", "2"],
      ],
      "E-FRAME-012",
    ],
    ["is missing where all is blank", [["", " "], [""]], "E-FRAME-021"],
  ] as const)("%s", async (_, list, expected) => {
    expect(await headerOf(list)).toBe(expected);
  });

  it("has its white space collapsed and its empty end cut off", async () => {
    const table = await open([
      ["  Mã \n hồ sơ", "Tên", "", " "],
      ["1", "a"],
    ]);
    expect(table.ok && table.value.header).toEqual(["Mã hồ sơ", "Tên"]);
  });

  it("passes on what is wrong with a row near the top, and stops after the last", async () => {
    const wrong: RowResult = { ...fail(problem("E-FRAME-006", { file: "a.csv", limit: "1" })), last: true };
    const table = await open([["Mã"], ["1"], wrong, ["2"]]);
    const seen: unknown[] = [];
    if (table.ok) for await (const row of table.value.rows) seen.push(row.ok ? row.value.cells : row.problems[0]?.code);
    expect(seen).toEqual([["1"], "E-FRAME-006"]);
    expect(await open([wrong])).toMatchObject({ ok: false, problems: [{ code: "E-FRAME-006" }] });
  });

  it("gives every row below it once, each as wide as the header", async () => {
    const body = fc.array(fc.array(fc.constantFrom("a", "b", "", "Ý"), { maxLength: 3 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(body, async (list) => {
        const table = await open([["Mã", "Tên", "Ngày"], ...list]);
        const read: (readonly string[])[] = [];
        if (table.ok) for await (const row of table.value.rows) if (row.ok) read.push(row.value.cells);
        const filled = list.filter((row) => row.some((cell) => cell !== ""));
        expect(read).toEqual(filled.map((row) => [row[0] ?? "", row[1] ?? "", row[2] ?? ""]));
      }),
    );
  });
});

describe("columnLetters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("%i is %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
