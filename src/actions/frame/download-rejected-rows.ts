import type { FrameFileRow } from "../../store/frame-files.ts";
import type { StoredRejectedRow } from "../../store/frame-rows.ts";
import { workbookRows } from "../../survey/frame/frame-row-words.ts";
import type { FrameMapping } from "../../survey/frame/mapping.ts";
import { type MarkedFile, rowLabel } from "../../survey/frame/mended-rows.ts";
import type { PassedKind } from "../../survey/frame/passed-rows.ts";
import { type RejectedRecord, rejectedContext } from "../../survey/frame/person-record.ts";
import { type RejectedLine, rejectedCsv } from "../../survey/frame/rejected-csv.ts";
import { type KeptLines, rejectedSheets } from "../../survey/frame/rejected-sheets.ts";
import { type ProblemCode, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { findPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { findFrame } from "./find-frame.ts";

export interface DownloadRejectedRowsInput {
  readonly round: string;
  readonly part: string;
  /** Number of the file in the frame; the first when absent. */
  readonly file?: number;
  /** A workbook holds what was passed over and what another file had, too; a csv the rejected rows alone. */
  readonly format?: "csv" | "xlsx";
}

/** The rows of a file that were not taken, with why, to be mended and sent back. Personal data leave the house: the log says so. */
export const downloadRejectedRows = action(
  "downloadRejectedRows",
  async (input: DownloadRejectedRowsInput, effects): Promise<Result<DownloadedFile>> => {
    const { round, part, format = "csv" } = input;
    const found = await findPart(effects.store, input);
    if (!found.ok) return found;
    const frame = await findFrame(effects.store, found.value);
    if (!frame.ok) return frame;
    const files = await effects.store.listFrameFiles(frame.value);
    const file = files.find(({ number }) => input.file === undefined || number === input.file);
    if (!file) return fail(problem("E-FRAME-125", { part, number: input.file ?? 1 }));
    const entry = { act: "downloadRejectedRows", round, object: `${part}: ${file.fileName}`, detail: {} };
    return write(effects, entry, async (store) => {
      const lines = linesOf(file, await store.listRejectedRows(frame.value, file.number), effects);
      return format === "csv" ? ok(csvFile(file, lines)) : workbook(file, lines, effects);
    });
  },
);

const linesOf = ({ frameId }: FrameFileRow, rows: readonly StoredRejectedRow[], { contacts }: Effects): KeptLines => {
  const open = (row: StoredRejectedRow): RejectedLine => {
    const { details, cells } = JSON.parse(contacts.open(row.cipher, rejectedContext(frameId, row))) as RejectedRecord;
    return { row: rowLabel(row.sheet, row.rowNumber), problem: { code: row.code as ProblemCode, details }, cells };
  };
  const of = (kind: StoredRejectedRow["kind"]) => rows.filter((row) => row.kind === kind);
  return {
    rejected: of("rejected").map(open),
    overlaps: of("overlap").map(open),
    passed: of("passed").map((row) => ({ ...open(row), kind: row.code as PassedKind })),
  };
};

const markedFile = ({ number, fileSha256: sha256 }: FrameFileRow): MarkedFile => ({ number, sha256 });

const nameOf = ({ fileName }: FrameFileRow, ending: string): string =>
  `${fileName.replace(/\.[^.]*$/, "")}-dong-bi-tu-choi.${ending}`;

const csvFile = (file: FrameFileRow, { rejected }: KeptLines): DownloadedFile => {
  const text = rejectedCsv((file.mapping as FrameMapping).header, rejected, markedFile(file));
  return { name: nameOf(file, "csv"), mediaType: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) };
};

const workbook = async (file: FrameFileRow, lines: KeptLines, { formats }: Effects): Promise<Result<DownloadedFile>> => {
  const rows = lines.rejected.length + lines.overlaps.length + lines.passed.length;
  if (rows > workbookRows) return fail(problem("E-FRAME-120", { rows, limit: workbookRows }));
  const sheets = rejectedSheets((file.mapping as FrameMapping).header, lines, markedFile(file));
  const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return ok({ name: nameOf(file, "xlsx"), mediaType, bytes: await formats.writeXlsx({ sheets }) });
};
