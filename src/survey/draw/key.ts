import type { ByteTexts } from "./byte-texts.ts";
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

/** The keys of the units of one stratum, by position; what they have in common is written once. */
export function unitKeys(
  { seed, stratum }: KeyScope,
  { bytes, starts }: ByteTexts,
  sha256: Sha256,
): (at: number) => Uint8Array {
  const common = utf8(`${seed}${separator}${stratum}${separator}`);
  let message = new Uint8Array(0);
  return (at) => {
    const start = starts[at] as number;
    const length = common.length + (starts[at + 1] as number) - start;
    if (message.length !== length) {
      message = new Uint8Array(length);
      message.set(common);
    }
    for (let to = common.length; to < length; to += 1) message[to] = bytes[start + to - common.length] as number;
    return sha256(message);
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
