import type { ReleaseLine } from "./report-view.ts";

/** The dates of a release that its state follows from. */
export interface ReleaseDates {
  readonly version: number;
  readonly releasedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const isOut = ({ releasedAt, withdrawnAt }: ReleaseDates): boolean => releasedAt !== null && withdrawnAt === null;

const newest = <T extends ReleaseDates>(releases: readonly T[]): T | undefined =>
  releases.reduce<T | undefined>((best, release) => (best && best.version > release.version ? best : release), undefined);

/** The release that stands on the public page: the newest that is out and not withdrawn. */
export const validRelease = <T extends ReleaseDates>(releases: readonly T[]): T | undefined => newest(releases.filter(isOut));

/** What the public page opens with: the last valid release, or, when all were withdrawn, the last one with its reason. */
export const shownRelease = <T extends ReleaseDates>(releases: readonly T[]): T | undefined =>
  validRelease(releases) ?? newest(releases.filter(({ releasedAt }) => releasedAt !== null));

export const releaseState = (release: ReleaseDates, releases: readonly ReleaseDates[]): ReleaseLine["state"] => {
  if (release.releasedAt === null) return "draft";
  if (release.withdrawnAt !== null) return "withdrawn";
  return validRelease(releases)?.version === release.version ? "released" : "superseded";
};
