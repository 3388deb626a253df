import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { mergedShare, type PublishedShare } from "../../survey/draw/published-share.ts";
import { shownRelease } from "../../survey/report/release-state.ts";
import { carriedAgencies } from "../plan/carry-round.ts";
import type { RoundPart } from "../plan/find-round.ts";
import { snapshotOf } from "../report/release-blocks.ts";

/**
 * The index last published of agencies, by id: of each the newest release that shows it, or shows what it was put together of, from
 * rounds that are not later than this one. A figure that is withheld, or a release that was withdrawn, tells nothing.
 */
export const publishedShares = async (
  store: Store,
  { round }: Pick<RoundPart, "round">,
  agencies: readonly string[],
): Promise<ReadonlyMap<string, PublishedShare>> => {
  const earlier = (await store.listRounds())
    .filter(({ id, year }) => id !== round.id && year <= round.year)
    .sort((a, b) => b.year - a.year);
  const wanted = new Set(agencies);
  const found = new Map<string, PublishedShare>();
  for (const before of earlier) {
    if (found.size === wanted.size) break;
    const shown = shownRelease(await store.listReleases(before));
    if (!shown || shown.withdrawnAt) continue;
    const source = { round: before.code, title: before.shortTitle, year: before.year };
    const figures = snapshotOf(shown).parts.flatMap((part) => part.agencies);
    const became = await successorsIn(store, before, round);
    const byNew = Map.groupBy(
      figures.flatMap((figure) => (became.get(figure.id) ?? [figure.id]).map((id) => ({ id, figure }))),
      ({ id }) => id,
    );
    for (const [id, members] of byNew) {
      if (!wanted.has(id) || found.has(id)) continue;
      const merged = mergedShare(
        members.map(({ figure: { name, overall, ...one } }) => ({
          own: one.id === id,
          name,
          share: overall.value,
          forms: overall.n,
        })),
      );
      if (merged) found.set(id, { ...merged, ...source });
    }
  }
  return found;
};

/** What the agencies of an earlier round have become by the day of a later one. */
const successorsIn = async (store: Store, before: Round, round: Round): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { province, periodTo: day } = round;
  const carried = await carriedAgencies(store, before, { day, province });
  return new Map(carried.filter(({ to }) => to.length > 0).map(({ id, to }) => [id, to.map((next) => next.id)]));
};
