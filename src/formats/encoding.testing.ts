import { openDecoder } from "./encoding.ts";

/** Writes text in an encoding by turning its decoder round, letter by letter; TCVN3 has most capitals in a font of their own alone. */
export function encode(text: string, encoding: "TCVN3 (ABC)" | "Windows-1258"): Buffer {
  const decoder = openDecoder(encoding);
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code), true), code] as const).reverse(),
  );
  const spelled = encoding === "TCVN3 (ABC)" ? text : [...text].map(spell).join("");
  return Buffer.from([...spelled].map((letter) => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? 63));
}

const vniMarks = new Map([
  ["\u0301", "ù"],
  ["\u0300", "ø"],
  ["\u0309", "û"],
  ["\u0303", "õ"],
  ["\u0323", "ï"],
  ["\u0302", "â"],
  ["\u0302\u0301", "á"],
  ["\u0302\u0300", "à"],
  ["\u0302\u0309", "å"],
  ["\u0302\u0303", "ã"],
  ["\u0302\u0323", "ä"],
  ["\u0306", "ê"],
  ["\u0306\u0301", "é"],
  ["\u0306\u0300", "è"],
  ["\u0306\u0309", "ú"],
  ["\u0306\u0303", "ü"],
  ["\u0306\u0323", "ë"],
]);
const vniLetters = new Map("ơôưöđñỉæĩóịòỵîƠÔƯÖĐÑ".match(/../gu)?.map((pair) => [pair[0], pair[1]] as const));

/** Writes one letter in VNI, spelled by the rules of its keyboard rather than by the decoder. */
function vniLetter(letter: string): string {
  if (/^[íìÍÌ]$/u.test(letter)) return letter;
  const whole = vniLetters.get(letter);
  if (whole !== undefined) return whole;
  const spelled = letter.normalize("NFD").replace(/([\u0323])([\u0302\u0306])/u, "$2$1");
  const [base = "", marks = ""] = /\u031b/u.test(spelled)
    ? [vniLetters.get(spelled.slice(0, 2).normalize("NFC")) ?? "", spelled.replace(/^.\u0323?\u031b/u, "")]
    : [spelled.slice(0, 1), spelled.slice(1)];
  return base + (vniMarks.get(marks) ?? marks);
}

/** As fonts of VNI want it. */
export const encodeVni = (text: string): Buffer => Buffer.from([...text].map(vniLetter).join(""), "latin1");

/** Windows-1258 has vowels such as ê and ơ whole, and the five tones as marks after them. */
const spell = (letter: string): string => {
  const marks = letter.normalize("NFD");
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(marks)?.[0] ?? "";
  return tone === "" ? letter : marks.replace(tone, "").normalize("NFC") + tone;
};
