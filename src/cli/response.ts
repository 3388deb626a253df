import { type ImportedResponses, importResponses } from "../actions/import-responses.ts";
import type { Bilingual } from "../survey/language.ts";
import { parseArguments } from "./arguments.ts";
import { printProblems } from "./print.ts";
import { readNamedFile } from "./read-file.ts";
import { printTable, type Table, tableOptions } from "./table.ts";
import { runTask } from "./tasks.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

const importTheResponses = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const operands = ["ROUND", "PART", "FILE"];
  const parsed = parseArguments(args, { verb: "response import", options: tableOptions, operands });
  if (!parsed.ok) return printProblems(parsed, world);
  const [round = "", part = "", path = ""] = parsed.value.positionals;
  const file = await readNamedFile(path, world);
  if (!file.ok) return printProblems(file, world);
  const imported = await withEffects(world, (effects) => importResponses({ round, part, file: file.value }, effects));
  if (!imported.ok) return printProblems(imported, world);
  printTable(tableOf(imported.value), parsed.value.values, world);
  return 0;
};

const labels: Readonly<Record<Exclude<keyof ImportedResponses, "repeated">, Bilingual>> = {
  rows: { vi: "Số phiếu trong tệp", en: "Cases in the file" },
  answered: { vi: "Trả lời", en: "Answered" },
  failed: { vi: "Không thu được", en: "Failed" },
  replaced: { vi: "Do dự phòng trả lời", en: "Answered by reserves" },
};

const names = Object.keys(labels) as readonly (keyof typeof labels)[];

const tableOf = (imported: ImportedResponses): Table => ({
  columns: [
    ...names.map((id) => ({ id, label: labels[id] })),
    { id: "repeated", label: { vi: "Đã nhập trước đó", en: "Imported before" } },
  ],
  rows: [[...names.map((id) => imported[id]), imported.repeated ? 1 : 0]],
});

export const verb: Verb = {
  summary: { vi: "Nhập phiếu trả lời", en: "Import answered forms" },
  help: {
    vi: `
Cách dùng:
  sipas response import ĐỢT PHẦN TỆP [--json|--csv]
                        nhập cả tệp (.csv, .xlsx) hoặc không nhập gì; mỗi chỗ sai nêu rõ dòng, cột, giá trị

Các cột của tệp: «Mã phiếu», «Kết quả» (trả lời, từ chối, không gặp, chuyển đi), «Hình thức» (giấy, phỏng vấn, thư điện tử,
trực tuyến), «Ngày trả lời», mã câu hỏi chung, mã tiêu chí (1–5, KAD là không áp dụng, TC là từ chối, để trống).

Ví dụ:
  sipas response import van-ninh-2023 ubnd-xa tra-loi.csv`,
    en: `
Usage:
  sipas response import ROUND PART FILE [--json|--csv]
                        import the whole file (.csv, .xlsx) or nothing; each fault is named with row, column and value

Columns of the file: «Mã phiếu» (case), «Kết quả» (trả lời, từ chối, không gặp, chuyển đi), «Hình thức» (giấy, phỏng vấn,
thư điện tử, trực tuyến), «Ngày trả lời» (date), ids of context questions, ids of criteria (1–5, KAD not applicable, TC refused).

Example:
  sipas response import van-ninh-2023 ubnd-xa answers.csv`,
  },
  run: runTask("response", { import: importTheResponses }),
};
