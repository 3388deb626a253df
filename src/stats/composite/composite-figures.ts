import { type CodeColumns, codeColumns } from "./code-columns.ts";
import { type CompositeNode, compositeShares, itemsOf } from "./composite-node.ts";
import type { CompositeSums } from "./streamed-composite-sums.ts";

/** How often each code of an item was given in each domain: the distribution behind a figure. */
export interface CodeCounts {
  readonly domains: number;
  readonly codes: number;
  /** By column of `codeColumns`, then domain × codes + code. Code 0 counts the rows without an answer. */
  readonly counts: readonly Float64Array[];
  readonly weights: readonly Float64Array[];
  /** Weight of all rows by domain, which weights are held against so that neither their sums nor their squares leave the numbers; 1 for none. */
  readonly size: Float64Array;
}

interface Folding {
  readonly domains: number;
  /** What rows weigh, by the first code of their group, where they bring no weights; absent: 1. */
  readonly inverseShare: Float64Array | undefined;
}

/** The counts of the first pass by domain. */
export function codeCounts({ plan, groups, counts, weights, isWeighted }: CompositeSums, folding: Folding): CodeCounts {
  const { domains, inverseShare } = folding;
  const { codes } = plan;
  const byDomain = (table: Float64Array, share: Float64Array | undefined): Float64Array => {
    const sum = new Float64Array(domains * codes);
    for (let group = 0; group < groups.size; group += 1) {
      const to = (groups.second[group] as number) * codes;
      const each = share === undefined ? 1 : (share[groups.first[group] as number] as number);
      for (let code = 0; code < codes; code += 1)
        sum[to + code] = (sum[to + code] as number) + each * (table[group * codes + code] as number);
    }
    return sum;
  };
  const all = counts.map((table) => byDomain(table, undefined));
  const weighed = (): readonly Float64Array[] => {
    if (isWeighted === true) return weights.map((table) => byDomain(table, undefined));
    return inverseShare === undefined ? all : counts.map((table) => byDomain(table, inverseShare));
  };
  const found = { domains, codes, counts: all, weights: weighed() };
  return { ...found, size: sizesOf(found) };
}

/** Every row has a code in the first column. */
const sizesOf = ({ domains, codes, weights }: Omit<CodeCounts, "size">): Float64Array =>
  Float64Array.from({ length: domains }, (_, domain) => {
    let sum = 0;
    for (let code = 0; code < codes; code += 1) sum += weights[0]?.[domain * codes + code] ?? 0;
    return sum > 0 ? sum : 1;
  });

/** One node in every domain, and what linearises it. */
export interface CompositeFigures {
  /** NaN where nobody answered or the answers weigh nothing in all. */
  readonly value: Float64Array;
  /** Answers that count. */
  readonly answers: Float64Array;
  /** What an answer moves the node by, for each part of the domain's weight: by column, domain × codes + code; 0 for no answer. */
  readonly moves: readonly ColumnMoves[];
}

export interface ColumnMoves {
  readonly column: number;
  readonly move: Float64Array;
}

/** The figures of each node of a plan after the first pass. */
export function compositeFigures({ plan }: Pick<CompositeSums, "plan">, counted: CodeCounts): readonly CompositeFigures[] {
  const columns = codeColumns(plan);
  const isAnswered = counted.counts
    .slice(0, plan.items)
    .map((table) => answersOf(table, counted).map((sum) => (sum > 0 ? 1 : 0)));
  return plan.nodes.map((node, at) => {
    const figures =
      node.kind === "ratios" ? meanOfRatios(node, { counted, isAnswered }) : oneRatio({ node, at, columns, counted });
    const perItem = itemsOf(node).map((item) => answersOf(counted.counts[item] as Float64Array, counted));
    return { ...figures, answers: Float64Array.from(figures.value, (_, domain) => sumOf(perItem, domain)) };
  });
}

const sumOf = (columns: readonly Float64Array[], at: number): number =>
  columns.reduce((sum, one) => sum + (one[at] as number), 0);

/** Answers by domain. */
const answersOf = (table: Float64Array, { domains, codes }: CodeCounts): Float64Array =>
  Float64Array.from({ length: domains }, (_, domain) => {
    let sum = 0;
    for (let code = 1; code < codes; code += 1) sum += table[domain * codes + code] as number;
    return sum;
  });

