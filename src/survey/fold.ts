/** A text for comparing: NFC, lower case, single spaces. The marks stay, so that Vạn Thành and Vạn Thạnh differ. */
export const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();

/** Small letters without marks, so that “van gia” finds “Vạn Giã”; everything else stays where it was. */
export const unmarked = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/gu, "d")
    .toLowerCase();

/** A text for comparing without marks and punctuation: “Số ĐT / Email” → “so dt email”. */
export const folded = (text: string): string =>
  unmarked(text)
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
