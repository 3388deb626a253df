import { downloadAgencies } from "../actions/units/download-agencies.ts";
import type { AgencyImportView } from "../actions/units/import-agencies.ts";
import { importAgencies, previewAgencyImport, readAgencyFile } from "../actions/units/import-agencies.ts";
import { listAgencies } from "../actions/units/list-agencies.ts";
import { showUnits } from "../actions/units/show-units.ts";
import { problemMessage } from "../survey/problem.ts";
import { ok, type Result } from "../survey/result.ts";
import { reformDay } from "../survey/units/unit.ts";
import type { FoundUnit } from "../survey/units/unit-views.ts";
import type { AgencyLine } from "../survey/units/units-view.ts";
import { parseArguments } from "./arguments.ts";
import { writeBytes } from "./files.ts";
import { printProblems } from "./print.ts";
import { readNamedFile } from "./read-file.ts";
import { printTable, type Table, tableOptions } from "./table.ts";
import { runTask } from "./tasks.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

/** `sipas units list`: the register of agencies. */
const listTheAgencies = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const options = {
    province: { type: "string" },
    query: { type: "string" },
    date: { type: "string" },
    ...tableOptions,
  } as const;
  const parsed = parseArguments(args, { verb: "units list", options });
  if (!parsed.ok) return printProblems(parsed, world);
  const { province = "", query = "", date = "", ...format } = parsed.value.values;
  const listed = await withEffects(world, (effects) => listAgencies({ province, query, date }, effects));
  if (!listed.ok) return printProblems(listed, world);
  printTable(agencyTable(listed.value.agencies), format, world);
  return 0;
};

const agencyTable = (agencies: readonly AgencyLine[]): Table => ({
  columns: [
    { id: "id", label: { vi: "Mã cơ quan", en: "Agency" } },
    { id: "name", label: { vi: "Tên cơ quan", en: "Name" } },
    { id: "kind", label: { vi: "Loại", en: "Kind" } },
    { id: "official_code", label: { vi: "Mã đơn vị", en: "Unit code" } },
    { id: "parent", label: { vi: "Trực thuộc", en: "Belongs to" } },
    { id: "valid_from", label: { vi: "Từ", en: "From" } },
    { id: "valid_to", label: { vi: "Đến", en: "To" } },
  ],
  rows: agencies.map(({ id, name, kind, officialCode, parentId, validFrom, validTo }) => [
    ...[id, name, kind, officialCode, parentId, validFrom, validTo],
  ]),
});

/** `sipas units find NAME`: administrative units of any time. */
const findTheUnits = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "units find", options: tableOptions, operands: ["NAME"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const [query = ""] = parsed.value.positionals;
  const shown = await withEffects(world, (effects) => showUnits({ date: reformDay, query, limit: 200 }, effects));
  if (!shown.ok) return printProblems(shown, world);
  printTable(unitTable(shown.value.found?.lines ?? []), parsed.value.values, world);
  return 0;
};

const unitTable = (lines: readonly FoundUnit[]): Table => ({
  columns: [
    { id: "id", label: { vi: "Đơn vị", en: "Unit" } },
    { id: "code", label: { vi: "Mã", en: "Code" } },
    { id: "name", label: { vi: "Tên", en: "Name" } },
    { id: "place", label: { vi: "Thuộc", en: "In" } },
    { id: "valid_from", label: { vi: "Từ", en: "From" } },
    { id: "valid_to", label: { vi: "Đến", en: "To" } },
  ],
  rows: lines.map(({ unit, place }) => [unit.id, unit.code, unit.name, place, unit.validFrom, unit.validTo]),
});

