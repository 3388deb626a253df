import { first52Bits, type Sha256, utf8 } from "./hash.ts";

const separator = "\u001f";
const encoder = new TextEncoder();

/** What a unit's key is made of besides its id. */
export interface KeyScope {
  readonly seed: string;
  readonly stratum: string;
}

/** The key of a unit: SHA-256 of seed, stratum and unit_id, joined by the byte 1F. */
export const unitKey = (scope: KeyScope, unitId: string, sha256: Sha256): Uint8Array => unitKeys(scope, sha256)(unitId);

/** The keys of many units of one stratum; what they have in common is written once. */
export function unitKeys({ seed, stratum }: KeyScope, sha256: Sha256): (unitId: string) => Uint8Array {
  const common = utf8(`${seed}${separator}${stratum}${separator}`);
  let text = new Uint8Array(0);
  return (unitId) => {
    // No character takes more than three bytes a UTF-16 unit.
    if (text.length < common.length + unitId.length * 3) {
      text = new Uint8Array(common.length + unitId.length * 3 + 64);
      text.set(common);
    }
    const { written } = encoder.encodeInto(unitId, text.subarray(common.length));
    return sha256(text.subarray(0, common.length + written));
  };
}

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
