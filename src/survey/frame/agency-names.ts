import { folded, plain } from "../fold.ts";
import { remember } from "../remember.ts";

export interface NamedAgency {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** Which agency a name in the file means; undefined for a name that none has. */
export type FindAgency = (name: string) => string | undefined;

const committee = /^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/u;

/** “Bộ phận Một cửa UBND xã …”: the desk of an agency is the agency. */
const desk =
  /^(bộ phận (một cửa|tiếp nhận và trả kết quả)|trung tâm (phục vụ )?hành chính công|tổ tiếp nhận và trả kết quả)( của)?\s+/u;

const uniform = (name: string): string =>
  plain(name)
    .replace(desk, "")
    .replace(committee, "ubnd ")
    .replace(/\btt\.?\s+/u, "thị trấn ")
    .replace(/\btp\.?\s+/u, "thành phố ");

/**
 * Agencies by their full name, short name or name without “UBND”, however the committee and the kind of place are abbreviated.
 * Names that differ from all in marks alone (Hoà, Hòa, Hoa) are taken when they can mean one agency only.
 */
export const agencyFinder = (agencies: readonly NamedAgency[]): FindAgency => {
  const exact = new Map<string, Set<string>>();
  const loose = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, id: string) => map.set(key, new Set([...(map.get(key) ?? []), id]));
  for (const { id, name, shortName } of agencies) {
    for (const known of [uniform(name), uniform(shortName), uniform(name).replace(/^ubnd /, "")]) {
      put(exact, known, id);
      put(loose, folded(known), id);
    }
  }
  const only = (ids: ReadonlySet<string> | undefined) => (ids?.size === 1 ? [...ids][0] : undefined);
  const find = (name: string) => only(exact.get(uniform(name))) ?? only(loose.get(folded(uniform(name))));
  return remember(find);
};
