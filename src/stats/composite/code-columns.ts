import { type CompositeNode, itemsOf } from "./composite-node.ts";

/** What is to be computed from codes of answers. Plain data. */
export interface CompositePlan {
  /** How many columns of answers there are. */
  readonly items: number;
  /** One more than the largest code of an answer, at most 128. */
  readonly codes: number;
  readonly nodes: readonly CompositeNode[];
}

/**
 * The columns that are counted: those of the items and, for each `lowest` node, one of the lowest score in the row, whose codes count
 * from the highest score down. So every node is made of ratios of columns.
 */
export interface CodeColumns {
  /** By node: its column of lowest scores; −1 for other kinds. */
  readonly lowest: readonly number[];
  /** By node, what a code of its columns is worth. */
  readonly scores: readonly Float64Array[];
  readonly of: (answers: readonly Int8Array[]) => readonly Int8Array[];
}

/** Throws a RangeError for an item without a column, or a code without a score. */
export function codeColumns({ items, codes, nodes }: CompositePlan): CodeColumns {
  checkPlan({ items, codes, nodes });
  const ranked = nodes.map((node) => (node.kind === "lowest" ? rankedScore(node.score, codes) : undefined));
  let next = items;
  return {
    lowest: ranked.map((one) => (one === undefined ? -1 : next++)),
    scores: nodes.map(({ score }, at) => ranked[at]?.score ?? score),
    of: (answers) => {
      const more = nodes.flatMap((node, at) => {
        const rank = ranked[at]?.rank;
        return node.kind === "lowest" && rank !== undefined ? [largestRank(node.items, rank, answers)] : [];
      });
      return [...answers, ...more];
    },
  };
}

function checkPlan({ items, codes, nodes }: CompositePlan): void {
  if (!(Number.isInteger(codes) && codes >= 1 && codes <= 128)) throw new RangeError(`${codes} codes do not fit: 1 to 128 do`);
  for (const [at, node] of nodes.entries()) {
    const item = itemsOf(node).find((one) => !(one >= 0 && one < items));
    if (item !== undefined) throw new RangeError(`node ${at} has item ${item}, of ${items} columns`);
    const code = node.score.subarray(1, codes).findIndex((score) => !Number.isFinite(score));
    if (code >= 0 || node.score.length < codes) throw new RangeError(`node ${at} has no score for every code below ${codes}`);
  }
}

interface RankedScore {
  /** By code of an answer: the larger, the lower its score; 0 for none. */
  readonly rank: Uint8Array;
  /** By rank. */
  readonly score: Float64Array;
}

function rankedScore(score: Float64Array, codes: number): RankedScore {
  const values = [...new Set(score.subarray(1, codes))].sort((one, other) => other - one);
  const rank = Uint8Array.from({ length: 128 }, (_, code) => (code === 0 ? 0 : values.indexOf(score[code] as number) + 1));
  return { rank, score: Float64Array.of(0, ...values, ...new Float64Array(codes - 1 - values.length)) };
}

/** The largest rank of each row. */
function largestRank(items: readonly number[], rank: Uint8Array, answers: readonly Int8Array[]): Int8Array {
  const largest = new Int8Array(answers[0]?.length ?? 0);
  for (const item of items) {
    const column = answers[item] as Int8Array;
    for (let row = 0; row < largest.length; row += 1) {
      const one = rank[column[row] as number] as number;
      if (one > (largest[row] as number)) largest[row] = one;
    }
  }
  return largest;
}
