/**
 * TCVN3 (TCVN 5712:1993, the “ABC” fonts .VnTime, .VnArial): one byte a letter, lower-case letters with tone at 0xB5–0xFE.
 * Capital letters with tone have no codes of their own; such text was set in the fonts whose names end in H.
 */
const letters: readonly (readonly [first: number, text: string])[] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

const table: readonly string[] = (() => {
  const codes = Array.from({ length: 256 }, (_, code) => (code < 128 ? String.fromCharCode(code) : "\uFFFD"));
  codes[0xa0] = " ";
  for (const [first, text] of letters) {
    for (const [offset, letter] of [...text].entries()) codes[first + offset] = letter;
  }
  return codes;
})();

/** Letters of TCVN3 bytes; a byte without a letter becomes U+FFFD. */
export function decodeTcvn3(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes) parts.push(table[byte] ?? "\uFFFD");
  return parts.join("");
}

/**
 * A cell that was typed in a capitals-only ABC font: its plain letters are capitals (at least two in one word) and those
 * with tone came out small. «TỉNH HậU GIANG» becomes «TỈNH HẬU GIANG»; the name «Lê Hà» stays.
 */
export const restoreCapitals = (text: string): string =>
  !/[a-z]/.test(text) && /[A-Z]\p{L}*[A-Z]/u.test(text) ? text.toLocaleUpperCase("vi") : text;
