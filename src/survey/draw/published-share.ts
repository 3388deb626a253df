/** The index of an agency in the last round that published it, as the share to expect of it now. */
export interface PublishedShare {
  /** In per cent. */
  readonly share: number;
  /** Code, short title and year of that round. */
  readonly round: string;
  readonly title: string;
  readonly year: number;
}

/** A share near 0 or 100 would promise an interval that one answer more or less belies. */
const [least, most] = [5, 95] as const;

/** The share to expect of an agency: as published, within 5 and 95 per cent, or else the one that was assumed. */
export const shareToExpect = (
  published: PublishedShare | null | undefined,
  { assume, expected }: { readonly assume: "fixed" | "published"; readonly expected: number },
): number => (assume === "published" && published ? Math.min(most, Math.max(least, published.share)) : expected);
