import type { ReactNode } from "react";
import { formatNumber } from "../../../survey/number.ts";
import type { AssessedLine } from "../../../survey/plan/budget.ts";
import type { BudgetView } from "../../../survey/plan/budget-view.ts";
import { basisText, figureText, findingText, shareText } from "../../../survey/plan/budget-words.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { budgetText } from "../../text/workspace-budget.ts";
import { ListLinks } from "../list-links.tsx";
import { PostButton } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

interface LinesProps {
  readonly budget: BudgetView;
  readonly round: string;
  readonly writes: boolean;
}

/** Every line with norm, quantity and amount; what is wrong with it stands under its name. */
export const BudgetLines = ({ budget, round, writes }: LinesProps) => {
  const text = useText(budgetText);
  return (
    <section className="card">
      <header>
        <h2>{text.lines}</h2>
        <div className="tools">
          {writes && (
            <ButtonLink href="?line=new" small>
              {text.addLine}
            </ButtonLink>
          )}
          <BudgetFiles round={round} />
        </div>
      </header>
      <DataTable
        caption={text.lines}
        columns={useLineColumns(budget, writes)}
        rows={budget.assessed.lines}
        rowKey={({ id }) => id}
        foot={<LinesSum budget={budget} writes={writes} />}
        stacked
      />
    </section>
  );
};

const BudgetFiles = ({ round }: { readonly round: string }) => {
  const text = useText(budgetText);
  const at = `/workspace/${round}/download`;
  return (
    <>
      <ListLinks title={text.lines} csv={`${at}/budget.csv`} />
      <ButtonLink href={`${at}/plan.docx`} download small>
        {text.word}
      </ButtonLink>
    </>
  );
};

const useLineColumns = (budget: BudgetView, writes: boolean): readonly Column<AssessedLine>[] => {
  const text = useText(budgetText);
  const language = useLanguage();
  const numberOrDash = (value: number | null): string => (value === null ? "–" : formatNumber(value, language));
  const places = new Map(budget.assessed.lines.map(({ id }, index) => [id, index + 1]));
  const columns: readonly Column<AssessedLine>[] = [
    {
      key: "item",
      heading: text.item,
      rowHeading: true,
      cell: (line) => <Item line={line} budget={budget} place={places.get(line.id) ?? 0} />,
    },
    { key: "quantity", heading: text.quantity, number: true, cell: (line) => <Quantity line={line} budget={budget} /> },
    { key: "rate", heading: text.rate, number: true, cell: (line) => <Rate line={line} /> },
    { key: "amount", heading: text.amount, number: true, cell: ({ amount }) => <b>{numberOrDash(amount)}</b> },
    {
      key: "basis",
      heading: text.basis,
      cell: (line) => <span className="small">{basisText({ line, norms: budget.norms, language }) || "–"}</span>,
    },
  ];
  return writes
    ? [
        ...columns,
        {
          key: "act",
          heading: text.act,
          cell: (line) => <LineActs line={line} budget={budget} place={places.get(line.id) ?? 0} />,
        },
      ]
    : columns;
};

interface LineProps {
  readonly line: AssessedLine;
  readonly budget: BudgetView;
}

const LineActs = ({ line: { id, item }, budget: { revision }, place }: LineProps & { readonly place: number }) => {
  const text = useText(budgetText);
  return (
    <div className="row-acts">
      <ButtonLink href={`?line=${id}`} small>
        {text.edit}
        <span className="sr"> {item}</span>
      </ButtonLink>
      {place > 1 && (
        <PostButton intent="moveBudgetLine" fields={{ id, revision: String(revision), to: String(place - 1) }} small>
          {text.up}
          <span className="sr"> {item}</span>
        </PostButton>
      )}
    </div>
  );
};

const Item = ({ line, budget: { norms }, place }: LineProps & { readonly place: number }) => {
  const language = useLanguage();
  return (
    <>
      {place}. {line.item}
      {line.findings.map((finding) => (
        <span key={finding.kind} className={finding.kind === "over-ceiling" ? "finding bad" : "finding"}>
          {findingText(finding, { line, norms, language })}
        </span>
      ))}
    </>
  );
};

const Under = ({ children }: { readonly children: ReactNode }) => <span className="under">{children}</span>;

const Quantity = ({ line, budget: { figures } }: LineProps) => {
  const text = useText(budgetText);
  const language = useLanguage();
  const { counted, unit, figure, figureNow, isShare } = line;
  if (isShare) return counted === null ? "–" : <Under>{text.ofSum(formatNumber(counted, language))}</Under>;
  const followed = figures.find(({ name }) => name === figure);
  return (
    <>
      {counted === null ? "–" : formatNumber(counted, language)} {unit}
      {figure !== null && <Under>{text.follows(figureText(followed ?? { name: figure }, language))}</Under>}
      {figureNow !== null && figureNow !== counted && <Under>{text.nowInPlan(formatNumber(figureNow, language))}</Under>}
    </>
  );
};

const Rate = ({ line: { rate, share, ceiling, isShare } }: Pick<LineProps, "line">) => {
  const text = useText(budgetText);
  const language = useLanguage();
  const written = (value: number): string => (isShare ? shareText(value, language) : formatNumber(value, language));
  const value = isShare ? share : rate;
  return (
    <>
      {value === null ? "–" : written(value)}
      {ceiling !== null && <Under>{text.ceiling(written(ceiling))}</Under>}
    </>
  );
};

const LinesSum = ({ budget: { assessed }, writes }: Pick<LinesProps, "budget" | "writes">) => {
  const text = useText(budgetText);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row" colSpan={3}>
        {text.sum}
        {assessed.complete ? "" : ` (${text.incomplete.toLocaleLowerCase(language)})`}
      </th>
      <td className="r num">{formatNumber(assessed.total, language)}</td>
      <td colSpan={writes ? 2 : 1} />
    </tr>
  );
};
