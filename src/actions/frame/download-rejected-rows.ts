import type { StoredRejectedRow } from "../../store/frame-rows.ts";
import type { FrameMapping } from "../../survey/frame/mapping.ts";
import { type RejectedRecord, rejectedContext } from "../../survey/frame/person-record.ts";
import { rejectedCsv } from "../../survey/frame/rejected-csv.ts";
import type { ProblemCode } from "../../survey/problem.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { findPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { findFrame } from "./find-frame.ts";

export interface DownloadRejectedRowsInput {
  readonly round: string;
  readonly part: string;
}

/** The rows of the file that were not taken, with why, as csv. Personal data leave the house: the log says so. */
export const downloadRejectedRows = action(
  "downloadRejectedRows",
  async (input: DownloadRejectedRowsInput, effects): Promise<Result<DownloadedFile>> => {
    const found = await findPart(effects.store, input);
    if (!found.ok) return found;
    const frame = await findFrame(effects.store, found.value);
    if (!frame.ok) return frame;
    const { id, fileName, mapping } = frame.value;
    const open = ({ rowNumber, code, cipher }: StoredRejectedRow) => {
      const { details, cells } = JSON.parse(effects.contacts.open(cipher, rejectedContext(id, rowNumber))) as RejectedRecord;
      return { row: rowNumber, problem: { code: code as ProblemCode, details }, cells };
    };
    const entry = { act: "downloadRejectedRows", round: input.round, object: `${input.part}: ${fileName}`, detail: {} };
    return write(effects, entry, async (store) => {
      const rows = (await store.listRejectedRows(frame.value)).map(open);
      const text = rejectedCsv((mapping as FrameMapping).header, rows);
      const name = `${fileName.replace(/\.[^.]*$/, "")}-dong-bi-tu-choi.csv`;
      return ok({ name, mediaType: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) });
    });
  },
);
