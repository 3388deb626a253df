import type { AgencyRecord } from "./agency.ts";
import type { Unit } from "./unit.ts";
import { toneFolded } from "./unit-name.ts";

const unitWords = /(?<=^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|đặc khu|xã)\s/giu;

/**
 * What the name of an agency may end with: “Trạm Y tế xã Vạn Lương” → “xã Vạn Lương”; “Sở Lao động - Thương binh và Xã hội tỉnh Hậu
 * Giang” → “Xã hội tỉnh Hậu Giang”, “tỉnh Hậu Giang”. The longest first.
 */
export const unitsInName = (name: string): readonly string[] => {
  const text = name.normalize("NFC");
  return [...text.matchAll(unitWords)].map(({ index }) => text.slice(index));
};

/** “Sở Nội vụ tỉnh Hậu Giang” → “Sở Nội vụ”; the words “Xã hội” name no commune. */
export const bodyInName = (name: string): string => {
  const text = name.normalize("NFC");
  const place = unitsInName(text).findLast((words) => !/^xã hội$/iu.test(words)) ?? "";
  return text.slice(0, text.length - place.length).trim();
};

type Placed = Pick<AgencyRecord, "id" | "name" | "level" | "province" | "unitId">;

/**
 * The unit that each agency serves on a day: the one that it is registered with, else the one that its name ends with in its province.
 * Of several of that name the one in the district of most others is meant; where that does not tell, none.
 */
export const unitsOfAgencies = (agencies: readonly Placed[], units: readonly Unit[]): ReadonlyMap<string, Unit> => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = Map.groupBy(units, ({ name, provinceId }) => `${provinceId.slice(0, 2)}/${toneFolded(name)}`);
  const candidates = agencies.map(({ id, name, level, province, unitId }) => {
    const registered = byId.get(unitId ?? "");
    const named = unitsInName(name).map((words) => byName.get(`${province}/${toneFolded(words)}`) ?? []);
    const fitting = named.map((some) => some.filter((unit) => unit.level === level)).find((some) => some.length > 0) ?? [];
    return { id, found: registered ? [registered] : fitting };
  });
  const sure = candidates.flatMap(({ found }) => (found.length === 1 ? found : []));
  const count = new Map<string, number>();
  for (const { parentId } of sure) count.set(parentId ?? "", (count.get(parentId ?? "") ?? 0) + 1);
  const likeliest = [...count].toSorted(([, a], [, b]) => b - a)[0]?.[0];
  return new Map(
    candidates.flatMap(({ id, found }) => {
      const unit = found.length === 1 ? found[0] : found.find(({ parentId }) => parentId === likeliest);
      return unit ? [[id, unit] as const] : [];
    }),
  );
};
