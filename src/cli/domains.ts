import type { ColumnTable } from "../formats/column-table.ts";
import { addPair, emptyPairIndex, type PairIndex } from "../stats/design/pair-index.ts";
import { textOrder } from "./text-order.ts";

/** Numbers the domains that the columns after --by make, one for each combination of texts that occurs, in order of first sight. */
export interface Domains {
  /** Domain of each row of a chunk, −1 where one of the cells is empty; absent where there is only one. */
  readonly codesOf: (table: ColumnTable) => Int32Array | undefined;
  /** The domains so far, each with its texts, one for each column, in the order in which people sort. */
  readonly sorted: () => readonly Domain[];
}

export interface Domain {
  readonly code: number;
  readonly texts: readonly string[];
}

export function openDomains(columns: readonly string[]): Domains {
  /** By column: pairs of the number that the columns before made and the code of this one. */
  const levels = columns.map(emptyPairIndex);
  let labels: readonly (readonly string[])[] = [];
  return {
    codesOf: (table) => {
      labels = columns.map((column) => table.code(column).labels);
      return columns.reduce<Int32Array | undefined>((before, column, at) => {
        const { codes } = table.code(column);
        return numbered(levels[at] as PairIndex, { before, codes, empty: (labels[at] ?? []).indexOf("") });
      }, undefined);
    },
    sorted: () => {
      const count = levels.at(-1)?.size ?? 1;
      const all = Array.from({ length: count }, (_, code) => ({ code, texts: textsOf(code, { levels, labels }) }));
      return all.sort((a, b) => compareTexts(a.texts, b.texts));
    },
  };
}

interface CodesToNumber {
  readonly before: Int32Array | undefined;
  readonly codes: Int32Array;
  /** Code of the empty text. */
  readonly empty: number;
}

function numbered(level: PairIndex, { before, codes, empty }: CodesToNumber): Int32Array {
  const numbers = new Int32Array(codes.length);
  let [lastFirst, lastSecond, last] = [-1, -1, -1];
  for (let row = 0; row < codes.length; row += 1) {
    const first = before === undefined ? 0 : (before[row] as number);
    const second = codes[row] as number;
    if (first !== lastFirst || second !== lastSecond) {
      [lastFirst, lastSecond] = [first, second];
      last = first < 0 || second === empty ? -1 : addPair(level, first, second);
    }
    numbers[row] = last;
  }
  return numbers;
}

interface Levels {
  readonly levels: readonly PairIndex[];
  readonly labels: readonly (readonly string[])[];
}

/** The texts of a number of the last level. */
function textsOf(number: number, { levels, labels }: Levels): readonly string[] {
  const texts: string[] = [];
  let code = number;
  for (let at = levels.length - 1; at >= 0; at -= 1) {
    const { first, second } = levels[at] as PairIndex;
    texts.unshift(labels[at]?.[second[code] as number] ?? "");
    code = first[code] as number;
  }
  return texts;
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
  for (const [at, text] of a.entries()) {
    const difference = textOrder(text, b[at] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
}
