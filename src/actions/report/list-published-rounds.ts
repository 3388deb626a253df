import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import type { PublishedRoundLine } from "../../survey/report/published-list.ts";
import { shownRelease } from "../../survey/report/release-state.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { snapshotOf } from "./release-blocks.ts";
import { publishedRelease } from "./show-published-round.ts";

/** The rounds with published results, newest first. For everyone, without an account. */
export const listPublishedRounds = async (
  _input: Readonly<Record<never, never>>,
  { store }: Effects,
): Promise<Result<readonly PublishedRoundLine[]>> => {
  const rounds = await store.listRounds();
  const lines = await Promise.all(rounds.map((round) => describe(store, round)));
  return ok(lines.flat());
};

const describe = async (store: Store, round: Round): Promise<PublishedRoundLine[]> => {
  const shown = shownRelease(await store.listReleases(round));
  if (!shown) return [];
  const { version, state, releasedOn } = publishedRelease(shown);
  const { round: head, parts } = snapshotOf(shown);
  const { code, title, shortTitle, area, year, issuingBody, simulated } = head;
  const overalls = parts.map((part) => ({ code: part.code, title: part.title, overall: part.overall }));
  return [{ ...{ code, title, shortTitle, area, year, issuingBody, simulated, version, state, releasedOn }, parts: overalls }];
};
