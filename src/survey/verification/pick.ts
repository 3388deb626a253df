import { compareBytes } from "../draw/byte-order.ts";
import { hashText, type Sha256 } from "../draw/hash.ts";
import { compareKeys, unitKey } from "../draw/key.ts";

/** What a pick is drawn from: the eligible units of a frozen frame, or the drawn sample without its reserves. */
export const pickSources = ["frame", "sample"] as const;

export type PickSource = (typeof pickSources)[number];

export const isPickSource = (word: string): word is PickSource => (pickSources as readonly string[]).includes(word);

/** What looking at a picked unit gave: as recorded, otherwise than recorded, or nothing could be found out. */
export const pickResults = ["match", "differs", "unverifiable"] as const;

export type PickResult = (typeof pickResults)[number];

export const isPickResult = (word: string): word is PickResult => (pickResults as readonly string[]).includes(word);

/** Most units of one pick: a list that one team can look at. */
export const mostPicked = 200;

export interface PickableUnit {
  readonly unitId: string;
  readonly stratum: string;
}

/** The seed of a pick: SHA-256 of the hash of its source and the text of the body, joined by LF, in lower-case hex; the text in NFC. */
export const pickSeed = (sourceHash: string, seedText: string, sha256: Sha256): string =>
  hashText(`${sourceHash}\n${seedText.normalize("NFC")}`, sha256);

/**
 * The units with the smallest keys, in the order of their keys: key = SHA-256(seed, 1F, stratum, 1F, unit), as in the draw itself
 * (docs/methodology.md), over all strata together; ties by unit. All of them where fewer are there than wanted.
 */
export const pickedUnits = <Unit extends PickableUnit>(
  units: readonly Unit[],
  { seed, wanted }: { readonly seed: string; readonly wanted: number },
  sha256: Sha256,
): readonly Unit[] =>
  units
    .map((unit) => ({ unit, key: unitKey({ seed, stratum: unit.stratum }, unit.unitId, sha256) }))
    .sort((a, b) => compareKeys(a.key, b.key) || compareBytes(a.unit.unitId, b.unit.unitId))
    .slice(0, wanted)
    .map(({ unit }) => unit);
