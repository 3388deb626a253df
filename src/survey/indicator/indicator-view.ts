import type { Scoring } from "../instrument/method.ts";
import type { Bilingual } from "../language.ts";
import type { RoundHead } from "../plan/overview.ts";
import type { Figure } from "../report/snapshot.ts";

/**
 * The page of the index of one part for the staff: nothing is withheld here; `onPublic` says what the public pages will not show.
 * Percentages are unrounded, 0 to 100.
 */
export interface IndicatorView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string; readonly source: "frame" | "on-site" };
  /** null: no data set has been frozen. */
  readonly dataset: IndicatorDataset | null;
  /** null: a data set stands, its index is not computed yet. */
  readonly computed: ComputedIndicator | null;
}

export interface IndicatorDataset {
  readonly version: number;
  readonly rows: number;
  readonly sha256: string;
  readonly weights: "none" | "design";
  /** ISO date. */
  readonly frozenOn: string;
}

export interface ComputedIndicator {
  readonly method: { readonly id: string; readonly version: string; readonly title: Bilingual };
  /** The scoring that is published: the method's first. */
  readonly scoring: Scoring;
  readonly scale: readonly Bilingual[];
  readonly minimumValid: number;
  readonly publicMinimumValid: number;
  readonly computedBy: string;
  readonly computedAt: string;
  readonly overall: StaffFigure;
  readonly factors: readonly FactorIndicator[];
  readonly criteria: readonly CriterionIndicator[];
  /** Small multiples: one row an agency, one panel a factor, in the order of the plan. */
  readonly agencies: readonly AgencyIndicator[];
  readonly fields: readonly { readonly code: string; readonly name: string; readonly figure: StaffFigure }[];
  readonly pairs: { readonly total: number; readonly different: number };
  /** All scorings of the method, the published one first, on the same answers. */
  readonly scorings: readonly {
    readonly scoring: Scoring;
    readonly overall: Figure;
    readonly factors: readonly { readonly id: string; readonly figure: Figure }[];
  }[];
}

/** A figure as it is, and how the public pages will show it (“sẽ che khi công bố”). */
export interface StaffFigure extends Figure {
  readonly onPublic: "shown" | "suppressed" | "complementary";
}

export interface FactorIndicator {
  readonly id: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  readonly conditional: boolean;
  readonly figure: StaffFigure;
  /** Shares of the answers by scale point, worst first, in per cent. */
  readonly distribution: readonly number[];
}

export interface CriterionIndicator {
  readonly id: string;
  readonly factor: string;
  readonly text: Bilingual;
  readonly shortText: Bilingual;
  readonly figure: StaffFigure;
  readonly distribution: readonly number[];
}

export interface AgencyIndicator {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly planned: number;
  readonly answered: number;
  readonly overall: StaffFigure;
  readonly rank: { readonly best: number; readonly worst: number } | null;
  readonly factors: readonly { readonly id: string; readonly figure: StaffFigure }[];
}
