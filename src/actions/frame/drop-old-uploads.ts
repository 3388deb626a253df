import { uploadDays } from "../../survey/frame/upload-preview.ts";
import type { Effects } from "../effects.ts";

const day = 86_400_000;

/** Forgets files that nobody imported within a week, and bytes that no file stands for (their upload broke off at a kill). */
export const dropOldUploads = async ({ store, uploads, clock }: Effects): Promise<void> => {
  const week = new Date(clock().getTime() - uploadDays * day);
  await store.deleteFrameUploadsBefore(week);
  await store.deleteFrameSendingsBefore(week);
  const waiting = new Set(await store.listFrameUploadIds());
  const cut = clock().getTime() - day;
  for (const id of await uploads.list()) if (!waiting.has(id) && timeOf(id) < cut) await uploads.remove(id);
};

/** Of a UUIDv7: the first 48 bits are milliseconds. Another upload may just be arriving. */
const timeOf = (id: string): number => Number.parseInt(id.replace("-", "").slice(0, 12), 16);
