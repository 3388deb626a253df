import { describe, expect, it } from "vitest";
import type { Formats } from "../../actions/formats.ts";
import type { Cell } from "./listing.ts";
import { asCsv, asWorkbook, workbookOf } from "./workbook.ts";

type Book = Parameters<Formats["writeXlsx"]>[0];

/** What is handed to the writer of workbooks for one column of a list. */
const bookOf = async (cells: readonly Cell[], simulated?: boolean): Promise<Book> => {
  const books: Book[] = [];
  const writeXlsx = async (book: Book) => {
    books.push(book);
    return new Uint8Array([1]);
  };
  const list = { name: "dot-a-so-phieu.xlsx", header: ["cột"], rows: cells.map((cell) => [cell]) };
  const file = await workbookOf(list, { formats: { writeXlsx } as unknown as Formats, ...(simulated && { simulated }) });
  expect([file.name, file.bytes.length]).toEqual(["dot-a-so-phieu.xlsx", 1]);
  return books[0]!;
};

const columnOf = async (cells: readonly Cell[]) => {
  const [sheet] = (await bookOf(cells)).sheets;
  return [sheet?.columns[0]?.kind, sheet?.rows.map(([cell]) => cell)];
};

describe("a list as a workbook", () => {
  it("knows numbers, days and texts by what stands in the whole column", async () => {
    expect(await columnOf([3, null, 0])).toEqual(["integer", [3, null, 0]]);
    expect(await columnOf([83.870967, 100, ""])).toEqual(["decimal", [83.870967, 100, null]]);
    expect(await columnOf(["2023-06-07", null])).toEqual(["date", ["2023-06-07", null]]);
    expect(await columnOf(["2023-06-07", "chưa"])).toEqual(["text", ["2023-06-07", "chưa"]]);
    expect(await columnOf([null, ""])).toEqual(["text", ["", ""]]);
  });

  it("keeps the zeros of codes, and writes what is mixed as text", async () => {
    expect(await columnOf(["00123", "7"])).toEqual(["text", ["00123", "7"]]);
    expect(await columnOf(["–", 7])).toEqual(["text", ["–", "7"]]);
  });

  it("is marked when its round is simulated, and named without its ending", async () => {
    expect((await bookOf([1], true)).simulated).toBe(true);
    const book = await bookOf([1]);
    expect([book.simulated, book.sheets[0]?.name]).toEqual([false, "dot-a-so-phieu"]);
  });

  it("stands beside the same list as CSV", () => {
    expect(asWorkbook("/workspace/a/download/strata.csv?part=xa.csv")).toBe("/workspace/a/download/strata.xlsx?part=xa.csv");
    expect(asWorkbook("/workspace/download/audit.csv")).toBe("/workspace/download/audit.xlsx");
    expect([asCsv("strata.xlsx"), asCsv("strata.csv"), asCsv("khong-co")]).toEqual(["strata.csv", "strata.csv", "khong-co"]);
  });
});
