import type { Store } from "../../store/store.ts";
import type { PublishedShare } from "../../survey/draw/published-share.ts";
import { shownRelease } from "../../survey/report/release-state.ts";
import type { RoundPart } from "../plan/find-round.ts";
import { snapshotOf } from "../report/release-blocks.ts";

/**
 * The index last published of agencies, by id: of each the newest release that shows it, from rounds of the same province that are not
 * later than this one. A figure that is withheld, or a release that was withdrawn, tells nothing.
 */
export const publishedShares = async (
  store: Store,
  { round }: Pick<RoundPart, "round">,
  agencies: readonly string[],
): Promise<ReadonlyMap<string, PublishedShare>> => {
  const earlier = (await store.listRounds())
    .filter(({ id, province, year }) => id !== round.id && province === round.province && year <= round.year)
    .sort((a, b) => b.year - a.year);
  const wanted = new Set(agencies);
  const found = new Map<string, PublishedShare>();
  for (const before of earlier) {
    if (found.size === wanted.size) break;
    const shown = shownRelease(await store.listReleases(before));
    if (!shown || shown.withdrawnAt) continue;
    const source = { round: before.code, title: before.shortTitle, year: before.year };
    for (const { id, overall } of snapshotOf(shown).parts.flatMap((part) => part.agencies))
      if (wanted.has(id) && !found.has(id) && overall.value !== null) found.set(id, { share: overall.value, ...source });
  }
  return found;
};
