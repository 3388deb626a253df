import type { FrameUpload } from "../../store/frame-uploads.ts";
import type { Store } from "../../store/store.ts";
import { type ColumnMapping, mappedPlaces } from "../../survey/frame/column-mapping.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findOpenPart, type RoundPart } from "../plan/find-round.ts";
import { queueWork } from "../work/queue-work.ts";
import { write } from "../write.ts";
import { findUpload } from "./find-upload.ts";
import { findMended } from "./mended-rows.ts";
import { notTaken, type Taking } from "./take-frame.ts";

export interface StartFrameImportInput extends Taking {
  readonly round: string;
  readonly part: string;
}

/** Lets the waiting file be imported in the background; asked twice, it is imported once. Gives the id of the work. */
export const startFrameImport = action(
  "importFrame",
  async ({ round, part, ...taking }: StartFrameImportInput, effects): Promise<Result<{ readonly id: string }>> => {
    const entry = { act: "startFrameImport", round, object: part, detail: ({ id }: { id: string }) => ({ work: id }) };
    return write(effects, entry, async (store) => {
      const found = await findOpenPart(store, { round, part });
      if (!found.ok) return found;
      const upload = await findUpload(store, found.value);
      if (!upload.ok) return upload;
      const { header, mapping, fileName } = upload.value;
      const { ratedUnit } = found.value.part;
      const places = mappedPlaces(header as readonly string[], mapping as ColumnMapping, { file: fileName, ratedUnit });
      if (!places.ok) return places;
      const stopped = await mayTake(found.value, { ...taking, upload: upload.value }, store);
      if (!stopped.ok) return stopped;
      const { replace = false, add = false, instead } = taking;
      const job = {
        name: "importKeptFrame",
        input: { round, part, replace, add, ...(instead !== undefined && { instead }) },
        key: `importKeptFrame:${round}:${part}`,
      } as const;
      const { id } = await queueWork(job, { ...effects, store });
      return ok({ id });
    });
  },
);

/** What the import would refuse, said before it waits in the queue. */
const mayTake = async (
  { part }: RoundPart,
  { upload, replace, add, instead }: Taking & { readonly upload: FrameUpload },
  store: Store,
): Promise<Result<null>> => {
  const frame = await store.findFrame(part);
  if (!frame) return ok(null);
  if (frame.frameHash) return fail(problem("E-FRAME-107", { part: part.code, hash: frame.frameHash }));
  const files = await store.listFrameFiles(frame);
  const mended = findMended(upload.header as readonly string[], files, upload.fileName);
  if (!mended.ok) return mended;
  if (replace && mended.value === null) return ok(null);
  if (mended.value === null && !add && instead === undefined)
    return fail(problem("E-FRAME-106", { part: part.code, file: frame.fileName }));
  return notTaken(files, { name: upload.fileName, sha256: upload.fileSha256 }, instead);
};
