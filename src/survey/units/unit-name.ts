import { folded } from "../fold.ts";
import type { UnitKind, UnitLevel } from "./unit.ts";

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A name for comparing in which only the place of the tone mark does not count: the tone goes to the end of its syllable, so that
 * Hoà and Hòa are the same and Hoa, Hỏa and Hóa are not. Capitals, spaces and the form of apostrophes do not count either.
 */
export const toneFolded = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/\S+/gu, (word) => word.replace(tones, "") + (word.match(tones)?.join("") ?? ""))
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();

const kindWords: readonly { readonly word: string; readonly kind: UnitKind; readonly levels: readonly UnitLevel[] }[] = [
  { word: "tỉnh", kind: "province", levels: ["province"] },
  { word: "thành phố", kind: "city", levels: ["province", "district"] },
  { word: "huyện", kind: "rural-district", levels: ["district"] },
  { word: "quận", kind: "urban-district", levels: ["district"] },
  { word: "thị xã", kind: "town", levels: ["district"] },
  { word: "thị trấn", kind: "township", levels: ["commune"] },
  { word: "phường", kind: "ward", levels: ["commune"] },
  { word: "đặc khu", kind: "special-zone", levels: ["commune"] },
  { word: "xã", kind: "commune", levels: ["commune"] },
];

/** The kind that a name begins with; undefined when it names none of this level. */
export const kindOf = (name: string, level: UnitLevel): UnitKind | undefined => {
  const lower = name.toLowerCase();
  return kindWords.find(({ word, levels }) => levels.includes(level) && lower.startsWith(`${word} `))?.kind;
};

/** “Xã Vạn Ninh” → “Vạn Ninh”; names of numbers keep their kind: “Phường 12”. */
export const bareName = (name: string): string => {
  const lower = name.toLowerCase();
  const found = kindWords.find(({ word }) => lower.startsWith(`${word} `));
  const rest = found ? name.slice(found.word.length + 1).trim() : name;
  return /^\d+$/.test(rest) ? name : rest;
};

/** “Xã Vạn Ninh” in the middle of a sentence or of the name of an office: “xã Vạn Ninh”. */
export const nameInside = (name: string): string => name.slice(0, 1).toLocaleLowerCase("vi") + name.slice(1);

/** “Huyện Vạn Ninh” → `huyen-van-ninh`, for identifiers. */
export const slugOf = (name: string): string => folded(name).replaceAll(" ", "-");
