import type { PairIndex } from "../design/pair-index.ts";
import type { DomainFigures } from "../estimates/row-scores.ts";
import type { GroupSums, SampleSums } from "./streamed-sums.ts";

interface Folding {
  readonly domains: number;
  /** What rows weigh, by the first code of their group, where they bring no weights. */
  readonly inverseShare: Float64Array | undefined;
}

/** The figures of each statistic after the first pass: one, or one a category. */
export function domainFigures(sums: SampleSums, folding: Folding): readonly (readonly DomainFigures[])[] {
  return sums.statistics.map((statistic, at) => {
    const own = sums.sums[at] as GroupSums;
    const fold = (column: Float64Array): Float64Array => folded(sums.groups, column, folding);
    const n = folded(sums.groups, own.n, { ...folding, inverseShare: undefined });
    const weight = fold(own.weight);
    const below = statistic.kind === "ratio" ? fold(own.below) : weight;
    const above = own.above.length === 0 ? [new Float64Array(folding.domains)] : own.above.map(fold);
    return above.map((total, category) => {
      const centre = total.map((sum, domain) => (below[domain] === 0 ? Number.NaN : sum / (below[domain] as number)));
      const common = { statistic, category, n, weight, centre };
      if (statistic.kind !== "total") return { ...common, value: centre, offset: centre, divisor: below };
      return {
        ...common,
        value: total,
        offset: new Float64Array(folding.domains),
        divisor: new Float64Array(folding.domains).fill(1),
      };
    });
  });
}

/** Sums of groups added up by domain. */
function folded({ first, second, size }: PairIndex, column: Float64Array, { domains, inverseShare }: Folding): Float64Array {
  const sum = new Float64Array(domains);
  for (let at = 0; at < Math.min(size, column.length); at += 1) {
    const domain = second[at] as number;
    const share = inverseShare === undefined ? 1 : (inverseShare[first[at] as number] as number);
    sum[domain] = (sum[domain] as number) + share * (column[at] as number);
  }
  return sum;
}
