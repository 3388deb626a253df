import { remember } from "../remember.ts";
import type { Unit } from "./unit.ts";
import { bareName, toneFolded } from "./unit-name.ts";

/** Finds today's commune of a province by its name, wherever the tone mark stands. The source's code is not asked: 431 are wrong. */
export const communeFinder = (today: readonly Unit[]) => {
  const provinces = new Map(
    today.filter(({ level }) => level === "province").map(({ id, name }) => [toneFolded(bareName(name)), id]),
  );
  const named = remember(toneFolded);
  const key = (province: string, name: string) => `${province}/${named(name)}`;
  const communes = new Map(
    today.filter(({ level }) => level === "commune").map((unit) => [key(unit.provinceId, unit.name), unit]),
  );
  return (province: string, name: string): Unit => {
    const found = communes.get(key(provinces.get(named(bareName(province))) ?? "", name));
    if (!found) throw new Error(`${name}, ${province}: no commune of 1/7/2025`);
    return found;
  };
};
