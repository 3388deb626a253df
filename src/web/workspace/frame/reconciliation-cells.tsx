import { useLocation } from "react-router";
import type { ComparedCell } from "../../../survey/frame/reconciliation.ts";
import type { ReconciliationView } from "../../../survey/frame/reconciliation-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useMark } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { reconciliationText } from "../../text/workspace-reconciliation.ts";
import type { Refusal } from "../form.ts";
import { pageOf, pageRows } from "../listing.ts";
import { Pager } from "../pager.tsx";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

interface CellsProps {
  readonly view: ReconciliationView;
  readonly refusal: Refusal | undefined;
}

/** Cells that differ, each with its explanation; equal ones are folded away. */
export const DifferingCells = ({ view, refusal }: CellsProps) => {
  const text = useText(reconciliationText);
  const language = useLanguage();
  const columns = useCellColumns(view);
  const explanation = useExplanationColumn(view, refusal);
  const { search } = useLocation();
  const cells = view.compared?.cells ?? [];
  const differing = cells.filter(({ difference }) => difference !== null && difference !== 0);
  const equal = cells.filter(({ difference }) => difference === 0);
  return (
    <>
      {differing.length > 0 && (
        <section className="card gap">
          <header>
            <h2>{text.differing}</h2>
          </header>
          <PagedCells name="differing-page" caption={text.differing} columns={[...columns, explanation]} rows={differing} />
        </section>
      )}
      {equal.length > 0 && (
        <details className="card gap fold" open={new URLSearchParams(search).has(equalPage) || undefined}>
          <summary>{text.equal(formatNumber(equal.length, language))}</summary>
          <PagedCells name={equalPage} caption={text.equal(String(equal.length))} columns={columns} rows={equal} />
        </details>
      )}
    </>
  );
};

/** The word in the address for the page of the equal ones. */
const equalPage = "equal-page";

interface PagedProps {
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly Column<ComparedCell>[];
  readonly rows: readonly ComparedCell[];
}

/** A page of the cells: of the whole country there are twenty thousand. */
const PagedCells = ({ name, rows: cells, ...table }: PagedProps) => {
  const { rows, page } = pageOf(cells, useLocation().search, name);
  return (
    <>
      <DataTable {...table} rows={rows} rowKey={keyOf} stacked />
      {cells.length > pageRows && (
        <div className="pad">
          <Pager page={page} size={pageRows} total={cells.length} name={name} />
        </div>
      )}
    </>
  );
};

const keyOf = ({ agencyId, fieldCode }: ComparedCell): string => `${agencyId}:${fieldCode}`;

const useNames = ({ agencies, fields }: ReconciliationView) => {
  const agency = new Map(agencies.map(({ id, shortName }) => [id, shortName]));
  const field = new Map(fields.map(({ code, name }) => [code, name]));
  return (cell: ComparedCell) => ({
    agency: agency.get(cell.agencyId) ?? cell.agencyId,
    field: field.get(cell.fieldCode) ?? cell.fieldCode,
  });
};

const useCellColumns = (view: ReconciliationView): readonly Column<ComparedCell>[] => {
  const text = useText(reconciliationText);
  const language = useLanguage();
  const namesOf = useNames(view);
  const number = (value: number | null): string => (value === null ? "–" : formatNumber(value, language));
  const signed = (value: number): string => `${value > 0 ? "+" : "−"}${formatNumber(Math.abs(value), language)}`;
  return [
    { key: "agency", heading: text.agency, rowHeading: true, cell: (cell) => namesOf(cell).agency },
    { key: "field", heading: text.field, cell: (cell) => namesOf(cell).field },
    { key: "file", heading: text.file, number: true, cell: ({ file }) => number(file) },
    { key: "official", heading: text.official, number: true, cell: ({ official }) => number(official) },
    {
      key: "difference",
      heading: text.difference,
      number: true,
      cell: ({ difference }) => (difference ? signed(difference) : "0"),
    },
  ];
};

const useExplanationColumn = (view: ReconciliationView, refusal: Refusal | undefined): Column<ComparedCell> => {
  const text = useText(reconciliationText);
  const namesOf = useNames(view);
  const mayExplain = useMay()("explainDifference") && !view.signature && !view.frozen;
  const typed = (cell: ComparedCell): string | undefined =>
    refusal?.values.agency === cell.agencyId && refusal.values.field === cell.fieldCode
      ? refusal.values.explanation
      : undefined;
  return {
    key: "explanation",
    heading: text.explanation,
    cell: (cell) =>
      mayExplain ? (
        <ExplanationForm cell={cell} names={namesOf(cell)} typed={typed(cell)} />
      ) : (
        cell.explanation || <span className="mut">{text.noExplanation}</span>
      ),
  };
};

interface ExplanationProps {
  readonly cell: ComparedCell;
  readonly names: { readonly agency: string; readonly field: string };
  readonly typed: string | undefined;
}

const ExplanationForm = ({ cell, names, typed }: ExplanationProps) => {
  const text = useText(reconciliationText);
  const mark = useMark();
  const stale = cell.explanation !== "" && !cell.explained;
  return (
    <PostForm className="explain-form">
      <input type="hidden" name="agency" value={cell.agencyId} />
      <input type="hidden" name="field" value={cell.fieldCode} />
      <input type="hidden" name="seen" value={cell.explanation} />
      <textarea
        className="inp"
        {...(typed !== undefined && mark("explanation"))}
        name="explanation"
        rows={2}
        aria-label={text.explainLabel(names.agency, names.field)}
        defaultValue={typed ?? cell.explanation}
      />
      {stale && <p className="small warn-text">{text.stale}</p>}
      <Button name="intent" value="explainDifference" small>
        {text.explain}
      </Button>
    </PostForm>
  );
};
