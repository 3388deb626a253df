import { may, unitsSeen } from "../../survey/people/permissions.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { findPart } from "../plan/find-round.ts";
import { findFrame } from "./find-frame.ts";
import { frozenFrameFile } from "./frozen-frame.ts";

export interface DownloadFrameInput {
  readonly round: string;
  readonly part: string;
  /** Hash of the file that the one who asks has already; the bytes are then left out. */
  readonly known?: string;
}

/** The file with its hash; `bytes` is null where it is the one that is known. */
export interface FrozenFile extends Omit<DownloadedFile, "bytes"> {
  readonly sha256: string;
  readonly bytes: Uint8Array | null;
}

/** The frozen frame as frame.csv. Anyone may have it once the sample is drawn; before that, who may see the round. */
export const downloadFrame = async ({ round, part }: DownloadFrameInput, effects: Effects): Promise<Result<DownloadedFile>> => {
  const file = await openFrozenFrame({ round, part }, effects);
  return file.ok ? ok({ ...file.value, bytes: file.value.bytes ?? new Uint8Array() }) : file;
};

/** The same for whoever may have it already: nothing is read for them. */
export const openFrozenFrame = async (input: DownloadFrameInput, effects: Effects): Promise<Result<FrozenFile>> => {
  const { store, actor } = effects;
  const found = await findPart(store, input);
  const drawn = found.ok && (await store.findDraw(found.value.part))?.drawnAt;
  const place = { round: input.round };
  // Before the draw the frame is for who sees all of it.
  if (!drawn && !(may(actor, "showFrame", place) && unitsSeen(actor, "showFrame", place) === null))
    return fail(problem("E-PEOPLE-001", { action: "showFrameRows" }));
  if (!found.ok) return found;
  const frame = await findFrame(store, found.value);
  if (!frame.ok) return frame;
  if (!frame.value.frameHash) return fail(problem("E-DRAW-002", { part: input.part }));
  const { frameHash: sha256 } = frame.value;
  const head = { name: `${input.round}-${input.part}-frame.csv`, mediaType: "text/csv; charset=utf-8", sha256 };
  if (input.known === sha256) return ok({ ...head, bytes: null });
  const staged = await store.findStagedInto(found.value.part);
  const bytes = staged ? ok(await store.readStagedFile(staged)) : await frozenFrameFile(store, frame.value);
  return bytes.ok ? ok({ ...head, bytes: bytes.value }) : bytes;
};
