import type { Language } from "./language.ts";
import { englishWords } from "./number-words-en.ts";
import { vietnameseWords } from "./number-words-vi.ts";

/** A sum of whole đồng as papers repeat it in words: «Năm mươi bảy triệu hai trăm nghìn đồng», “Fifty-seven million two hundred thousand dong”. */
export const moneyInWords = (dong: number, language: Language): string => {
  const words = language === "vi" ? `${vietnameseWords(dong)} đồng` : `${englishWords(dong)} dong`;
  return words.slice(0, 1).toLocaleUpperCase("vi") + words.slice(1);
};
