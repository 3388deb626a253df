/** The code of a draw in stages within its round: `giai-doan-1`. */
export const stagedCode = (number: number): string => `giai-doan-${number}`;

/** The number of such a code; null for any other. */
export const stagedNumber = (code: string): number | null => {
  const [, digits] = /^giai-doan-([1-9]\d{0,5})$/.exec(code) ?? [];
  return digits === undefined ? null : Number(digits);
};
