/** The index of an agency in the last round that published it, as the share to expect of it now. */
export interface PublishedShare {
  /** In per cent. */
  readonly share: number;
  /** Code, short title and year of that round. */
  readonly round: string;
  readonly title: string;
  readonly year: number;
  /** Names of the agencies that it was put together of since, where it is theirs. */
  readonly from: readonly string[];
}

interface Published {
  /** It is the agency itself. */
  readonly own: boolean;
  readonly name: string;
  /** In per cent; null: withheld. */
  readonly share: number | null;
  readonly forms: number;
}

/** The share of an agency by what was published of it or of those it was put together of, each by the number of its forms. */
export const mergedShare = (members: readonly Published[]): Pick<PublishedShare, "share" | "from"> | null => {
  const shown = members.flatMap(({ share, ...one }) => (share === null ? [] : [{ ...one, share }]));
  const forms = shown.reduce((sum, one) => sum + one.forms, 0);
  if (forms === 0) return null;
  const share = shown.reduce((sum, one) => sum + (one.forms / forms) * one.share, 0);
  return { share, from: shown.every(({ own }) => own) ? [] : shown.map(({ name }) => name) };
};

/** A share near 0 or 100 would promise an interval that one answer more or less belies. */
const [least, most] = [5, 95] as const;

/** The share to expect of an agency: as published, within 5 and 95 per cent, or else the one that was assumed. */
export const shareToExpect = (
  published: PublishedShare | null | undefined,
  { assume, expected }: { readonly assume: "fixed" | "published"; readonly expected: number },
): number => (assume === "published" && published ? Math.min(most, Math.max(least, published.share)) : expected);
