import { describe, expect, it } from "vitest";
import { type Problem, problemMessage } from "../survey/problem.ts";
import { type BadFile, bombs, faultyTables, hugeTables, noTables } from "./bad-files.testing.ts";
import { readTable } from "./table.ts";
import { readXlsForm } from "./xlsform/read-xlsform.ts";

const problemsOf = async (file: BadFile): Promise<readonly Problem[]> => {
  const table = await readTable(file);
  if (!table.ok) return table.problems;
  const found: Problem[] = [];
  for await (const row of table.value.rows) if (!row.ok) found.push(...row.problems);
  return found;
};

/** In both languages, with the name of the file. */
const messagesOf = (problems: readonly Problem[], { name }: BadFile): readonly boolean[] =>
  problems.flatMap((one) => (["vi", "en"] as const).map((language) => problemMessage(one, language).includes(name)));

/** A table is read from these all the same; whoever wants rows or a column says so (server: wrong-input.test.ts). */
const taken = new Set([
  "a header alone",
  "a header alone, as xlsx",
  "a column too few",
  "a row with too few cells",
  "a cell of nothing but marks",
  "bytes that are nought",
]);

const good = { header: ["Mã", "Tên xã", "Số"], row: ["A1", "Vạn Lương", "7"] };
const tables = { ...faultyTables(good), ...hugeTables(good) };

describe("a file that is wrong", () => {
  it.each(Object.entries({ ...noTables(), ...bombs() }))(
    "(%s) is refused by name, as a table and as a form",
    async (_what, file) => {
      const problems = await problemsOf(file);
      expect(problems.length).toBeGreaterThan(0);
      expect(messagesOf(problems, file)).not.toContain(false);
      const form = await readXlsForm({
        ...file,
        respondent: "citizen",
        scale: null,
        method: { id: "a", version: "1" },
      } as never);
      expect(form.ok ? [] : messagesOf(form.problems, file)).toContain(true);
    },
  );

  it.each(Object.entries(tables))("(%s) is told by name and row, or read", async (what, file) => {
    const problems = await problemsOf(file);
    expect(problems.length > 0, problems.map(({ code }) => code).join()).toBe(!taken.has(what));
    expect(messagesOf(problems, file)).not.toContain(false);
  });

  it("gives neither noughts nor halves of letters to who keeps them", async () => {
    for (const what of ["a cell of nothing but marks", "bytes that are nought"]) {
      const table = await readTable((tables as Readonly<Record<string, BadFile>>)[what] as BadFile);
      for await (const row of table.ok ? table.value.rows : [])
        expect(row.ok && row.value.cells.every((cell) => cell.isWellFormed() && !cell.includes("\0")), what).toBe(true);
    }
  });
});
