import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { findRound } from "../plan/find-round.ts";

export interface DownloadReleaseFileInput {
  readonly round: string;
  readonly version: number;
  readonly file: string;
}

/** A file of a draft or release, for the staff. */
export const downloadReleaseFile = action(
  "showReport",
  async ({ round: code, version, file }: DownloadReleaseFileInput, { store }: Effects): Promise<Result<DownloadedFile>> => {
    const round = await findRound(store, code);
    if (!round.ok) return round;
    const release = await store.findRelease(round.value, version);
    if (!release) return fail(problem("E-REPORT-004", { round: code, version }));
    const stored = await store.findReleaseFile(release, file);
    if (!stored) return fail(problem("E-REPORT-010", { round: code, version, file }));
    return ok({ name: `${code}-v${version}-${file}`, mediaType: stored.mediaType, bytes: stored.bytes });
  },
);
