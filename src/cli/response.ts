import { downloadForms } from "../actions/fieldwork/download-forms.ts";
import { type ImportedResponses, importResponses } from "../actions/fieldwork/import-responses.ts";
import type { Bilingual } from "../survey/language.ts";
import { parseArguments } from "./arguments.ts";
import { saveContacts } from "./contacts.ts";
import { downloadTask } from "./download.ts";
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
  summary: {
    vi: "Phiếu trắng, người được hỏi và nhập phiếu trả lời",
    en: "Blank forms, whom to visit, and import of answered forms",
  },
  help: {
    vi: `
Cách dùng:
  sipas response import ĐỢT PHẦN TỆP [--json|--csv]
                        nhập cả tệp (.csv, .xlsx) hoặc không nhập gì; mỗi chỗ sai nêu rõ dòng, cột, giá trị
  sipas response forms ĐỢT PHẦN [-o TỆP.csv]
                        mã các phiếu chưa có kết quả kèm các cột trả lời để trống; dòng không điền được bỏ qua khi nhập
  sipas response contacts ĐỢT PHẦN [--agency MÃ] -o TỆP
                        người được hỏi và dự phòng theo thứ tự (.csv, .xlsx); có họ tên, điện thoại, địa chỉ; mỗi lần lấy được ghi lại

Các cột của tệp: «Mã phiếu», «Kết quả» (trả lời, từ chối, không gặp, chuyển đi), «Hình thức» (giấy, phỏng vấn, thư điện tử,
trực tuyến), «Ngày trả lời», mã câu hỏi chung, mã tiêu chí (1–5, KAD là không áp dụng, TC là từ chối, để trống).

Ví dụ:
  sipas response forms van-ninh-2023 ubnd-xa -o phieu-trong.csv
  sipas response contacts van-ninh-2023 ubnd-xa --agency van-luong -o van-luong.xlsx
  sipas response import van-ninh-2023 ubnd-xa tra-loi.csv`,
    en: `
Usage:
  sipas response import ROUND PART FILE [--json|--csv]
                        import the whole file (.csv, .xlsx) or nothing; each fault is named with row, column and value
  sipas response forms ROUND PART [-o FILE.csv]
                        codes of the forms without an outcome, the columns of answers blank; a line left blank is skipped on import
  sipas response contacts ROUND PART [--agency ID] -o FILE
                        sampled persons and reserves in order (.csv, .xlsx): names, telephones, addresses; each time is logged

Columns of the file: «Mã phiếu» (case), «Kết quả» (trả lời, từ chối, không gặp, chuyển đi), «Hình thức» (giấy, phỏng vấn,
thư điện tử, trực tuyến), «Ngày trả lời» (date), ids of context questions, ids of criteria (1–5, KAD not applicable, TC refused).

Example:
  sipas response forms van-ninh-2023 ubnd-xa -o blank.csv
  sipas response contacts van-ninh-2023 ubnd-xa --agency van-luong -o van-luong.xlsx
  sipas response import van-ninh-2023 ubnd-xa answers.csv`,
  },
  run: runTask("response", {
    import: importTheResponses,
    forms: downloadTask("response forms", downloadForms),
    contacts: saveContacts,
  }),
};
