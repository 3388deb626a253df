import { type CounterRandom, counterRandom } from "../distributions/counter-random.ts";

/** Random whole numbers in [0, 2^52) that a selection goes by: by address, so that no draw depends on the order of the others. */
export interface SelectionNumbers {
  /** Where the walk through the units begins that lie in one unit of the stage above. Stages count from 0, as codes do. */
  readonly start: (address: { readonly stage: number; readonly above: number }) => number;
  /** The key of a unit. */
  readonly key: (address: { readonly stage: number; readonly unit: number }) => number;
}

/**
 * Numbers for `stagedSelection` from a seed text, the same on every machine: each is two numbers of 26 bits of `counterRandom`, the
 * upper one first. Whoever draws in public gives numbers of a hash instead (the first 52 bits). Source as of `counterRandom`; any text is a
 * seed, and addresses are counts below 2^32, so that there are no errors.
 *
 * @example
 * selectionNumbers("vong 2023").key({ stage: 0, unit: 7 }); // 4481268713835571
 */
export function selectionNumbers(seed: string): SelectionNumbers {
  const sources = new Map<string, CounterRandom>();
  const numberOf = (name: string, series: number): number => {
    const source = sources.get(name) ?? counterRandom(`${seed}\u001f${name}`);
    sources.set(name, source);
    return source.below(2 ** 26, { series, turn: 0 }) * 2 ** 26 + source.below(2 ** 26, { series, turn: 1 });
  };
  return {
    start: ({ stage, above }) => numberOf(`start ${stage}`, above),
    key: ({ stage, unit }) => numberOf(`key ${stage}`, unit),
  };
}