interface AnsweredCounts {
  readonly counted: CodeCounts;
  /** By item and domain: 1 where somebody answered. */
  readonly isAnswered: readonly Float64Array[];
}

type RatiosNode = Extract<CompositeNode, { readonly kind: "ratios" }>;
type Figures = Omit<CompositeFigures, "answers">;

/** Σ_j a_j·R_j. An answer to item j moves it by a_j·(y − R_j) / Σ w·d_j. */
function meanOfRatios(node: RatiosNode, { counted, isAnswered }: AnsweredCounts): Figures {
  const { domains, codes } = counted;
  const moves = new Map(itemsOf(node).map((item) => [item, new Float64Array(domains * codes)]));
  const sharesOf = knownShares(node, isAnswered);
  const value = new Float64Array(domains);
  for (let domain = 0; domain < domains; domain += 1) {
    const shares = sharesOf(domain);
    const size = counted.size[domain] as number;
    let sum = shares.length === 0 ? Number.NaN : 0;
    for (const { item, share } of shares) {
      const weights = [counted.weights[item] as Float64Array];
      const { above, below } = ratioAt({ weights, score: node.score, from: domain * codes, codes });
      sum += share * (above / below);
      const move = moves.get(item) as Float64Array;
      fillMoves(move, { from: domain * codes, codes, score: node.score, centre: above / below, scale: (share * size) / below });
    }
    value[domain] = Number.isFinite(sum) ? sum : Number.NaN;
  }
  return { value, moves: Array.from(moves, ([column, move]) => ({ column, move })) };
}

/** The shares of a node by domain; domains in which the same items were answered have the same. */
function knownShares(node: RatiosNode, isAnswered: readonly Float64Array[]) {
  const answered = itemsOf(node).map((item) => isAnswered[item] as Float64Array);
  const whole = compositeShares(node.part, () => true);
  const known = new Map<string, ReturnType<typeof compositeShares>>();
  return (domain: number) => {
    if (answered.every((column) => column[domain] === 1)) return whole;
    const pattern = answered.map((column) => column[domain]).join("");
    const shares = known.get(pattern) ?? compositeShares(node.part, (item) => isAnswered[item]?.[domain] === 1);
    known.set(pattern, shares);
    return shares;
  };
}

interface RatioNode {
  readonly node: CompositeNode;
  readonly at: number;
  readonly columns: CodeColumns;
  readonly counted: CodeCounts;
}

/** Σ w·y / Σ w over all answers of the columns: those of the items, or that of the lowest scores. */
function oneRatio({ node, at, columns, counted }: RatioNode): Figures {
  const { domains, codes } = counted;
  const lowest = columns.lowest[at] as number;
  const places = lowest < 0 ? itemsOf(node) : [lowest];
  const score = columns.scores[at] as Float64Array;
  const weights = places.map((column) => counted.weights[column] as Float64Array);
  const move = new Float64Array(domains * codes);
  const value = new Float64Array(domains);
  for (let domain = 0; domain < domains; domain += 1) {
    const { above, below } = ratioAt({ weights, score, from: domain * codes, codes });
    const centre = above / below;
    value[domain] = Number.isFinite(centre) ? centre : Number.NaN;
    if (Number.isFinite(centre))
      fillMoves(move, { from: domain * codes, codes, score, centre, scale: (counted.size[domain] as number) / below });
  }
  return { value, moves: places.map((column) => ({ column, move })) };
}

interface RatioTables {
  readonly weights: readonly Float64Array[];
  readonly score: Float64Array;
  readonly from: number;
  readonly codes: number;
}

function ratioAt({ weights, score, from, codes }: RatioTables): { above: number; below: number } {
  let [above, below] = [0, 0];
  for (const table of weights)
    for (let code = 1; code < codes; code += 1) {
      const weight = table[from + code] as number;
      above += weight * (score[code] as number);
      below += weight;
    }
  return { above, below };
}

interface MoveScale {
  readonly from: number;
  readonly codes: number;
  readonly score: Float64Array;
  readonly centre: number;
  readonly scale: number;
}

function fillMoves(move: Float64Array, { from, codes, score, centre, scale }: MoveScale): void {
  for (let code = 1; code < codes; code += 1) move[from + code] = ((score[code] as number) - centre) * scale;
}
