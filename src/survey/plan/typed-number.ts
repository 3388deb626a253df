/** A whole number as people type it: «1430», «1.430», «1 430», «1,430»; null for anything else. */
export const typedWhole = (text: string): number | null => {
  const typed = text
    .trim()
    .replace(/(đồng|đ)$/iu, "")
    .trim();
  const plain = /^\d{1,3}([., \u00a0])\d{3}(\1\d{3})*$/.test(typed) ? typed.replace(/[., \u00a0]/g, "") : typed;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : null;
};

/** A number for messages in any language: digits in threes with no-break spaces, «1 000 000». */
export const spaced = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

/** A per cent with at most two decimals as hundredths: «7», «6,5», «6.25 %» → 700, 650, 625; null for anything else. */
export const typedHundredths = (text: string): number | null => {
  const [, whole, decimals = ""] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
};
