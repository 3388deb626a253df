import type { Release } from "../../store/releases.ts";
import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { problem } from "../../survey/problem.ts";
import { releaseState, validRelease } from "../../survey/report/release-state.ts";
import type { ReleaseLine, ReportView } from "../../survey/report/report-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findRound, roundHead } from "../plan/find-round.ts";
import { findDraftBlocks, findReleaseBlocks, findStaleParts, snapshotOf } from "./release-blocks.ts";

export interface ShowReportInput {
  readonly round: string;
}

/** The drafts and releases of a round. */
export const showReport = action(
  "showReport",
  async (input: ShowReportInput, { store }: Effects): Promise<Result<ReportView>> => {
    const found = await findRound(store, input.round);
    if (!found.ok) return found;
    const round = found.value;
    const [head, releases, draftBlocks] = await Promise.all([
      roundHead(store, round),
      store.listReleases(round),
      findDraftBlocks(store, round),
    ]);
    const [newest] = releases;
    const draft = newest && newest.releasedAt === null ? newest : undefined;
    return ok({
      round: head,
      releases: await Promise.all(releases.map((release) => describe(store, round, { release, releases }))),
      draftBlocks,
      releaseBlocks: draft ? await findReleaseBlocks(store, round, draft) : [problem("E-REPORT-011", { round: input.round })],
      releasable: draft?.version ?? null,
      published: validRelease(releases)?.version ?? null,
    });
  },
);

const describe = async (
  store: Store,
  round: Round,
  { release, releases }: { readonly release: Release; readonly releases: readonly Release[] },
): Promise<ReleaseLine> => {
  const { version, draftedBy, draftedAt, releasedBy, releasedAt } = release;
  const [files, stale] = await Promise.all([store.listReleaseFiles(release), findStaleParts(store, round, release)]);
  return {
    ...{ version, draftedBy, releasedBy, files },
    draftedAt: draftedAt.toISOString(),
    releasedAt: releasedAt?.toISOString() ?? null,
    state: releaseState(release, releases),
    withdrawal: withdrawalOf(release),
    parts: snapshotOf(release).parts.map(({ code, title, overall, dataset }) => ({
      ...{ code, title, overall },
      dataset: { version: dataset.version, sha256: dataset.sha256 },
    })),
    stale: stale.length > 0,
  };
};

const withdrawalOf = ({ withdrawnBy, withdrawnAt, withdrawalReason }: Release): ReleaseLine["withdrawal"] =>
  withdrawnAt ? { by: withdrawnBy ?? "", at: withdrawnAt.toISOString(), reason: withdrawalReason ?? "" } : null;
