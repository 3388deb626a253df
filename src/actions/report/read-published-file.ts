import { civilDay } from "../../survey/plan/civil-day.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";

/** A public file of a release that is out; a withdrawn release serves none. For everyone, without an account. */
export const readPublishedFile = async (
  { round: code, version, file }: { readonly round: string; readonly version: number; readonly file: string },
  { store }: Effects,
): Promise<Result<DownloadedFile>> => {
  const round = await store.findRound(code);
  const release = round && (await store.findRelease(round, version));
  if (!release?.releasedAt) return fail(problem("E-REPORT-001", { round: code }));
  const { withdrawnAt, withdrawalReason } = release;
  if (withdrawnAt)
    return fail(problem("E-REPORT-012", { round: code, version, on: civilDay(withdrawnAt), reason: withdrawalReason ?? "" }));
  const stored = await store.findReleaseFile(release, file);
  if (!stored?.public) return fail(problem("E-REPORT-010", { round: code, version, file }));
  return ok({ name: `${code}-v${version}-${file}`, mediaType: stored.mediaType, bytes: stored.bytes });
};
