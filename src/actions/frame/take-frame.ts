import type { TableSource } from "../../formats/table.ts";
import type { FrameFileRow } from "../../store/frame-files.ts";
import type { Frame } from "../../store/frames.ts";
import { formatDate } from "../../survey/date.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { notListed } from "../draw/not-listed.ts";
import type { Effects } from "../effects.ts";
import type { RoundPart } from "../plan/find-round.ts";
import type { FrameKey } from "./count-frame.ts";
import { findMended } from "./mended-rows.ts";

/** What is to become of the lists that the frame has already. */
export interface Taking {
  /** Replaces a frame that was imported before and is not frozen. */
  readonly replace?: boolean | undefined;
  /** Adds the rows to those that are there. */
  readonly add?: boolean | undefined;
  /** Adds them, in the place of the file with this number. */
  readonly instead?: number | undefined;
}

export interface TakenFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The frame that rows go to. */
export interface FrameTarget {
  readonly frame: FrameKey;
  /** Number of this file in the frame. */
  readonly number: number;
  /** The file whose refused rows come back; null: a list of its own. */
  readonly mends: FrameFileRow | null;
  /** The files that are there and stay. */
  readonly others: readonly FrameFileRow[];
  /** Whether a frame, or a file of it, was taken away. */
  readonly replaced: boolean;
}

interface Arriving extends Taking {
  readonly file: TakenFile;
  readonly table: TableSource;
}

/** Which frame the rows of a file go to: a new one, one in the place of another, or the one that is there. What is replaced is taken away. */
export const takeFrame = async (found: RoundPart, arriving: Arriving, effects: Effects): Promise<Result<FrameTarget>> => {
  const { part } = found;
  if (part.source === "on-site") return fail(problem("E-FRAME-109", { part: part.code }));
  const listed = await notListed(effects.store, part);
  if (!listed.ok) return listed;
  const frame = await effects.store.findFrame(part);
  if (!frame) return newFrame(found, arriving, { effects, replaced: false });
  if (frame.frameHash) return fail(problem("E-FRAME-107", { part: part.code, hash: frame.frameHash }));
  const files = await effects.store.listFrameFiles(frame);
  const mends = await findMended(arriving.table.header, files, arriving.file.name);
  if (!mends.ok) return mends;
  if (mends.value) return addedTo(frame, files, { mends: mends.value, arriving, gone: null });
  if (arriving.replace) {
    await effects.store.deleteFrame(frame);
    return newFrame(found, arriving, { effects, replaced: true });
  }
  if (arriving.instead !== undefined) return takePlace(frame, files, { part: part.code, arriving, effects });
  if (arriving.add) return addedTo(frame, files, { mends: null, arriving, gone: null });
  return fail(problem("E-FRAME-106", { part: part.code, file: frame.fileName }));
};

const takePlace = async (
  frame: Frame,
  files: readonly FrameFileRow[],
  { part, arriving, effects }: { readonly part: string; readonly arriving: Arriving; readonly effects: Effects },
): Promise<Result<FrameTarget>> => {
  const number = arriving.instead ?? 0;
  const gone = files.find((file) => file.number === number && file.mends === null);
  if (!gone) return fail(problem("E-FRAME-125", { part, number }));
  const target = addedTo(frame, files, { mends: null, arriving, gone });
  if (target.ok) await effects.store.deleteFrameFile(gone);
  return target;
};

interface Added {
  readonly mends: FrameFileRow | null;
  readonly arriving: Arriving;
  /** The file whose place it takes. */
  readonly gone: FrameFileRow | null;
}

/** E-FRAME-121 where the same bytes were imported before, unless in the place of themselves. */
export const notTaken = (
  files: readonly FrameFileRow[],
  { name, sha256 }: Pick<TakenFile, "name" | "sha256">,
  instead?: number,
): Result<null> => {
  const same = files.find((file) => file.fileSha256 === sha256 && file.number !== instead);
  if (!same) return ok(null);
  const when = formatDate(same.importedAt.toISOString().slice(0, 10), "vi");
  return fail(problem("E-FRAME-121", { file: name, when, who: same.importedBy }));
};

/** One more file of the frame. */
const addedTo = (frame: Frame, files: readonly FrameFileRow[], { mends, arriving, gone }: Added): Result<FrameTarget> => {
  const others = files.filter(({ number, mends: of }) => gone === null || (number !== gone.number && of !== gone.number));
  const stopped = notTaken(others, arriving.file);
  if (!stopped.ok) return stopped;
  const number = Math.max(0, ...files.map((file) => file.number)) + 1;
  return ok({ frame, number, mends, others, replaced: gone !== null });
};

const newFrame = async (
  { part }: RoundPart,
  { file, table }: Arriving,
  { effects, replaced }: { readonly effects: Effects; readonly replaced: boolean },
): Promise<Result<FrameTarget>> => {
  const mended = await findMended(table.header, [], file.name);
  if (!mended.ok) return mended;
  const frame = { province: part.province, id: effects.newId() };
  await effects.store.insertFrame({
    ...frame,
    ...{ partId: part.id, fileName: file.name, fileSha256: file.sha256, fileBytes: file.bytes, fileNote: noteOf(table) },
    ...{ rows: 0, columns: table.header.length, mapping: "{}", counts: "{}", readMs: 0 },
    ...{ importedBy: effects.actor.name, importedAt: effects.clock() },
  });
  return ok({ frame, number: 1, mends: null, others: [], replaced });
};

/** The encoding of a csv, the sheets of a workbook. */
export const noteOf = (table: TableSource): string =>
  table.kind === "csv" ? table.encoding : [table.sheet, ...table.together].join(", ");
