import { typedWhole } from "../typed-whole.ts";

/** An amount of money as people type it: «1.430.000», «1 430 000 đồng», «200.000đ»; null for anything else. */
export const typedAmount = (text: string): number | null => typedWhole(text.trim().replace(/(đồng|đ)$/iu, ""));

/** A number for messages in any language: digits in threes with no-break spaces, «1 000 000». */
export const spaced = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

/** A per cent with at most two decimals as hundredths: «7», «6,5», «6.25 %» → 700, 650, 625; null for anything else. */
export const typedHundredths = (text: string): number | null => {
  const [, whole, decimals = ""] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
};
