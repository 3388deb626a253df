/** A text for comparing: NFC, lower case, single spaces. The marks stay, so that Vạn Thành and Vạn Thạnh differ. */
export const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();

/** A text for comparing without marks and punctuation: “Số ĐT / Email” → “so dt email”. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/gu, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
