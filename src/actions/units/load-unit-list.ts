import { folded } from "../../survey/fold.ts";
import { composeUnits, editionOf } from "../../survey/units/compose-units.ts";
import { toneFolded } from "../../survey/units/unit-name.ts";
import type { Effects } from "../effects.ts";

/**
 * Fills the tables of administrative units from the list that the program brings, when they hold none or another version; done at
 * every start, in one transaction, about a second the first time. Not a person's act, so it leaves no audit entry. Returns how many
 * units were written; 0: nothing to do.
 */
export const loadUnitList = async ({ store, formats, clock }: Effects): Promise<number> => {
  const wanted = editionOf(await formats.unitSourceVersion());
  if ((await store.findUnitListVersion()) === wanted) return 0;
  const { units, successions, version } = composeUnits(await formats.readUnitSource());
  const named = units.map((unit) => ({ ...unit, plainName: folded(unit.name), toneName: toneFolded(unit.name) }));
  return store.transaction(async (held) => {
    await held.lockUnitList();
    if ((await held.findUnitListVersion()) === wanted) return 0;
    await held.replaceUnitList({ version, units: named, successions }, clock());
    return units.length;
  });
};
