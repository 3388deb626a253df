import type { Effects } from "../actions/effects.ts";
import { downloadFrame } from "../actions/frame/download-frame.ts";
import { downloadRejectedRows } from "../actions/frame/download-rejected-rows.ts";
import { freezeFrame } from "../actions/frame/freeze-frame.ts";
import { importFrame } from "../actions/frame/import-frame.ts";
import type { FrameCounts } from "../survey/frame/frame-counts.ts";
import type { Bilingual } from "../survey/language.ts";
import { formatNumber } from "../survey/number.ts";
import { parseArguments } from "./arguments.ts";
import { downloadTask } from "./download.ts";
import { printProblems } from "./print.ts";
import { openNamedFile } from "./read-file.ts";
import { printTable, type Table, tableOptions } from "./table.ts";
import { runTask } from "./tasks.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

const importTheFrame = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const taking = { replace: { type: "boolean" }, add: { type: "boolean" }, instead: { type: "string" } } as const;
  const options = { ...taking, ...tableOptions } as const;
  const parsed = parseArguments(args, { verb: "frame import", options, operands: ["ROUND", "PART", "FILE"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const [round = "", part = "", path = ""] = parsed.value.positionals;
  const file = await openNamedFile(path, world);
  if (!file.ok) return printProblems(file, world);
  const { replace = false, add = false, instead: number, ...format } = parsed.value.values;
  const instead = number === undefined ? {} : { instead: Number(number) };
  const imported = await withEffects(world, (effects) =>
    importFrame({ round, part, file: file.value, replace, add, ...instead }, { ...effects, progress: progressLine(world) }),
  ).finally(file.value.close);
  if (!imported.ok) return printProblems(imported, world);
  printTable(tableOf(imported.value.counts), format, world);
  return 0;
};

/** Rows so far, rewritten in its place once a second; only where a person looks on. */
const progressLine = ({ stderr, language }: VerbWorld): Effects["progress"] => {
  let toldAt = 0;
  return (done, total) => {
    const now = performance.now();
    if (!stderr.isTerminal || now - toldAt < 1_000) return;
    toldAt = now;
    const count = formatNumber(done, language);
    const share = total === undefined || total === 0 ? "" : ` (${Math.min(99, Math.floor((100 * done) / total))} %)`;
    stderr.write(`\r${language === "vi" ? `${count} dòng` : `${count} rows`}${share}   `);
  };
};

const labels: Readonly<Record<keyof FrameCounts, Bilingual>> = {
  rows: { vi: "Dòng trong tệp", en: "Rows in the file" },
  rejected: { vi: "Bị từ chối vì dữ liệu sai", en: "Refused for wrong data" },
  outOfScope: { vi: "Cơ quan ngoài phạm vi đợt", en: "Agency not measured" },
  overlapping: { vi: "Hồ sơ đã có từ tệp khác", en: "Dossier of another file" },
  notCompleted: { vi: "Chưa trả kết quả trong kỳ", en: "No result in the period" },
  withdrawn: { vi: "Hồ sơ rút, hủy", en: "Withdrawn" },
  underAge: { vi: "Người nộp dưới 18 tuổi", en: "Under 18" },
  noContact: { vi: "Không có cách liên hệ", en: "No contact" },
  samePerson: { vi: "Cùng một người, nhiều hồ sơ", en: "Same person, several dossiers" },
  eligible: { vi: "Đủ điều kiện chọn mẫu", en: "Eligible" },
};

const countNames = Object.keys(labels) as readonly (keyof FrameCounts)[];

const tableOf = (counts: FrameCounts): Table => ({
  columns: countNames.map((id) => ({ id, label: labels[id] })),
  rows: [countNames.map((id) => counts[id])],
});

const freezeTheFrame = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "frame freeze", options: {}, operands: ["ROUND", "PART"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const [round = "", part = ""] = parsed.value.positionals;
  const frozen = await withEffects(world, (effects) => freezeFrame({ round, part }, effects));
  if (!frozen.ok) return printProblems(frozen, world);
  world.stdout.write(`${frozen.value.hash}\n`);
  return 0;
};

export const verb: Verb = {
  summary: { vi: "Nhập và chốt dàn mẫu", en: "Import and freeze the sampling frame" },
  help: {
    vi: `
Cách dùng:
  sipas frame import ĐỢT PHẦN TỆP [--replace|--add|--instead SỐ] [--json|--csv]
                                              nhập danh sách giao dịch (.xlsx, .csv); --replace thay dàn mẫu chưa chốt,
                                              --add thêm tệp của hệ thống khác, --instead thay tệp có số ấy;
                                              tệp các dòng đã sửa được nhận ra và nhập vào danh sách cũ
  sipas frame rejected ĐỢT PHẦN [-o TỆP.csv]  các dòng bị từ chối, kèm lý do
  sipas frame freeze ĐỢT PHẦN                 chốt; in mã băm SHA-256 của dàn mẫu
  sipas frame export ĐỢT PHẦN [-o TỆP.csv]    dàn mẫu đã chốt (unit_id,stratum)

Ví dụ:
  sipas frame import van-ninh-2023 ubnd-xa mot-cua.xlsx
  sipas frame rejected van-ninh-2023 ubnd-xa -o dong-loi.csv
  sipas frame freeze van-ninh-2023 ubnd-xa`,
    en: `
Usage:
  sipas frame import ROUND PART FILE [--replace|--add|--instead NUMBER] [--json|--csv]
                                              import the transactions (.xlsx, .csv); --replace a frame not yet frozen,
                                              --add the file of another system, --instead of the file of that number;
                                              rejected rows that come back mended are known and join their list
  sipas frame rejected ROUND PART [-o FILE]   the rows refused, with why
  sipas frame freeze ROUND PART               freeze; prints the SHA-256 of the frame
  sipas frame export ROUND PART [-o FILE]     the frozen frame (unit_id,stratum)

Examples:
  sipas frame import van-ninh-2023 ubnd-xa one-stop.xlsx
  sipas frame rejected van-ninh-2023 ubnd-xa -o faults.csv
  sipas frame freeze van-ninh-2023 ubnd-xa`,
  },
  run: runTask("frame", {
    import: importTheFrame,
    rejected: downloadTask("frame rejected", downloadRejectedRows),
    freeze: freezeTheFrame,
    export: downloadTask("frame export", downloadFrame),
  }),
};
