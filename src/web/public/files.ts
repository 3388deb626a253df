import type { Language } from "../../survey/language.ts";
import { formatNumber } from "../../survey/number.ts";
import type { PublishedFile, PublishedRound } from "../../survey/report/snapshot.ts";

/** `CSV`, `DOCX` … by the name's ending. */
export const formatName = ({ name }: Pick<PublishedFile, "name">): string => (name.split(".").at(-1) ?? "").toUpperCase();

/** Address of a file of the release. */
export const fileHref = (published: PublishedRound, { name }: Pick<PublishedFile, "name">): string =>
  `/results/${encodeURIComponent(published.snapshot.round.code)}/files/${encodeURIComponent(name)}`;

/** `41 KB`, `4,8 MB`: thousands of bytes, as file managers show them. */
export const formatBytes = (bytes: number, language: Language): string => {
  if (bytes < 1000) return `${formatNumber(bytes, language)} B`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, language, bytes < 10_000 ? 1 : 0)} KB`;
  return `${formatNumber(bytes / 1_000_000, language, 1)} MB`;
};

export const filesEndingIn = ({ files }: PublishedRound, ...endings: readonly string[]): readonly PublishedFile[] =>
  files.filter(({ name }) => endings.some((ending) => name.toLowerCase().endsWith(ending)));

/** Frame or sample of a part's draw, by the name it is released under. */
export const drawFile = ({ files }: PublishedRound, part: string, what: "frame" | "sample"): PublishedFile | undefined =>
  files.find(({ name }) => name === `${part}-${what}.csv`);

/** The figures as one CSV: the one that is neither a frame nor a sample. */
export const tableFile = (published: PublishedRound): PublishedFile | undefined =>
  filesEndingIn(published, ".csv").find(({ name }) => !/-(frame|sample)\.csv$/.test(name));
