import type { Task } from "../../store/tasks.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { findRound } from "./find-round.ts";

export interface DownloadTasksInput {
  readonly round: string;
}

const columns = [
  { header: "TT", kind: "integer", width: 5 },
  { header: "Nhiệm vụ", kind: "text", width: 48 },
  { header: "Cơ quan chủ trì", kind: "text", width: 24 },
  { header: "Cơ quan phối hợp", kind: "text", width: 30 },
  { header: "Sản phẩm", kind: "text", width: 26 },
  { header: "Bắt đầu", kind: "date", width: 12 },
  { header: "Hạn", kind: "date", width: 12 },
  { header: "Hạn đã duyệt", kind: "date", width: 12 },
  { header: "Xong ngày", kind: "date", width: 12 },
] as const;

/** The tasks as a workbook, as they stand beside the plan on paper. */
export const downloadTasks = action(
  "showRound",
  async (input: DownloadTasksInput, { store, formats }): Promise<Result<DownloadedFile>> => {
    const found = await findRound(store, input.round);
    if (!found.ok) return found;
    const round = found.value;
    const rows = (await store.listTasks(round)).map(rowOf);
    const title = ["Tiến độ thực hiện nhiệm vụ", round.title];
    const book = { simulated: round.simulated, sheets: [{ name: "Nhiệm vụ", title, columns, rows }] };
    return ok({ name: `${round.code}-nhiem-vu.xlsx`, mediaType: workbook, bytes: await formats.writeXlsx(book) });
  },
);

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const rowOf = ({ title, lead, support, product, starts, due, baselineDue, doneAt }: Task, index: number) => [
  ...[index + 1, title, lead, support, product, starts, due, baselineDue],
  doneAt && civilDay(doneAt),
];
