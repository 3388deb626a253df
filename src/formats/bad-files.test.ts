import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Problem, problemMessage } from "../survey/problem.ts";
import { type BadFile, bombs, faultyJson, faultyTables, hugeTables, noTables } from "./bad-files.testing.ts";
import { readColumns } from "./column-csv.ts";
import { methodPath, readMethod } from "./method-file.ts";
import { stream } from "./table.testing.ts";
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

/** Columns that are asked for are all there. */
const mayPass = new Set([
  "a header alone",
  "a row with too few cells",
  "bytes that are nought",
  "a cell of ten megabytes",
  "a column twice",
]);

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

  it.each(Object.entries({ ...noTables(), ...tables }))(
    "(%s) is told by name where the command line reads columns",
    async (what, file) => {
      const columns = { [good.header[0] ?? ""]: "text", [good.header[2] ?? ""]: "number" } as const;
      const read = await readColumns(stream(file.bytes), { file: file.name, columns });
      if (read.ok) expect(mayPass.has(what), what).toBe(true);
      else expect(messagesOf(read.problems, file)).not.toContain(false);
    },
  );
});

const goodMethod = JSON.stringify(JSON.parse(readFileSync(methodPath("health-station"), "utf8")));

describe("a method that is wrong", () => {
  it.each(Object.entries(faultyJson(goodMethod)).filter(([what]) => what !== "a text of ten megabytes"))(
    "(%s) is told by name",
    async (_what, { bytes }) => {
      const folder = mkdtempSync(join(tmpdir(), "opensipas-method-"));
      const path = join(folder, "method.json");
      writeFileSync(path, bytes);
      const read = await readMethod(path);
      rmSync(folder, { recursive: true });
      expect(read.ok ? [] : messagesOf(read.problems, { name: "method.json", bytes })).toContain(true);
    },
  );
});
