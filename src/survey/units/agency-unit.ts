import type { AgencyRecord } from "./agency.ts";
import type { Unit } from "./unit.ts";
import { toneFolded } from "./unit-name.ts";

const unitWords = /(?:^|\s)((?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|đặc khu|xã)\s.+)$/iu;

/** The unit that the name of an agency ends with: “Trạm Y tế xã Vạn Lương” → “xã Vạn Lương”; undefined when it names none. */
export const unitInName = (name: string): string | undefined => unitWords.exec(name.normalize("NFC"))?.[1];

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
    const named = byName.get(`${province}/${toneFolded(unitInName(name) ?? "")}`) ?? [];
    return { id, found: registered ? [registered] : named.filter((unit) => unit.level === level) };
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
