import type { Release } from "../../store/releases.ts";
import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { validRelease } from "../../survey/report/release-state.ts";
import type { Snapshot } from "../../survey/report/snapshot.ts";
import { findPartMethod } from "../instrument/part-method.ts";

export const snapshotOf = ({ snapshot }: Pick<Release, "snapshot">): Snapshot => snapshot as Snapshot;

/** What must be done before a draft can be made: every part needs frozen data and its index. */
export const findDraftBlocks = async (store: Store, round: Round): Promise<Problem[]> => {
  const parts = await store.listParts(round);
  const blocks = await Promise.all(
    parts.map(async (part) => {
      const [newest] = await store.listDatasets(part);
      const stored = await findPartMethod(store, part);
      if (!newest || !stored) return [problem("E-REPORT-002", { part: part.title })];
      const computed = await store.listIndicators(newest);
      const isCurrent = computed.some(({ methodVersion }) => methodVersion === stored.method.version);
      return isCurrent ? [] : [problem("E-REPORT-003", { part: part.title, version: newest.version })];
    }),
  );
  return blocks.flat();
};

/** Parts whose data were frozen anew since the draft, and a newer release that already stands. */
export const findReleaseBlocks = async (store: Store, round: Round, release: Release): Promise<Problem[]> => {
  const releases = await store.listReleases(round);
  const published = validRelease(releases)?.version ?? 0;
  const { version } = release;
  const stale = await findStaleParts(store, round, release);
  return [
    ...(published > version ? [problem("E-REPORT-007", { version, published })] : []),
    ...stale.map(({ part, dataset }) => problem("E-REPORT-006", { version, part, dataset })),
  ];
};

export const findStaleParts = async (store: Store, round: Round, release: Release) => {
  const frozen = new Map(snapshotOf(release).parts.map(({ code, dataset }) => [code, dataset.sha256]));
  const parts = await store.listParts(round);
  const newest = await Promise.all(parts.map(async (part) => ({ part: part.code, head: (await store.listDatasets(part))[0] })));
  return newest.flatMap(({ part, head }) =>
    head && head.sha256 !== frozen.get(part) ? [{ part, dataset: head.version }] : [],
  );
};
