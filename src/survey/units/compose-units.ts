import { composeFormer } from "./compose-former.ts";
import { mendedCodes, missingMoves } from "./mended.ts";
import { reformDay, type Succession, type Unit, type UnitRegister } from "./unit.ts";
import { kindOf } from "./unit-name.ts";
import type { UnitSource } from "./unit-source.ts";

/** Raised when the mending or the composing change, so that a database fills its tables again. */
const edition = 1;

/** Names what composeUnits makes of a version of the lists. */
export const editionOf = (sourceVersion: string): string => `${sourceVersion}/${edition}`;

/**
 * The register of units from the lists of the package: today's provinces and communes with the known faults mended, what stood before
 * 1/7/2025, and what became of it. Throws when the lists contradict themselves in a way that is not known.
 */
export const composeUnits = (source: UnitSource): UnitRegister => {
  const today = composeToday(source);
  const former = composeFormer([...source.moves, ...missingMoves], today);
  const units = [...today, ...former.units];
  const successions = [...former.successions, ...provinceSuccessions(units, former.successions)];
  return { version: editionOf(source.version), units, successions };
};

const composeToday = ({ provinces, communes }: UnitSource): readonly Unit[] => {
  const common = { validFrom: reformDay, validTo: null, dated: true } as const;
  const tops = provinces.map(({ code, name }): Unit => {
    const full = (/^thành phố /iu.test(name) ? name : `Tỉnh ${name}`).normalize("NFC");
    const kind = kindOf(full, "province") ?? "province";
    return { ...common, id: code, code, name: full, kind, level: "province", parentId: null, provinceId: code };
  });
  const bottoms = communes.map(({ code: given, name: raw, province }): Unit => {
    const name = raw.normalize("NFC");
    const code = mendedCodes.find((mended) => mended.wrong === given && mended.name === name)?.code ?? given;
    const kind = kindOf(name, "commune");
    if (!kind) throw new Error(`${code} ${name}: of no known kind`);
    return { ...common, id: code, code, name, kind, level: "commune", parentId: province, provinceId: province };
  });
  return [...tops, ...bottoms];
};

/** A province went where its communes went; none of the 63 was divided. */
const provinceSuccessions = (units: readonly Unit[], successions: readonly Succession[]): readonly Succession[] => {
  const provinceOf = new Map(units.map(({ id, provinceId }) => [id, provinceId]));
  const pairs = successions.map(({ oldId, newId }) => [provinceOf.get(oldId) ?? "", provinceOf.get(newId) ?? ""] as const);
  return [...new Map(pairs)].map(([oldId, newId]) => ({ oldId, newId, on: reformDay, extent: "whole" }));
};
