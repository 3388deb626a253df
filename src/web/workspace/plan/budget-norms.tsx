import type { Language } from "../../../survey/language.ts";
import { formatNumber, formatPercent } from "../../../survey/number.ts";
import type { Norm, NormSet } from "../../../survey/plan/norms.ts";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { type BudgetText, budgetText } from "../../text/workspace-budget.ts";
import { formatDate } from "../../text/workspace-dates.ts";
import { useText } from "../use-workspace.ts";

/** Where the ceilings come from, each with its clause, and what of it was verified. */
export const BudgetNorms = ({ norms }: { readonly norms: NormSet }) => {
  const text = useText(budgetText);
  const language = useLanguage();
  return (
    <details className="card mt fold">
      <summary>
        {text.sources}: {norms.title[language]}
      </summary>
      <ul className="plain-list">
        {norms.legalBasis.map(({ document, date, article, about }) => (
          <li key={document}>
            <b>{document}</b>
            {date && ` (${formatDate(date, language)})`}, {article}: {about}
          </li>
        ))}
      </ul>
      <DataTable caption={text.sources} columns={useNormColumns(norms)} rows={norms.norms} rowKey={({ id }) => id} stacked />
      <div className="claims">
        <h3>{text.verified}</h3>
        <Lines lines={norms.verification.verified} />
        <h3>{text.notVerified}</h3>
        <Lines lines={norms.verification.notVerified} />
      </div>
    </details>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const useNormColumns = ({ norms }: NormSet): readonly Column<Norm>[] => {
  const text = useText(budgetText);
  const language = useLanguage();
  return [
    { key: "clause", heading: text.clause, cell: ({ clause }) => clause[language] },
    {
      key: "title",
      heading: text.normTitle,
      rowHeading: true,
      cell: ({ title, condition }) => [title[language], condition?.[language]].filter(Boolean).join(", "),
    },
    { key: "ceiling", heading: text.ceilingHead, cell: (norm) => ceilingText(norm, { norms, text, language }) },
  ];
};

interface Setting {
  readonly norms: readonly Norm[];
  readonly text: BudgetText;
  readonly language: Language;
}

const ceilingText = ({ ceiling, unit }: Norm, { norms, text, language }: Setting): string => {
  if (ceiling.kind === "amount") return text.perUnit(formatNumber(ceiling.dong, language), unit[language]);
  const percent = formatPercent(ceiling.percent, language, 0);
  if (ceiling.kind === "daily-wage") return text.perDayWage(percent);
  if (ceiling.kind === "share-of-lines") return text.ofPay(percent);
  const base = norms.find(({ id }) => id === ceiling.norm);
  return text.ofNorm(percent, base?.clause[language] ?? ceiling.norm, base?.condition?.[language] ?? "");
};
