import { first52Bits, type Sha256, utf8 } from "./hash.ts";

const separator = "\u001f";

/** What a unit's key is made of besides its id. */
export interface KeyScope {
  readonly seed: string;
  readonly stratum: string;
}

/** The key of a unit: SHA-256 of seed, stratum and unit_id, joined by the byte 1F. */
export const unitKey = ({ seed, stratum }: KeyScope, unitId: string, sha256: Sha256): Uint8Array =>
  sha256(utf8(`${seed}${separator}${stratum}${separator}${unitId}`));

/** The random start of a systematic draw in a stratum, as a whole number below 2^52. */
export const systematicStart = ({ seed, stratum }: KeyScope, sha256: Sha256): number =>
  first52Bits(sha256(utf8(`${seed}${separator}systematic${separator}${stratum}`)));

/** Compares two keys as unsigned bytes. */
export function compareKeys(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] as number) - (b[at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
