import type { TableSource } from "../../formats/table.ts";
import type { ColumnMapping } from "../../survey/frame/column-mapping.ts";
import type { FileLayout } from "../../survey/frame/file-layout.ts";
import type { FrameCounts } from "../../survey/frame/frame-counts.ts";
import { isFrameHeading } from "../../survey/frame/headings.ts";
import { type FrameMapping, frameMapping, mergedMapping } from "../../survey/frame/mapping.ts";
import { withoutTexts } from "../../survey/frame/passed-rows.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { countFrame } from "./count-frame.ts";
import { mergePairs } from "./judge-pair.ts";
import { knownDossiers } from "./known-dossiers.ts";
import { openMendedRows } from "./mended-rows.ts";
import { type FrameReading, type ReadNotes, readFrameRows } from "./read-frame-rows.ts";
import { type FrameTarget, noteOf, type TakenFile, type Taking, takeFrame } from "./take-frame.ts";
import { type FrameFile, watchReading } from "./watch-reading.ts";

export interface ImportFrameInput extends Taking {
  readonly round: string;
  readonly part: string;
  readonly file: FrameFile;
  /** Which column is what; absent: what the headings say. */
  readonly mapping?: ColumnMapping;
  /** Where the list stands in the file; absent: it is found. */
  readonly layout?: FileLayout;
}

export interface ImportedFrameCounts {
  readonly counts: FrameCounts;
  /** What this file alone brought; `before`: rows that had come back mended before. */
  readonly file: ReadNotes["count"];
  readonly replaced: boolean;
}

/**
 * Imports completed transactions into the frame of a part: a list that begins it, one more, or refused rows that come back mended. Rows
 * with a fault are kept apart, a dossier that another file brought is told and not taken twice, and a failure leaves nothing behind.
 */
export const importFrame = action(
  "importFrame",
  (input: ImportFrameInput, effects): Promise<Result<ImportedFrameCounts>> => runImport(input, effects),
);

/** The import as whoever may do it asks for it; `finish` belongs to the same transaction. */
export const runImport = (
  input: ImportFrameInput,
  effects: Effects,
  finish: (store: Effects["store"], found: RoundPart) => Promise<void> = async () => undefined,
): Promise<Result<ImportedFrameCounts>> => {
  const file = takenFile(input.file, effects);
  const detail = ({ counts, replaced, file: read }: ImportedFrameCounts) => ({
    sha256: file.sha256,
    ...counts,
    replaced,
    read,
  });
  const entry = { act: "importFrame", round: input.round, object: `${input.part}: ${file.name}`, detail };
  return write(effects, entry, async (store) => {
    const found = await findOpenPart(store, input);
    if (!found.ok) return found;
    const filled = await fillFrame(found.value, input, { ...effects, store, file });
    if (!filled.ok) return filled;
    await finish(store, found.value);
    return filled;
  });
};

const takenFile = (file: FrameFile, effects: Effects): TakenFile =>
  "bytes" in file
    ? { name: file.name, sha256: sha256Hex(effects, file.bytes), bytes: file.bytes.length }
    : { name: file.name, sha256: file.sha256, bytes: file.source.size };

type Filling = Effects & { readonly file: TakenFile };

const fillFrame = async (found: RoundPart, input: ImportFrameInput, effects: Filling): Promise<Result<ImportedFrameCounts>> => {
  const { formats, store, file } = effects;
  const started = performance.now();
  const watched = watchReading(input.file);
  const table = await formats.readTable(watched.file, { list: { ...input.layout, isKnown: isFrameHeading } });
  if (!table.ok) return table;
  const estimate = watched.startRows();
  const target = await takeFrame(found, { ...input, file, table: table.value }, effects);
  if (!target.ok) return target;
  await store.openFrameStaging();
  if (target.value.others.length > 0) await store.restageUnits(target.value.frame);
  const reading = await readingOf(found, { ...input, table: table.value }, { target: target.value, effects });
  const progress = (done: number) => effects.progress(done, estimate(done));
  const read = await readFrameRows(table.value, reading, { ...effects, progress });
  if (!read.ok) return read;
  if (read.value.count.read === 0) return fail(problem("E-FRAME-105", { file: file.name }));
  await store.insertFrameUnits(target.value.frame);
  await noteFile(target.value, { table: table.value, read: read.value }, effects);
  const counts = await noteFrame(target.value, Math.round(performance.now() - started), effects);
  return ok({ counts, file: read.value.count, replaced: target.value.replaced });
};

const readingOf = async (
  { round, part }: RoundPart,
  { mapping, table }: Pick<ImportFrameInput, "mapping"> & { readonly table: TableSource },
  { target, effects }: { readonly target: FrameTarget; readonly effects: Filling },
): Promise<FrameReading> => {
  const { frame, number, mends, others } = target;
  const { store, file } = effects;
  const names = new Map(others.map((other) => [other.number, other.fileName]));
  return {
    ...{ frame, file: mends?.fileName ?? file.name, fileNumber: mends?.number ?? number },
    mapping: mapping ?? ((mends?.columnMapping ?? undefined) as ColumnMapping | undefined),
    period: { from: round.periodFrom, to: round.periodTo },
    agencies: await store.listPartAgencies(part),
    fields: await store.listPartFields(part),
    ratedUnit: part.ratedUnit,
    known: others.length > 0 ? knownDossiers(store, names) : null,
    mending: mends && (await openMendedRows(store, mends, { header: table.header, number })),
  };
};

/** What came of this file. Rows that came back belong to the file that they were refused from. */
const noteFile = async (
  { frame, number, mends }: FrameTarget,
  { table, read }: { readonly table: TableSource; readonly read: ReadNotes },
  { store, file, actor, clock }: Filling,
): Promise<void> => {
  const mapping = { ...frameMapping(read.header, read.places, read), passed: mends ? {} : withoutTexts(table.passed()) };
  const { rows, outOfScope, mended } = read.count;
  await store.insertFrameFile({
    ...{ province: frame.province, frameId: frame.id, number, mends: mends?.number ?? null },
    ...{ fileName: file.name, fileSha256: file.sha256, fileBytes: file.bytes, fileNote: noteOf(table) },
    ...{ rows, outOfScope, mended, mapping: JSON.stringify(mapping), columnMapping: JSON.stringify(read.mapping) },
    ...{ importedBy: actor.name, importedAt: clock() },
  });
};

/** What all files together come to. */
const noteFrame = async ({ frame }: FrameTarget, readMs: number, effects: Effects): Promise<FrameCounts> => {
  const { store } = effects;
  const files = await store.listFrameFiles(frame);
  if (files.length > 1) await mergePairs(frame, effects);
  const counts = await countFrame(frame, await store.sumFrameFiles(frame), store);
  const mapping = mergedMapping(files.map((file) => file.mapping as FrameMapping));
  const sum = { rows: counts.rows, mapping: JSON.stringify(mapping), counts: JSON.stringify(counts) };
  const [first] = files;
  const head = first && {
    ...{ fileName: first.fileName, fileSha256: first.fileSha256, fileBytes: first.fileBytes, fileNote: first.fileNote },
  };
  await store.updateFrame(frame, { ...sum, ...head, readMs, pairsFoundAt: null });
  return counts;
};
