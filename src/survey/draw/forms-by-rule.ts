import { cochranSize, type Fraction, yamaneSize } from "../../stats/size/size.ts";
import { publishedSizes, type SizedAgency } from "./published-sizes.ts";
import type { SizeRule } from "./size-rule.ts";
import type { SizeSettings } from "./size-settings.ts";

/** An agency to be given forms. */
export interface AgencyToSize extends SizedAgency {
  readonly id: string;
  /** People that may be drawn; null: not known. */
  readonly population: number | null;
  /** Forms by the plan as it stands. */
  readonly planned: number;
}

type Expected = Pick<SizeSettings, "expected" | "designEffect" | "response">;

/** Forms that a rule gives an agency, before any limit; null: the rule says nothing of it (no table, no count of people). */
export function formsByRule(rule: SizeRule, agency: AgencyToSize, expected: Expected): number | null {
  switch (rule.kind) {
    case "plan":
      return agency.planned;
    case "quota":
      return rule.forms;
    case "precision":
      return formsForPrecision(rule.points, agency, expected);
    case "yamane":
      return agency.population === null ? null : yamaneSize({ population: agency.population, margin: share(rule.margin) });
    case "table":
      return publishedSizes.find(({ id }) => id === rule.id)?.formsFor(agency) ?? null;
  }
}

/** 4.5 per cent as an exact fraction of one. */
const share = (percent: number): Fraction => {
  const [whole = "", decimals = ""] = String(percent).split(".");
  return { numerator: BigInt(whole + decimals), denominator: 100n * 10n ** BigInt(decimals.length) };
};

function formsForPrecision(
  points: number,
  { population }: AgencyToSize,
  { expected, designEffect, response }: Expected,
): number {
  const deviation = Math.sqrt((expected / 100) * (1 - expected / 100));
  if (deviation === 0) return 0;
  return cochranSize({
    ...{ margin: points / 100, deviation, designEffect, expectedResponse: response / 100 },
    ...(population === null ? {} : { population }),
  });
}
