import type { FrameSending } from "../../store/frame-sendings.ts";
import { uploadLimit } from "../../survey/frame/upload-preview.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { dropOldUploads } from "./drop-old-uploads.ts";
import { mayImport, recordUpload } from "./receive-frame-file.ts";

interface Place {
  readonly round: string;
  readonly part: string;
}

/** A file as the machine of its sender describes it; the same description again goes on where it stopped. */
export interface BeginFrameFileInput extends Place {
  readonly name: string;
  readonly bytes: number;
  /** When it was last changed there; milliseconds. */
  readonly time: number;
}

export interface SendingState {
  readonly id: string;
  /** Bytes that are there for good. */
  readonly received: number;
}

/**
 * Begins to take a file in pieces, or says how far it came. It takes the place of another file that the same person was sending for the
 * same part; what is not finished within a week is forgotten.
 */
export const beginFrameFile = action(
  "importFrame",
  async (input: BeginFrameFileInput, effects): Promise<Result<SendingState>> => {
    const { round, part, name: file, bytes } = input;
    const found = await findPart(effects.store, { round, part });
    if (!found.ok) return found;
    const stopped = await mayImport(found.value, effects);
    if (!stopped.ok) return stopped;
    if (!(bytes > 0)) return fail(problem("E-FRAME-002", { file }));
    if (bytes > uploadLimit * 2 ** 20) return fail(problem("E-FRAME-006", { file, limit: uploadLimit }));
    const before = await effects.store.findFrameSending(found.value.part, senderOf(effects));
    if (before && isSame(before, input))
      return ok({ id: before.id, received: await effects.uploads.received(before.id, bytes) });
    await dropOldUploads(effects);
    const begun = await begin(found.value, input, effects);
    if (begun.ok && before) await effects.uploads.remove(before.id);
    return begun;
  },
);

/** One unfinished file a person and part. */
export const senderOf = ({ actor }: Pick<Effects, "actor">): string => (actor.kind === "account" ? actor.id : actor.name);

const isSame = ({ fileName, fileBytes, fileTime }: FrameSending, { name, bytes, time }: BeginFrameFileInput): boolean =>
  fileName === name && Number(fileBytes) === bytes && Number(fileTime) === time;

const begin = (
  { part }: RoundPart,
  { round, part: object, name, bytes, time }: BeginFrameFileInput,
  effects: Effects,
): Promise<Result<SendingState>> => {
  const id = effects.newId();
  const entry = { act: "beginFrameFile", round, object: `${object}: ${name}`, detail: { bytes } };
  return write(effects, entry, async (store) => {
    await store.putFrameSending({
      ...{ province: part.province, id, partId: part.id, sender: senderOf(effects) },
      ...{ fileName: name, fileBytes: bytes, fileTime: time, begunAt: effects.clock() },
    });
    return ok({ id, received: 0 });
  });
};

export interface SendFramePieceInput extends Place {
  readonly id: string;
  readonly offset: number;
  readonly piece: Uint8Array;
}

/** Takes the next piece; one that was taken before, or belongs further on, changes nothing. Says how far the file came. */
export const sendFramePiece = action(
  "importFrame",
  async ({ id, offset, piece, ...place }: SendFramePieceInput, effects): Promise<Result<SendingState>> => {
    const sending = await findSending({ ...place, id }, effects);
    if (!sending.ok) return sending;
    const total = Number(sending.value.fileBytes);
    return ok({ id, received: await effects.uploads.append(id, { offset, bytes: piece, total }) });
  },
);

const findSending = async (
  { id, ...place }: Place & { readonly id: string },
  effects: Effects,
): Promise<Result<FrameSending>> => {
  const found = await findPart(effects.store, place);
  if (!found.ok) return found;
  const sending = await effects.store.findFrameSending(found.value.part, senderOf(effects));
  return sending?.id === id ? ok(sending) : fail(problem("E-FRAME-111", { part: place.part }));
};

export interface FinishFrameFileInput extends Place {
  readonly id: string;
  /** Of the file on the machine of its sender. */
  readonly sha256: string;
}

/** Holds what arrived against the file as it was sent, and lets it wait for its import. What differs, or is no table, is let go. */
export const finishFrameFile = action(
  "importFrame",
  async ({ id, sha256, ...place }: FinishFrameFileInput, effects): Promise<Result<{ readonly rows: number }>> => {
    const sending = await findSending({ ...place, id }, effects);
    if (!sending.ok) return sending;
    const { fileName: file, fileBytes } = sending.value;
    const kept = await effects.uploads.digest(id);
    if (kept === null || kept.bytes !== Number(fileBytes)) return fail(problem("E-FRAME-118", { file }));
    const received =
      kept.sha256 === sha256
        ? await recordUpload(place, { id, name: file, ...kept }, effects)
        : fail(problem("E-FRAME-119", { file }));
    if (!received.ok) await letGo(sending.value, effects);
    return received;
  },
);

const letGo = async (sending: FrameSending, { store, uploads }: Effects): Promise<void> => {
  await store.deleteFrameSending(sending);
  await uploads.remove(sending.id);
};
