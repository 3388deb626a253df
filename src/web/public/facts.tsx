import type { ReactNode } from "react";
import { formatDate } from "../../survey/date.ts";
import { formatNumber, formatPercent } from "../../survey/number.ts";
import type { PublicView } from "./published.ts";

/** The facts beside the index: how many answered, when, and by which method. */
export const Facts = ({ view }: { readonly view: PublicView }) => (
  <dl className="facts">
    {factsOf(view).map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd className="num">{value}</dd>
      </div>
    ))}
  </dl>
);

interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

const factsOf = (view: PublicView): readonly Fact[] => {
  const { part, published, language, text, to } = view;
  return [
    {
      name: text.validForms,
      value: text.ofPlanned(formatNumber(part.answered, language), formatNumber(part.planned, language)),
    },
    ...frameFacts(view),
    ...fieldworkFacts(view),
    { name: text.releaseDate, value: formatDate(published.releasedOn, language) },
    {
      name: text.scoring,
      value: <a href={to("method")}>{text.criteriaFactors(part.criteria.length, part.factors.length)}</a>,
    },
  ];
};

const frameFacts = ({ part, language, text }: PublicView): readonly Fact[] => {
  if (!part.frame) return [];
  const share = part.planned > 0 ? ` (${formatPercent((100 * part.replaced) / part.planned, language)})` : "";
  return [
    { name: text.replaced, value: `${formatNumber(part.replaced, language)}${share}` },
    { name: text.persons, value: formatNumber(part.frame.persons, language) },
    { name: text.transactions, value: formatNumber(part.frame.transactions, language) },
  ];
};

const fieldworkFacts = ({ published, language, text }: PublicView): readonly Fact[] => {
  const { fieldworkFrom, fieldworkTo, reverificationShare } = published.snapshot.round;
  const period =
    fieldworkFrom && fieldworkTo
      ? `${dayAndMonth(fieldworkFrom, fieldworkTo, language)} – ${formatDate(fieldworkTo, language)}`
      : null;
  return [
    ...(period ? [{ name: text.fieldworkPeriod, value: period }] : []),
    { name: text.reverified, value: text.reverifiedShare(formatPercent(100 * reverificationShare, language, 0)) },
  ];
};

/** The year is said once when both ends lie in it. */
const dayAndMonth = (from: string, to: string, language: PublicView["language"]): string => {
  const whole = formatDate(from, language);
  return from.slice(0, 4) === to.slice(0, 4) ? whole.replace(/[/ ]\d{4}$/, "") : whole;
};
