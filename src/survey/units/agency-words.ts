import { folded } from "../fold.ts";
import { type AgencyKind, agencyKinds } from "../plan/plan.ts";
import { type UnitLevel, unitLevels } from "./unit.ts";

/** How lists write the kinds; the first is what the export writes. Compared without marks. */
export const kindWords: Readonly<Record<AgencyKind, readonly [string, ...string[]]>> = {
  province: ["UBND cấp tỉnh", "UBND tỉnh", "UBND thành phố trực thuộc Trung ương"],
  department: ["Sở, ban, ngành", "Sở, ngành", "Sở", "Ban", "Ban, ngành"],
  district: ["UBND cấp huyện", "UBND huyện", "UBND quận", "UBND thị xã", "Huyện"],
  commune: ["UBND cấp xã", "UBND xã", "UBND phường", "UBND đặc khu", "UBND thị trấn", "Xã", "Phường", "Đặc khu"],
  "health-station": ["Trạm Y tế"],
  hospital: ["Bệnh viện", "Trung tâm Y tế"],
  "service-unit": ["Đơn vị sự nghiệp", "Đơn vị sự nghiệp công lập"],
  "land-office": ["Chi nhánh văn phòng đăng ký đất đai", "Văn phòng đăng ký đất đai", "Chi nhánh VPĐKĐĐ"],
};

export const levelWords: Readonly<Record<UnitLevel, readonly [string, ...string[]]>> = {
  province: ["Tỉnh", "Cấp tỉnh"],
  district: ["Huyện", "Cấp huyện"],
  commune: ["Xã", "Cấp xã"],
};

const byWord = <Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, readonly string[]>>) =>
  new Map(keys.flatMap((key) => [key, ...words[key]].map((word) => [folded(word), key] as const)));

const kinds = byWord(agencyKinds, kindWords);
const levels = byWord(unitLevels, levelWords);

/** The kind that a word of a list means; undefined when it means none. */
export const readKind = (word: string): AgencyKind | undefined => kinds.get(folded(word));

/** The level that a word of a list means; undefined when it means none. */
export const readLevel = (word: string): UnitLevel | undefined => levels.get(folded(word));

/** The kind that the name of an agency tells by its first words: “UBND xã …”, “Sở …”, “Trạm Y tế …”. */
export const kindOfName = (name: string): AgencyKind | undefined => {
  const words = folded(name).replace(/^(uy ban nhan dan)\b/, "ubnd");
  const starts: readonly (readonly [RegExp, AgencyKind])[] = [
    [/^ubnd (xa|phuong|thi tran|dac khu)\b/, "commune"],
    [/^ubnd (huyen|quan|thi xa)\b/, "district"],
    [/^ubnd tinh\b/, "province"],
    [/^(so|ban|van phong ubnd|thanh tra)\b/, "department"],
    [/^tram y te\b/, "health-station"],
    [/^(benh vien|trung tam y te)\b/, "hospital"],
    [/^chi nhanh (van phong dang ky dat dai|vpdkdd)\b/, "land-office"],
  ];
  return starts.find(([start]) => start.test(words))?.[1];
};
