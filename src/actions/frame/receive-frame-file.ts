import type { FrameFileRow } from "../../store/frame-files.ts";
import type { Store } from "../../store/store.ts";
import { previewContext, uploadLimit } from "../../survey/frame/upload-preview.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart, findPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { dropOldUploads } from "./drop-old-uploads.ts";
import { guessOf, type LookedInto, lookAnyhow } from "./look-into-file.ts";
import { findMended } from "./mended-rows.ts";

export interface ReceiveFrameFileInput {
  readonly round: string;
  readonly part: string;
  /** As it arrives; what breaks off throws. */
  readonly file: { readonly name: string; readonly pieces: AsyncIterable<Uint8Array> };
}

export interface KeptUpload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Keeps a file of transactions on disk, sealed, until it is imported or a week has passed, and looks at its beginning: what is no table
 * is refused at once. It takes the place of one that waited for the same part.
 */
export const receiveFrameFile = action(
  "importFrame",
  async ({ round, part, file }: ReceiveFrameFileInput, effects): Promise<Result<{ readonly rows: number }>> => {
    const found = await findPart(effects.store, { round, part });
    if (!found.ok) return found;
    const stopped = await mayImport(found.value, effects);
    if (!stopped.ok) return stopped;
    await dropOldUploads(effects);
    const id = effects.newId();
    const kept = await effects.uploads.keep(id, file.pieces, uploadLimit * 2 ** 20);
    if (kept === null) return fail(problem("E-FRAME-006", { file: file.name, limit: uploadLimit }));
    const received = await recordUpload({ round, part }, { id, name: file.name, ...kept }, effects);
    if (!received.ok) await effects.uploads.remove(id);
    return received;
  },
);

/** Whether a file may be sent for this part at all. */
export const mayImport = async ({ part }: RoundPart, { store }: Effects): Promise<Result<null>> => {
  if (part.source === "on-site") return fail(problem("E-FRAME-109", { part: part.code }));
  const frame = await store.findFrame(part);
  return frame?.frameHash ? fail(problem("E-FRAME-107", { part: part.code, hash: frame.frameHash })) : ok(null);
};

/** Looks into a file whose bytes are kept and lets it wait for its import; it takes the place of one that waited. */
export const recordUpload = async (
  place: { readonly round: string; readonly part: string },
  upload: KeptUpload,
  effects: Effects,
): Promise<Result<{ readonly rows: number }>> => {
  const looked = await lookAnyhow(upload, {}, effects);
  if (!looked.ok) return looked;
  const { id, name, bytes, sha256 } = upload;
  const entry = { act: "receiveFrameFile", round: place.round, object: `${place.part}: ${name}`, detail: { sha256, bytes } };
  let before: string | undefined;
  const written = await write(effects, entry, async (store) => {
    const found = await findOpenPart(store, place);
    if (!found.ok) return found;
    const mends = await mendedBy(found.value, { name, header: looked.value.header }, store);
    if (!mends.ok) return mends;
    const waiting = await store.findFrameUpload(found.value.part);
    if (waiting) await store.deleteFrameUpload(waiting);
    before = waiting?.id;
    await store.deleteFrameSending({ province: found.value.part.province, id: upload.id });
    await insertUpload(found.value, { ...upload, ...looked.value, mends: mends.value }, { ...effects, store });
    return ok({ rows: looked.value.preview.rows.length });
  });
  if (written.ok && before !== undefined && before !== id) await effects.uploads.remove(before);
  return written;
};

/** The file of the frame whose refused rows come back in this one; E-FRAME-123 when it is not there any more. */
const mendedBy = async (
  { part }: RoundPart,
  { name, header }: { readonly name: string; readonly header: readonly string[] },
  store: Store,
): Promise<Result<FrameFileRow | null>> => {
  const frame = await store.findFrame(part);
  return findMended(header, frame ? await store.listFrameFiles(frame) : [], name);
};

type LookedUpload = KeptUpload & LookedInto & { readonly mends: FrameFileRow | null };

const insertUpload = async ({ part }: RoundPart, upload: LookedUpload, effects: Effects): Promise<void> => {
  const { store, contacts, actor, clock } = effects;
  const { id, name, bytes, sha256, header, preview, layout } = upload;
  const { mapping, profile } = await guessOf(part.province, upload, { store, mends: upload.mends });
  await store.insertFrameUpload({
    ...{ province: part.province, id, partId: part.id, fileName: name, fileBytes: bytes, fileSha256: sha256 },
    ...{ receivedBy: actor.name, receivedAt: clock(), header: JSON.stringify(header), mapping: JSON.stringify(mapping) },
    preview: Buffer.from(contacts.seal(JSON.stringify(preview), previewContext(id))),
    layout: JSON.stringify(layout),
    profile,
  });
};
