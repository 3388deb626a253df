import type { Language } from "../survey/language.ts";
import { parseArguments } from "./arguments.ts";
import { type Finding, judgeHealth } from "./health.ts";
import { printProblems } from "./print.ts";
import { printTable, type Table, tableOptions } from "./table.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";

const usage = { verb: "doctor", options: { ...tableOptions } } as const;

export const verb: Verb = {
  summary: { vi: "Kiểm tra máy, cơ sở dữ liệu và nhật ký", en: "Check the machine, the database and the audit log" },
  help: {
    vi: `
Cách dùng: sipas doctor [--json|--csv]

Kiểm tra Node, thư mục dữ liệu, dung lượng đĩa, cơ sở dữ liệu, cấu trúc dữ liệu, chuỗi nhật ký, các đợt khảo sát và
máy chủ thư.
Mỗi dòng nói tình trạng và việc cần làm. Mã thoát 0: mọi thứ ổn; 1: có vấn đề.

Ví dụ:
  sipas doctor
  sipas doctor --json`,
    en: `
Usage: sipas doctor [--json|--csv]

Checks Node, the data folder, disk space, the database, its migrations, the audit chain, the rounds and the mail
server.
Each line says how it stands and what to do. Exit code 0: all is well; 1: there is a problem.

Examples:
  sipas doctor
  sipas doctor --json`,
  },
  run: async (args, world) => {
    const parsed = parseArguments(args, usage);
    return parsed.ok ? examine(parsed.value.values, world) : printProblems(parsed, world);
  },
};

const states = { ok: { vi: "ổn", en: "ok" }, problem: { vi: "có vấn đề", en: "problem" } } as const;

const tableOf = (findings: readonly Finding[], language: Language): Table => ({
  columns: [
    { id: "check", label: { vi: "Mục", en: "Check" } },
    { id: "state", label: { vi: "Tình trạng", en: "State" } },
    { id: "note", label: { vi: "Ghi chú", en: "Note" } },
  ],
  rows: findings.map(({ label, healthy, note }) => [
    label[language],
    states[healthy ? "ok" : "problem"][language],
    note[language],
  ]),
});

/** Machine output names checks and states by stable words. */
const plainTableOf = (findings: readonly Finding[], language: Language): Table => ({
  ...tableOf(findings, language),
  rows: findings.map(({ check, healthy, note }) => [check, healthy ? "ok" : "problem", note[language]]),
});

const examine = async (
  format: { readonly json?: boolean | undefined; readonly csv?: boolean | undefined },
  world: VerbWorld,
): Promise<ExitCode> => {
  if (world.inspect === undefined) throw new Error("this world cannot be inspected");
  const inspection = await world.inspect();
  if (!inspection.ok) return printProblems(inspection, world);
  const { close } = inspection.value;
  const findings = await judgeHealth(inspection.value).finally(close);
  const table = format.json || format.csv ? plainTableOf : tableOf;
  printTable(table(findings, world.language), format, world);
  return findings.every(({ healthy }) => healthy) ? 0 : 1;
};
