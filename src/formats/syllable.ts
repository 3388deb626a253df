const initials = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]";
const nuclei = [
  "iêu|yêu|oai|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu",
  "ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê",
  "[aăâeêioôơuưy]",
].join("|");
const pattern = new RegExp(`^(?:${initials})?(?:${nuclei})(?:ng|nh|ch|[ckmnpt])?$`, "u");
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word can be one Vietnamese syllable: consonant, vowels, end consonant (k in names such as Đắk Lắk), at most one tone. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  const toned = decomposed.match(tones)?.length ?? 0;
  return toned <= 1 && pattern.test(decomposed.replace(tones, "").normalize("NFC"));
}

/** How much of a text reads as Vietnamese, counted over its words that have letters outside ASCII. */
export interface Plausibility {
  readonly words: number;
  readonly syllables: number;
}

// Latin-1 symbols and controls beside letters are what a wrong decoding leaves; they stay part of the word, so that it fails.
const wordPattern = /[\p{L}\p{M}\p{S}\u0080-\u009F\u00A1-\u00BF\uFFFD]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is what is asked for
const plainAscii = /^[\x00-\x7F]*$/;

export function plausibility(text: string): Plausibility {
  const words = (text.match(wordPattern) ?? []).filter((word) => !plainAscii.test(word));
  return { words: words.length, syllables: words.filter(isSyllable).length };
}
