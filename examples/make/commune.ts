import { readUnitSource } from "../../src/formats/unit-source.ts";
import { composeUnits } from "../../src/survey/units/compose-units.ts";
import { formerProvinceCodes } from "../../src/survey/units/former-provinces.ts";
import type { Unit } from "../../src/survey/units/unit.ts";
import { nameInside } from "../../src/survey/units/unit-name.ts";

/** A commune as a round meets it: its code, its name without the kind, what it is, and what it belongs to. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly kind: "xã" | "phường" | "thị trấn" | "đặc khu";
  /** The district before 1/7/2025, “huyện Châu Thành A”; absent afterwards. */
  readonly district?: string;
}

const { units } = composeUnits(readUnitSource());
const byId = new Map(units.map((unit) => [unit.id, unit]));

const kinds = ["xã", "phường", "thị trấn", "đặc khu"] as const;

const named = ({ code, name: full }: Unit): Commune => {
  const inside = nameInside(full);
  const kind = kinds.find((one) => inside.startsWith(`${one} `));
  if (code === null || kind === undefined) throw new RangeError(`${full} has no code or is of no known kind`);
  return { code, kind, name: inside.slice(kind.length + 1) };
};

const communesOf = (provinceId: string): readonly Unit[] =>
  units
    .filter((unit) => unit.level === "commune" && unit.provinceId === provinceId && unit.dated)
    .sort((a, b) => Number(a.code) - Number(b.code));

/** Communes of a province as they stood until 30/6/2025, with their districts. */
export const communesBefore = (province: string): readonly Commune[] =>
  communesOf(`${formerProvinceCodes[province]}-old`).map((unit) => ({
    ...named(unit),
    district: nameInside(byId.get(unit.parentId ?? "")?.name ?? ""),
  }));

/** Communes of a province from 1/7/2025. */
export const communesNow = (provinceCode: string): readonly Commune[] => communesOf(provinceCode).map(named);
