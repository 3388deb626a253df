/**
 * VNI for Windows (the fonts VNI-Times, VNI-Helve): a vowel is a plain letter, and the byte after it, a letter of its own in Western
 * fonts, draws its roof and tone. So each byte is either a letter or marks for the letter before, and NFC puts them together.
 */
const marks: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};

/** Letters that stand for a whole Vietnamese letter. */
const letters: Readonly<Record<string, string>> = {
  ô: "ơ",
  ö: "ư",
  ñ: "đ",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};

/** What a byte says, by the Western letter that has its place; signs such as “ and – stay, any other letter is unknown. */
function meaning(western: string): string {
  const small = western.toLowerCase();
  const letter = letters[small];
  if (letter !== undefined) return western === small ? letter : letter.toUpperCase();
  return marks[small] ?? (/^(?!\p{ASCII})[\p{L}\p{C}]$/u.test(western) ? "\uFFFD" : western);
}

const table: readonly string[] = Array.from({ length: 256 }, (_, code) =>
  code === 0xa0 ? " " : meaning(new TextDecoder("windows-1252").decode(Uint8Array.of(code))),
);

/** Letters and marks of VNI bytes, to be composed by NFC; a byte that is neither becomes U+FFFD. */
export function decodeVni(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes) parts.push(table[byte] ?? "\uFFFD");
  return parts.join("");
}
