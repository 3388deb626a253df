import type { FrameFileRow } from "../../store/frame-files.ts";
import type { RefusedCount, StoredRejectedRow } from "../../store/frame-rows.ts";
import type { Frame } from "../../store/frames.ts";
import { stratumOf } from "../../survey/draw/sizes.ts";
import type { FrameCounts } from "../../survey/frame/frame-counts.ts";
import type {
  FrameFile,
  FrameProblemGroup,
  FrameView,
  ImportedFrame,
  StratumRow,
  TakenFile,
} from "../../survey/frame/frame-view.ts";
import type { FrameMapping } from "../../survey/frame/mapping.ts";
import { type RejectedRecord, rejectedContext } from "../../survey/frame/person-record.ts";
import { seenRows, unitsSeen } from "../../survey/people/permissions.ts";
import type { ProblemCode } from "../../survey/problem.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPart, type RoundPart, roundHead } from "../plan/find-round.ts";

export interface ShowFrameInput {
  readonly round: string;
  readonly part: string;
}

/** The frame of a part; who holds a role for some units sees their counts, and no row of the file. */
export const showFrame = action("showFrame", async (input: ShowFrameInput, effects): Promise<Result<FrameView>> => {
  const { store } = effects;
  const found = await findPart(store, input);
  if (!found.ok) return found;
  const { round, part } = found.value;
  const [frame, upload] = [await store.findFrame(part), await store.findFrameUpload(part)];
  return ok({
    waiting: upload
      ? { name: upload.fileName, receivedBy: upload.receivedBy, receivedAt: upload.receivedAt.toISOString() }
      : null,
    round: await roundHead(store, round),
    part: { code: part.code, title: part.title, source: part.source },
    periodFrom: round.periodFrom,
    periodTo: round.periodTo,
    frame: frame ? await showImported(frame, found.value, effects) : null,
  });
});

const showImported = async (frame: Frame, found: RoundPart, effects: Effects): Promise<ImportedFrame> => {
  const { store } = effects;
  const [files, refused, kinds, strata, fields] = await Promise.all([
    store.listFrameFiles(frame),
    store.countRefusedRows(frame),
    store.listRejectedKinds(frame),
    showStrata(frame, found, effects),
    store.listPartFields(found.part),
  ]);
  const { columns, others, elsewhere = [], passed = {} } = frame.mapping as FrameMapping;
  const units = unitsSeen(effects.actor, "showFrame", { round: found.round.code });
  return {
    file: showFile(frame),
    files: files.map((file) => showTaken(file, refused)),
    problems: units === null ? kinds.map((kind) => showKind(kind, frame, effects)) : [],
    counts: { outOfScope: 0, overlapping: 0, ...(frame.counts as Omit<FrameCounts, "outOfScope" | "overlapping">) },
    mapping: columns,
    others,
    elsewhere,
    passed,
    strata: seenRows(strata, units, ({ agency }) => agency.id),
    fields: fields.map(({ code, name }) => ({ code, name })),
    frozen:
      frame.frameHash && frame.frozenAt
        ? { hash: frame.frameHash, at: frame.frozenAt.toISOString(), by: frame.frozenBy ?? "" }
        : null,
  };
};

const showFile = (frame: Frame): FrameFile => ({
  name: frame.fileName,
  bytes: frame.fileBytes,
  note: frame.fileNote,
  rows: frame.rows,
  columns: frame.columns,
  readSeconds: frame.readMs / 1000,
  importedBy: frame.importedBy,
  importedAt: frame.importedAt.toISOString(),
  sha256: frame.fileSha256,
});

const showTaken = (file: FrameFileRow, refused: readonly RefusedCount[]): TakenFile => {
  const { number, fileName: name, fileNote: note, rows, mends, mended, importedBy: by, importedAt } = file;
  const own = refused.filter(({ fileNumber }) => fileNumber === number);
  const sum = (counts: readonly RefusedCount[]): number => counts.reduce((all, { count }) => all + count, 0);
  return {
    ...{ number, name, note, rows, mends, mended, by, at: importedAt.toISOString() },
    rejected: sum(own.filter(({ kind }) => kind === "rejected")),
    others: sum(own.filter(({ kind }) => kind !== "rejected")),
  };
};

const showKind = (
  { code, columnName, cipher, count, ...place }: StoredRejectedRow & { readonly count: number },
  frame: Frame,
  { contacts }: Effects,
): FrameProblemGroup => {
  const { details } = JSON.parse(contacts.open(cipher, rejectedContext(frame.id, place))) as RejectedRecord;
  const value = String(details.value ?? "");
  return { first: { code: code as ProblemCode, details }, count, row: place.rowNumber, column: columnName, value };
};

const showStrata = async (frame: Frame, { part }: RoundPart, { store }: Effects): Promise<readonly StratumRow[]> => {
  const [units, respondents, agencies, fields, quotas] = await Promise.all([
    store.countStrata(frame),
    store.countRespondents(frame),
    store.listPartAgencies(part),
    store.listPartFields(part),
    store.mapQuotas(part),
  ]);
  return agencies.map(({ id, name, shortName }) => ({
    agency: { id, name, shortName },
    ...(respondents.get(id) ?? nobody),
    cells: fields.map(({ code }) => {
      const eligible = units.get(stratumOf(id, code)) ?? 0;
      const quota = quotas.get(id)?.[code] ?? 0;
      return { field: code, eligible, quota, short: eligible < quota };
    }),
  }));
};

const nobody = { citizens: 0, organisations: 0, filedForOthers: 0 };
