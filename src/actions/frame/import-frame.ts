import type { TableSource } from "../../formats/table.ts";
import { stagedCode } from "../../survey/draw/staged-code.ts";
import type { ColumnMapping } from "../../survey/frame/column-mapping.ts";
import type { FileLayout } from "../../survey/frame/file-layout.ts";
import type { FrameCounts } from "../../survey/frame/frame-counts.ts";
import { isFrameHeading } from "../../survey/frame/headings.ts";
import { frameMapping } from "../../survey/frame/mapping.ts";
import { withoutTexts } from "../../survey/frame/passed-rows.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { countFrame, type FrameKey } from "./count-frame.ts";
import { type FrameReading, readFrameRows } from "./read-frame-rows.ts";
import { type FrameFile, watchReading } from "./watch-reading.ts";

export interface ImportFrameInput {
  readonly round: string;
  readonly part: string;
  readonly file: FrameFile;
  /** Replaces a frame that was imported before and is not frozen. */
  readonly replace?: boolean;
  /** Which column is what; absent: what the headings say. */
  readonly mapping?: ColumnMapping;
  /** Where the list stands in the file; absent: it is found. */
  readonly layout?: FileLayout;
}

export interface ImportedFrameCounts {
  readonly counts: FrameCounts;
  readonly replaced: boolean;
}

/** Imports the completed transactions of a part; rows with a fault are kept apart, and a failure leaves nothing behind. */
export const importFrame = action(
  "importFrame",
  (input: ImportFrameInput, effects): Promise<Result<ImportedFrameCounts>> => runImport(input, effects),
);

/** The import as whoever may do it asks for it; `finish` belongs to the same transaction. */
export const runImport = (
  input: ImportFrameInput,
  effects: Effects,
  finish: (store: Effects["store"], found: RoundPart) => Promise<void> = async () => undefined,
): Promise<Result<ImportedFrameCounts>> =>
  write(
    effects,
    {
      act: "importFrame",
      round: input.round,
      object: `${input.part}: ${input.file.name}`,
      detail: ({ counts, replaced }) => ({ sha256: hashOf(input.file, effects), ...counts, replaced }),
    },
    async (store) => {
      const found = await findOpenPart(store, input);
      if (!found.ok) return found;
      const cleared = await clearFrame(found.value, input, { ...effects, store });
      if (!cleared.ok) return cleared;
      const counts = await fillFrame(found.value, input, { ...effects, store });
      if (!counts.ok) return counts;
      await finish(store, found.value);
      return ok({ counts: counts.value, replaced: cleared.value });
    },
  );

const hashOf = (file: FrameFile, effects: Effects): string => ("bytes" in file ? sha256Hex(effects, file.bytes) : file.sha256);

/** True when an earlier frame was taken away. */
const clearFrame = async ({ part }: RoundPart, { replace }: ImportFrameInput, { store }: Effects): Promise<Result<boolean>> => {
  if (part.source === "on-site") return fail(problem("E-FRAME-109", { part: part.code }));
  const staged = await store.findStagedInto(part);
  if (staged) return fail(problem("E-DRAW-140", { part: part.code, code: stagedCode(staged.number) }));
  const frame = await store.findFrame(part);
  if (!frame) return ok(false);
  if (frame.frameHash) return fail(problem("E-FRAME-107", { part: part.code, hash: frame.frameHash }));
  if (!replace) return fail(problem("E-FRAME-106", { part: part.code, file: frame.fileName }));
  await store.deleteFrame(frame);
  return ok(true);
};

const fillFrame = async (found: RoundPart, input: ImportFrameInput, effects: Effects): Promise<Result<FrameCounts>> => {
  const { formats, store } = effects;
  const started = performance.now();
  const watched = watchReading(input.file);
  const table = await formats.readTable(watched.file, { list: { ...input.layout, isKnown: isFrameHeading } });
  if (!table.ok) return table;
  const estimate = watched.startRows();
  const frame = await insertFrameHead(found, input, { ...effects, table: table.value });
  const read = await readFrameRows(table.value, await readingOf(found, input, { frame, effects }), {
    ...effects,
    progress: (done) => effects.progress(done, estimate(done)),
  });
  if (!read.ok) return read;
  if (read.value.rows === 0) return fail(problem("E-FRAME-105", { file: input.file.name }));
  await store.insertFrameUnits(frame);
  const counts = await countFrame(frame, read.value, store);
  await store.updateFrame(frame, {
    rows: counts.rows,
    mapping: JSON.stringify({
      ...frameMapping(table.value.header, read.value.places, read.value),
      passed: withoutTexts(table.value.passed()),
    }),
    counts: JSON.stringify(counts),
    readMs: Math.round(performance.now() - started),
  });
  return ok(counts);
};

const insertFrameHead = async (
  { part }: RoundPart,
  { file }: ImportFrameInput,
  effects: Effects & { readonly table: TableSource },
): Promise<FrameKey> => {
  const { table } = effects;
  const frame = { province: part.province, id: effects.newId() };
  await effects.store.insertFrame({
    ...frame,
    partId: part.id,
    fileName: file.name,
    fileSha256: hashOf(file, effects),
    fileBytes: "bytes" in file ? file.bytes.length : file.source.size,
    fileNote: table.kind === "csv" ? table.encoding : table.sheet,
    rows: 0,
    columns: table.header.length,
    mapping: "{}",
    counts: "{}",
    readMs: 0,
    importedBy: effects.actor.name,
    importedAt: effects.clock(),
  });
  return frame;
};

const readingOf = async (
  { round, part }: RoundPart,
  { file, mapping }: ImportFrameInput,
  { frame, effects }: { readonly frame: FrameKey; readonly effects: Effects },
): Promise<FrameReading> => ({
  file: file.name,
  mapping,
  frame,
  period: { from: round.periodFrom, to: round.periodTo },
  agencies: await effects.store.listPartAgencies(part),
  fields: await effects.store.listPartFields(part),
  ratedUnit: part.ratedUnit,
});
