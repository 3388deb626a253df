import type { FrameUpload } from "../../store/frame-uploads.ts";
import type { Frame } from "../../store/frames.ts";
import { type ColumnMapping, headerSignature } from "../../survey/frame/column-mapping.ts";
import type { FileLayout } from "../../survey/frame/file-layout.ts";
import type { FrameCounts } from "../../survey/frame/frame-counts.ts";
import { uploadDays } from "../../survey/frame/upload-preview.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPart, type RoundPart } from "../plan/find-round.ts";
import { type ImportedFrameCounts, runImport } from "./import-frame.ts";
import type { Taking } from "./take-frame.ts";

export interface ImportKeptFrameInput extends Taking {
  readonly round: string;
  readonly part: string;
}

export interface ImportedKeptFrame {
  readonly round: string;
  readonly part: string;
  readonly counts: FrameCounts;
  /** What this file alone brought; absent when it had been imported by a run that was cut off. */
  readonly file?: ImportedFrameCounts["file"];
}

/**
 * Imports the file that waits, keeps its mapping as a profile, and lets the file go: all in one transaction, so that a run that was cut
 * off can be repeated. A run after one that had ended just before the cut finds the frame there, and says what it holds.
 */
export const importKeptFrame = action(
  "importFrame",
  async (input: ImportKeptFrameInput, effects): Promise<Result<ImportedKeptFrame>> => {
    const found = await findPart(effects.store, input);
    if (!found.ok) return found;
    const upload = await effects.store.findFrameUpload(found.value.part);
    if (!upload) return alreadyImported(input, await effects.store.findFrame(found.value.part));
    const imported = await importUpload(input, upload, effects);
    if (!imported.ok) return imported;
    await effects.uploads.remove(upload.id);
    const { counts, file } = imported.value;
    return ok({ round: input.round, part: input.part, counts, file });
  },
);

const alreadyImported = ({ round, part }: ImportKeptFrameInput, frame: Frame | undefined): Result<ImportedKeptFrame> =>
  frame ? ok({ round, part, counts: frame.counts as FrameCounts }) : fail(problem("E-FRAME-111", { part }));

const importUpload = async (
  place: ImportKeptFrameInput,
  upload: FrameUpload,
  effects: Effects,
): Promise<Result<ImportedFrameCounts>> => {
  const { id, fileName: name, fileSha256: sha256 } = upload;
  const opened = await effects.uploads.open(id);
  if (opened === null) return fail(problem("E-FRAME-112", { file: name, days: uploadDays }));
  try {
    const file = { name, source: opened.source, sha256 };
    const { mapping, layout } = upload as { readonly mapping: ColumnMapping; readonly layout: FileLayout };
    return await runImport({ ...place, file, mapping, layout }, effects, async (store, found) => {
      await keepProfile(found, upload, { ...effects, store });
      await store.deleteFrameUpload(upload);
    });
  } finally {
    opened.close();
  }
};

const keepProfile = async ({ part }: RoundPart, upload: FrameUpload, effects: Effects): Promise<void> => {
  const { store, newId, actor, clock } = effects;
  if (upload.profile === null) return;
  await store.keepFrameProfile({
    ...{ province: part.province, id: newId(), name: upload.profile, madeBy: actor.name, madeAt: clock(), usedAt: clock() },
    header: JSON.stringify(headerSignature(upload.header as readonly string[])),
    mapping: JSON.stringify(upload.mapping),
  });
};