/** `sipas units import FILE [--dry-run]`: shows what a list would change, and does it. */
const importTheAgencies = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const options = { "dry-run": { type: "boolean" }, ...tableOptions } as const;
  const parsed = parseArguments(args, { verb: "units import", options, operands: ["FILE"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const { "dry-run": dry = false, ...format } = parsed.value.values;
  const file = await readNamedFile(parsed.value.positionals[0] ?? "", world);
  if (!file.ok) return printProblems(file, world);
  const shown = await withEffects(world, async (effects): Promise<Result<AgencyImportView>> => {
    const read = await readAgencyFile({ file: file.value }, effects);
    const view = read.ok ? await previewAgencyImport({ import: read.value.id }, effects) : read;
    if (!view.ok || dry || view.value.plan.changes.length === 0) return view;
    const done = await importAgencies({ import: view.value.id, seen: view.value.seen }, effects);
    return done.ok ? ok(view.value) : done;
  });
  if (!shown.ok) return printProblems(shown, world);
  const { plan, fileName } = shown.value;
  for (const { problem } of plan.rejected)
    world.stderr.write(`${problem.code}: ${fileName}: ${problemMessage(problem, world.language)}\n`);
  printTable(changeTable(shown.value), format, world);
  return plan.rejected.length > 0 ? 1 : 0;
};

const changeTable = ({ plan }: AgencyImportView): Table => ({
  columns: [
    { id: "row", label: { vi: "Dòng", en: "Row" } },
    { id: "act", label: { vi: "Việc", en: "Act" } },
    { id: "agency", label: { vi: "Mã cơ quan", en: "Agency" } },
    { id: "name", label: { vi: "Tên cơ quan", en: "Name" } },
    { id: "fields", label: { vi: "Trường thay đổi", en: "Fields" } },
  ],
  rows: plan.changes.map(({ row, act, after, fields }) => [row, act, after.id, after.name, fields.join(" ")]),
});

/** `sipas units export [-o FILE]`: the register as a file that `import` takes back. */
const exportTheAgencies = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const options = { output: { type: "string", short: "o" }, province: { type: "string" } } as const;
  const parsed = parseArguments(args, { verb: "units export", options });
  if (!parsed.ok) return printProblems(parsed, world);
  const { output = "-", province = "" } = parsed.value.values;
  const format = output.endsWith(".xlsx") ? "xlsx" : "csv";
  const file = await withEffects(world, (effects) => downloadAgencies({ format, province }, effects));
  if (!file.ok) return printProblems(file, world);
  const written = await writeBytes(output, file.value.bytes, world);
  return written.ok ? 0 : printProblems(written, world);
};

export const verb: Verb = {
  summary: { vi: "Tra đơn vị hành chính; danh mục cơ quan", en: "Find administrative units; the register of agencies" },
  help: {
    vi: `
Cách dùng:
  sipas units find TÊN [--json|--csv]               đơn vị hành chính mọi thời kỳ, có dấu hoặc không dấu, hoặc theo mã
  sipas units list [--province MÃ] [--query CHỮ] [--date NGÀY] [--json|--csv]
                                                    danh mục cơ quan; NGÀY dạng 2025-07-01
  sipas units import TỆP [--dry-run] [--json|--csv] nhập danh mục (.xlsx, .csv); --dry-run chỉ cho xem
  sipas units export [-o TỆP.xlsx|TỆP.csv] [--province MÃ]

Mã thoát: 1 khi có dòng bị từ chối (lý do ở stderr; các dòng khác vẫn nhập).

Ví dụ:
  sipas units find "hoà trí"
  sipas units list --province 56 --query "trạm y tế"
  sipas units import co-quan.xlsx --dry-run
  sipas units export -o co-quan.xlsx`,
    en: `
Usage:
  sipas units find NAME [--json|--csv]              administrative units of any time, with or without marks, or by code
  sipas units list [--province CODE] [--query WORDS] [--date DAY] [--json|--csv]
                                                    the register of agencies; DAY as 2025-07-01
  sipas units import FILE [--dry-run] [--json|--csv] import a list (.xlsx, .csv); --dry-run only shows it
  sipas units export [-o FILE.xlsx|FILE.csv] [--province CODE]

Exit code 1 when rows were refused (why is on stderr; the others are imported).

Examples:
  sipas units find "hoà trí"
  sipas units list --province 56 --query "trạm y tế"
  sipas units import agencies.xlsx --dry-run
  sipas units export -o agencies.xlsx`,
  },
  run: runTask("units", { find: findTheUnits, list: listTheAgencies, import: importTheAgencies, export: exportTheAgencies }),
};
