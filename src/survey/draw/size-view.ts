import type { RoundHead } from "../plan/overview.ts";
import type { Problem } from "../problem.ts";
import type { PublishedShare } from "./published-share.ts";
import type { SizeRule } from "./size-rule.ts";
import type { SizeSettings } from "./size-settings.ts";

/** Rules for the sample size side by side: what each costs and what interval it buys, before it is fixed. */
export interface SizeComparison {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string; readonly source: "frame" | "on-site" };
  readonly settings: SizeSettings;
  readonly problems: readonly Problem[];
  /** Đồng a form as the budget of the round has it for those who answer; null: it has no such line. */
  readonly budgeted: number | null;
  /** `none`: nothing was imported; `open`: counts may still change; `frozen`; an on-site part has none. */
  readonly frame: "none" | "open" | "frozen";
  /** Sizes were published or places opened: they can be compared, not changed. */
  readonly fixed: boolean;
  readonly people: number | null;
  readonly outcomes: readonly RuleOutcome[];
  readonly chosen: RuleOutcome;
  /** How the chosen rule's forms are shared out; empty for an on-site part. */
  readonly fields: readonly FieldOutcome[];
  /** Agencies that have fewer people than the chosen rule wants. */
  readonly short: readonly ShortOutcome[];
  readonly curve: Curve;
}

/** A rule for every agency of the part. Half widths are in points of a 95 % interval; null: there is none to tell. */
export interface RuleOutcome {
  readonly id: string;
  readonly rule: SizeRule;
  readonly total: number;
  /** Đồng. */
  readonly cost: number;
  readonly widest: number | null;
  readonly whole: number | null;
  readonly agencies: readonly AgencyOutcome[];
  /** Agencies that the rule says nothing of. */
  readonly silent: number;
}

export interface AgencyOutcome {
  readonly id: string;
  readonly name: string;
  readonly population: number | null;
  /** null: the rule says nothing of this agency, which then keeps its plan. */
  readonly wanted: number | null;
  /** As will be drawn. */
  readonly forms: number;
  /** The share that error and precision go by, in per cent. */
  readonly expected: number;
  /** As last published; null: never. */
  readonly published: PublishedShare | null;
  readonly halfWidth: number | null;
}

export interface FieldOutcome {
  readonly code: string;
  readonly name: string;
  readonly forms: number;
  /** Of the first agency, where all agencies have the same. */
  readonly each: number | null;
  readonly short: readonly ShortOutcome[];
  /** Why nobody is asked here; null where someone is. */
  readonly zero: "plan" | "no-people" | "share" | null;
}

/** An agency (or one of its fields) with fewer people than forms wanted. */
export interface ShortOutcome {
  readonly agency: string;
  readonly units: number;
  readonly wanted: number;
}

/** Half the width of the interval against the forms of one agency of the usual size. */
export interface Curve {
  readonly population: number | null;
  readonly points: readonly { readonly forms: number; readonly halfWidth: number }[];
  /** The rules, at the size they give such an agency. */
  readonly marks: readonly { readonly id: string; readonly forms: number; readonly halfWidth: number }[];
}

/** The quotas that a rule leads to, by agency and field (`""` for an on-site part). */
export interface SizeCell {
  readonly agency: string;
  readonly field: string;
  readonly size: number;
}
