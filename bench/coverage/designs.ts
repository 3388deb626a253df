/** How an agency's forms are drawn. */
export interface CoverageDesign {
  readonly id: string;
  readonly label: string;
  /**
   * `simple`: people at random; `fields`: at random in each of four fields, 30/20/5/5 of 60; `days`: whole days of five to ten people;
   * `dossiers`: by a frame that lists a person once a dossier, weighted back.
   */
  readonly kind: "simple" | "fields" | "days" | "dossiers";
  readonly people: number;
  /** Intra-class correlation within days. */
  readonly correlation: number;
  /** Whether errors know the size of the population. */
  readonly isFinite: boolean;
  /** Populations over which the draws are spread. */
  readonly populations: number;
}

const large = { people: 20_000, isFinite: false, populations: 4 } as const;
const small = { people: 300, isFinite: true, populations: 50 } as const;

export const designs: readonly CoverageDesign[] = [
  { id: "simple", label: "one stratum", kind: "simple", correlation: 0, ...large },
  { id: "simple-finite", label: "one stratum, of 300 people", kind: "simple", correlation: 0, ...small },
  { id: "fields", label: "four strata 30/20/5/5", kind: "fields", correlation: 0, ...large },
  { id: "fields-finite", label: "four strata 30/20/5/5, of 300 people", kind: "fields", correlation: 0, ...small },
  { id: "days-02", label: "days, correlation 0.02", kind: "days", correlation: 0.02, ...large },
  { id: "days-05", label: "days, correlation 0.05", kind: "days", correlation: 0.05, ...large },
  { id: "days-10", label: "days, correlation 0.10", kind: "days", correlation: 0.1, ...large },
  { id: "days-05-finite", label: "days, correlation 0.05, of 300 people", kind: "days", correlation: 0.05, ...small },
  { id: "dossiers", label: "weights, design effect 1.3", kind: "dossiers", correlation: 0, ...large },
];

export const sizes = [30, 45, 60, 90] as const;

/** True index (top2 × item-mean); 98 is an edge and takes no part in the choice. */
export const levels = [80, 85, 90, 95, 98] as const;

/** Forms by field: 30/20/5/5 of 60, made whole. */
export const quotas: Readonly<Record<number, readonly number[]>> = {
  30: [15, 10, 3, 2],
  45: [22, 15, 4, 4],
  60: [30, 20, 5, 5],
  90: [45, 30, 8, 7],
};
