import type { Release } from "../../store/releases.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { problem } from "../../survey/problem.ts";
import { shownRelease } from "../../survey/report/release-state.ts";
import type { PublishedRelease, PublishedRound } from "../../survey/report/snapshot.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { snapshotOf } from "./release-blocks.ts";

/**
 * What is published of a round: the asked version, or the last valid release, or, when all were withdrawn, the last one with its
 * reason. A withdrawn release has no files. For everyone, without an account.
 */
export const showPublishedRound = async (
  input: { readonly round: string; readonly version?: number },
  { store }: Effects,
): Promise<Result<PublishedRound>> => {
  const round = await store.findRound(input.round);
  const releases = round ? (await store.listReleases(round)).filter(({ releasedAt }) => releasedAt !== null) : [];
  const wanted =
    input.version === undefined ? shownRelease(releases) : releases.find(({ version }) => version === input.version);
  if (!wanted) return fail(problem("E-REPORT-001", { round: input.round }));
  const files = wanted.withdrawnAt ? [] : (await store.listReleaseFiles(wanted)).filter((file) => file.public);
  return ok({
    ...publishedRelease(wanted),
    snapshot: snapshotOf(wanted),
    files: files.map(({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes, sha256 })),
    history: releases.map(publishedRelease),
  });
};

/** Days are those of Vietnam. */
export const publishedRelease = ({ version, releasedAt, withdrawnAt, withdrawalReason }: Release): PublishedRelease => ({
  version,
  state: withdrawnAt ? "withdrawn" : "released",
  releasedOn: releasedAt ? civilDay(releasedAt) : "",
  withdrawal: withdrawnAt ? { on: civilDay(withdrawnAt), reason: withdrawalReason ?? "" } : null,
});
