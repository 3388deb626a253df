import { markOf } from "../mark-of.ts";
import { type Problem, problem } from "../problem.ts";
import type { SizePlan } from "./plan.ts";

/** How many forms a stratum gets, as committed and published; a size of 0 is listed too. */
export interface StratumSize {
  readonly stratum: string;
  readonly size: number;
}

/** Agency and field; an on-site part (field "") has its agencies as strata. */
export const stratumOf = (agencyId: string, fieldCode: string): string =>
  fieldCode === "" ? agencyId : `${agencyId}/${fieldCode}`;

/** The strata of a part, `agency/field`, with their quotas, in the order of their bytes. */
export const stratumSizes = (
  quotas: readonly { readonly agencyId: string; readonly fieldCode: string; readonly size: number }[],
): readonly StratumSize[] =>
  quotas
    .map(({ agencyId, fieldCode, size }) => ({ stratum: stratumOf(agencyId, fieldCode), size }))
    .sort((a, b) => (a.stratum < b.stratum ? -1 : 1));

/** Every stratum whose frame has fewer units than its quota (E-DRAW-001 with both numbers); none at all counts as 0. */
export const shortStrata = (sizes: readonly StratumSize[], units: ReadonlyMap<string, number>): readonly Problem[] =>
  sizes
    .filter(({ stratum, size }) => (units.get(stratum) ?? 0) < size)
    .map(({ stratum, size }) => problem("E-DRAW-001", { stratum, units: units.get(stratum) ?? 0, size }));

/** Stands for the frame and the sizes that a page showed before they were committed to; a stratum of which nobody is asked counts as none. */
export const sizesMark = (frameHash: string, sizes: readonly StratumSize[]): string =>
  markOf([frameHash, ...sizes.flatMap(({ stratum, size }) => (size > 0 ? [`${stratum} ${size}`] : [])).toSorted()]);

export const sizePlan = (sizes: readonly StratumSize[]): SizePlan => new Map(sizes.map(({ stratum, size }) => [stratum, size]));
