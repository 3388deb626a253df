import { proportionHalfWidth, stratifiedHalfWidth } from "../../stats/size/half-width.ts";
import { type AgencyToSize, formsByRule } from "./forms-by-rule.ts";
import { type PublishedShare, shareToExpect } from "./published-share.ts";
import { type SharedOut, shareOut } from "./share-out.ts";
import { ruleId, type SizeRule } from "./size-rule.ts";
import type { SizeSettings } from "./size-settings.ts";
import type { AgencyOutcome, Curve, FieldOutcome, RuleOutcome, ShortOutcome, SizeCell, SizeComparison } from "./size-view.ts";

/** An agency with what is known of its fields, in the order of the plan; an on-site part has the one field `""`. */
export interface AgencyWithFields extends AgencyToSize {
  /** People by field; null: not known. */
  readonly units: readonly number[] | null;
  readonly plannedByField: readonly number[];
  /** Its index in the last round that published it; absent: in none. */
  readonly published?: PublishedShare | null;
}

export interface PartToSize {
  readonly agencies: readonly AgencyWithFields[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

type Composed = Pick<SizeComparison, "outcomes" | "chosen" | "fields" | "short" | "curve" | "people">;

/** Puts the rules side by side and shares the chosen one out to the fields. */
export function compareSizes(part: PartToSize, settings: SizeSettings): Composed {
  const outcomes = settings.rules.map((rule) => outcomeOf(rule, part, settings));
  const chosen = outcomes.find(({ id }) => id === settings.use) ?? firstChosen(outcomes);
  const shared = sharedAgencies(chosen, part, settings);
  const known = part.agencies.flatMap(({ population }) => (population === null ? [] : [population]));
  return {
    ...{ outcomes, chosen, fields: fieldOutcomes(part, shared), short: shortAgencies(chosen) },
    people: known.length < part.agencies.length ? null : sum(known),
    curve: curveOf({ outcomes, population: middle(known) }, part, middleSettings(part, settings)),
  };
}

/** The plan as it stands, or the next rule where the plan has no forms yet. */
const firstChosen = (outcomes: readonly RuleOutcome[]): RuleOutcome => {
  const found = outcomes.find(({ total }) => total > 0) ?? outcomes[0];
  if (found === undefined) throw new RangeError("no rule to compare");
  return found;
};

function outcomeOf(rule: SizeRule, part: PartToSize, settings: SizeSettings): RuleOutcome {
  const agencies = part.agencies.map((agency) => agencyOutcome(rule, agency, settings));
  const total = sum(agencies.map(({ forms }) => forms));
  const widths = agencies.flatMap(({ halfWidth }) => (halfWidth === null ? [] : [halfWidth]));
  return {
    ...{ id: ruleId(rule), rule, total, cost: total * settings.price, agencies },
    widest: widths.length === 0 ? null : Math.max(...widths),
    whole: wholeWidth(agencies, settings),
    silent: agencies.filter(({ wanted }) => wanted === null).length,
  };
}

/** The settings for one agency: its own share to expect, where it was published and is wanted. */
const settingsFor = ({ published }: AgencyWithFields, settings: SizeSettings): SizeSettings => ({
  ...settings,
  expected: shareToExpect(published, settings),
});

function agencyOutcome(rule: SizeRule, agency: AgencyWithFields, given: SizeSettings): AgencyOutcome {
  const { id, name, population, published = null } = agency;
  const settings = settingsFor(agency, given);
  const wanted = formsByRule(rule, agency, settings);
  const size = wanted ?? agency.planned;
  const forms = population === null ? size : Math.min(size, population);
  const { expected } = settings;
  return { id, name, population, wanted, forms, expected, published, halfWidth: halfWidth(forms, population, settings) };
}

/** In points; null where nobody answers. */
function halfWidth(forms: number, population: number | null, settings: SizeSettings): number | null {
  const answers = (forms * settings.response) / 100;
  if (answers === 0) return null;
  const { designEffect } = settings;
  return (
    100 * proportionHalfWidth({ share: settings.expected / 100, answers, population: population ?? undefined, designEffect })
  );
}

/** Of the agencies where someone is asked; without counts of people they weigh alike. */
function wholeWidth(agencies: readonly AgencyOutcome[], { designEffect, response }: SizeSettings): number | null {
  const asked = agencies.filter(({ forms }) => forms > 0);
  if (asked.length === 0) return null;
  const known = asked.every(({ population }) => population !== null);
  const parts = asked.map(({ forms, population, expected }) => ({
    ...{ share: expected / 100, answers: (forms * response) / 100, designEffect },
    population: known ? (population ?? 1) : unlimited,
  }));
  return 100 * stratifiedHalfWidth(parts);
}

/** So many people that taking some leaves as many. */
const unlimited = 1e12;

interface SharedAgency extends SharedOut {
  readonly agency: AgencyWithFields;
}

const sharedAgencies = (chosen: RuleOutcome, part: PartToSize, settings: SizeSettings): readonly SharedAgency[] =>
  part.agencies.map((agency, at) => {
    const { units, plannedByField: planned } = agency;
    const codes = part.fields.map(({ code }) => code);
    const { wanted, forms } = chosen.agencies[at] as AgencyOutcome;
    if (wanted === null || (chosen.rule.kind === "plan" && settings.share === "plan" && settings.short === "all"))
      return { agency, wanted: planned, sizes: limited(planned, units) };
    return { agency, ...shareOut(forms, { units, planned, codes }, settingsFor(agency, settings)) };
  });

const limited = (planned: readonly number[], units: readonly number[] | null): readonly number[] =>
  units === null ? planned : planned.map((forms, at) => Math.min(forms, units[at] ?? 0));

/** The table of quotas that the chosen rule leads to: every agency with every field, 0 too. */
export function sizeCells(part: PartToSize, settings: SizeSettings): readonly SizeCell[] {
  const { chosen } = compareSizes(part, settings);
  return sharedAgencies(chosen, part, settings).flatMap(({ agency, sizes }) =>
    part.fields.map(({ code }, at) => ({ agency: agency.id, field: code, size: sizes[at] ?? 0 })),
  );
}

const fieldOutcomes = ({ fields }: PartToSize, shared: readonly SharedAgency[]): readonly FieldOutcome[] =>
  fields
    .filter(({ code }) => code !== "")
    .map(({ code, name }, at) => {
      const sizes = shared.map((one) => one.sizes[at] ?? 0);
      const [first = 0] = sizes;
      return {
        ...{ code, name, forms: sum(sizes), each: sizes.every((size) => size === first) ? first : null },
        short: shared.flatMap((one) => shortField(one, at)),
        zero: sum(sizes) > 0 ? null : whyZero(shared, at),
      };
    });

function shortField({ agency, wanted }: SharedAgency, at: number): readonly ShortOutcome[] {
  const units = agency.units?.[at];
  const forms = wanted[at] ?? 0;
  return units === undefined || units >= forms ? [] : [{ agency: agency.name, units, wanted: forms }];
}

function whyZero(shared: readonly SharedAgency[], at: number): FieldOutcome["zero"] {
  if (shared.every(({ agency }) => agency.units?.[at] === 0)) return "no-people";
  return shared.every(({ agency }) => (agency.plannedByField[at] ?? 0) === 0) ? "plan" : "share";
}

const shortAgencies = ({ agencies }: RuleOutcome): readonly ShortOutcome[] =>
  agencies.flatMap(({ name, population, wanted }) =>
    population !== null && wanted !== null && wanted > population ? [{ agency: name, units: population, wanted }] : [],
  );

interface CurveInput {
  readonly outcomes: readonly RuleOutcome[];
  readonly population: number | null;
}

/** The curve of an agency of the middle size; the rules stand on it where they give such an agency forms. */
function curveOf({ outcomes, population }: CurveInput, part: PartToSize, settings: SizeSettings): Curve {
  const at = part.agencies.findIndex((agency) => agency.population === population);
  const sizes = outcomes.map(({ id, agencies }) => ({ id, forms: agencies[Math.max(0, at)]?.forms ?? 0 }));
  const most = Math.max(60, ...sizes.map(({ forms }) => forms)) * 1.1;
  const end = population === null ? most : Math.min(most, Math.max(population, 10));
  const pointAt = (forms: number) => ({ forms, halfWidth: halfWidth(forms, population, settings) ?? 0 });
  const least = Math.max(1, Math.min(10, end / 10));
  return {
    population,
    points: Array.from({ length: 41 }, (_, step) => pointAt(least + ((end - least) * step) / 40)),
    marks: sizes.filter(({ forms }) => forms > 0).map(({ id, forms }) => ({ id, ...pointAt(forms) })),
  };
}

/** An agency of the middle share, for the curve. */
const middleSettings = ({ agencies }: PartToSize, settings: SizeSettings): SizeSettings => ({
  ...settings,
  expected: middle(agencies.map(({ published }) => shareToExpect(published, settings))) ?? settings.expected,
});

/** The middle one of some counts (the lower of two). */
const middle = (counts: readonly number[]): number | null =>
  [...counts].sort((a, b) => a - b)[Math.floor((counts.length - 1) / 2)] ?? null;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
