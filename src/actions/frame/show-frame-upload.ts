import type { FrameFileRow } from "../../store/frame-files.ts";
import type { FrameUpload } from "../../store/frame-uploads.ts";
import { plain } from "../../survey/fold.ts";
import { checkPreview } from "../../survey/frame/check-preview.ts";
import type { ColumnMapping } from "../../survey/frame/column-mapping.ts";
import { type FrameField, frameFields } from "../../survey/frame/frame-columns.ts";
import {
  describeColumn,
  type PreviewColumn,
  previewContext,
  type UploadPreview,
  uploadDays,
} from "../../survey/frame/upload-preview.ts";
import type { FrameUploadView, ListThere, WaitingFile } from "../../survey/frame/upload-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart, roundHead } from "../plan/find-round.ts";
import { findUpload } from "./find-upload.ts";
import { findMended } from "./mended-rows.ts";

export interface ShowFrameUploadInput {
  readonly round: string;
  readonly part: string;
}

const shownRows = 5;

/** The file that waits, its first rows, what its columns are taken for, and what these rows say then. Shows personal data. */
export const showFrameUpload = action(
  "importFrame",
  async (input: ShowFrameUploadInput, effects): Promise<Result<FrameUploadView>> => {
    const { store, contacts, formats } = effects;
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const { round, part } = found.value;
    const upload = await findUpload(store, found.value);
    if (!upload.ok) return upload;
    const { id, fileName: file, profile } = upload.value;
    const header = upload.value.header as readonly string[];
    const mapping = upload.value.mapping as ColumnMapping;
    const preview = JSON.parse(contacts.open(upload.value.preview, previewContext(id))) as UploadPreview;
    const [agencies, frame] = [await store.listPartAgencies(part), await store.findFrame(part)];
    const files = frame ? await store.listFrameFiles(frame) : [];
    const mends = findMended(header, files, file);
    const fields = await store.listPartFields(part);
    return ok({
      round: await roundHead(store, round),
      part: { code: part.code, title: part.title },
      file: waitingFile(upload.value, preview.note, header.length),
      layout: preview.layout ?? null,
      looked: preview.looked ?? null,
      columns: describeColumns(header, preview, mapping),
      rows: preview.rows.slice(0, shownRows).map(({ cells }) => cells),
      mapping,
      check: checkPreview({
        file,
        header,
        rows: preview.rows,
        mapping,
        agencies,
        fields,
        parsers: formats,
        ratedUnit: part.ratedUnit,
        problems: preview.problems,
      }),
      profile: profile ?? "",
      agencies: agencies.map(({ id: agency, name }) => ({ id: agency, name })),
      fields: fields.map(({ code, name }) => ({ code, name })),
      there: files.flatMap((one) => listThere(one, upload.value)),
      mends: mends.ok ? (mends.value?.fileName ?? null) : null,
    });
  },
);

/** Mended rows are no list of their own. */
const listThere = (file: FrameFileRow, { fileSha256 }: FrameUpload): readonly ListThere[] => {
  const { number, mends, fileName: name, rows, importedAt } = file;
  if (mends !== null) return [];
  return [{ number, name, rows, importedAt: importedAt.toISOString(), isSame: file.fileSha256 === fileSha256 }];
};

const waitingFile = (upload: FrameUpload, note: string, columns: number): WaitingFile => ({
  name: upload.fileName,
  bytes: upload.fileBytes,
  note,
  columns,
  sha256: upload.fileSha256,
  receivedBy: upload.receivedBy,
  receivedAt: upload.receivedAt.toISOString(),
  until: new Date(upload.receivedAt.getTime() + uploadDays * 86_400_000).toISOString(),
});

const describeColumns = (
  header: readonly string[],
  { rows }: UploadPreview,
  { columns }: ColumnMapping,
): readonly PreviewColumn[] => {
  const fieldOf = new Map(frameFields.map((field): [string, FrameField] => [plain(columns[field] ?? ""), field]));
  return header.flatMap((heading, at) => {
    const field = fieldOf.get(plain(heading)) ?? null;
    const values = rows.map(({ cells }) => cells[at] ?? "");
    return heading === "" ? [] : [describeColumn({ at, heading, field }, values)];
  });
};
