import type { DatasetView, PendingDataset as Pending, StratumNote } from "../../../survey/dataset/dataset-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { KpiBand, type KpiProps } from "../../parts/kpi.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { datasetText } from "../../text/workspace-dataset.ts";
import { Facts } from "../facts.tsx";
import { useText } from "../use-workspace.ts";

interface PendingProps {
  readonly view: DatasetView;
  readonly pending: Pending;
}

/** What freezing now would write, and what to look at before. */
export const PendingDataset = ({ view, pending }: PendingProps) => {
  const text = useText(datasetText);
  return (
    <section aria-label={text.pending}>
      {view.unchanged && (
        <div className="gap">
          <Note tone="ok">{text.unchanged}</Note>
        </div>
      )}
      <KpiBand figures={usePendingFigures(pending)} />
      <Warnings pending={pending} />
      <Card title={text.missingKinds}>
        <MissingFacts pending={pending} />
      </Card>
      <Strata strata={[...pending.emptyStrata, ...pending.singletonStrata]} />
    </section>
  );
};

const usePendingFigures = (pending: Pending): readonly KpiProps[] => {
  const text = useText(datasetText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  const { blank, notApplicable, refused, notAsked } = pending.missing;
  const range = text.weightRange(formatNumber(pending.weightMin, language, 2), formatNumber(pending.weightMax, language, 2));
  return [
    {
      label: text.rows,
      value: count(pending.rows),
      unit: `/ ${count(pending.planned)}`,
      detail: text.strata(count(pending.strata)),
    },
    { label: text.answers, value: count(pending.answers), detail: text.answersDetail(count(pending.criteria)) },
    {
      label: text.missing,
      value: count(blank + notApplicable + refused + notAsked),
      detail: text.missingDetail(count(notAsked)),
    },
    { label: text.weights, value: text.weightKinds[pending.weights], ...(pending.weights === "design" && { detail: range }) },
  ];
};

const Warnings = ({ pending: { emptyStrata, singletonStrata } }: Pick<PendingProps, "pending">) => {
  const text = useText(datasetText);
  const language = useLanguage();
  return (
    <>
      {emptyStrata.length > 0 && (
        <div className="gap">
          <Note tone="bad">{text.empties(formatNumber(emptyStrata.length, language))}</Note>
        </div>
      )}
      {singletonStrata.length > 0 && (
        <div className="gap">
          <Note tone="warn">{text.singletons(formatNumber(singletonStrata.length, language))}</Note>
        </div>
      )}
    </>
  );
};

const MissingFacts = ({ pending: { missing, sha256 } }: Pick<PendingProps, "pending">) => {
  const text = useText(datasetText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  return (
    <Facts
      facts={[
        [text.blank, count(missing.blank)],
        [text.notApplicable, count(missing.notApplicable)],
        [text.refused, count(missing.refused)],
        [text.notAsked, count(missing.notAsked)],
        [
          "SHA-256",
          <span key="sha" className="hash">
            {sha256}
          </span>,
        ],
      ]}
    />
  );
};

const Strata = ({ strata }: { readonly strata: readonly StratumNote[] }) => {
  const text = useText(datasetText);
  const columns = useStratumColumns();
  if (strata.length === 0) return null;
  return (
    <div className="mt">
      <Card title={text.stratumTable} flush>
        <DataTable caption={text.stratumTable} columns={columns} rows={strata} rowKey={({ stratum }) => stratum} stacked />
      </Card>
    </div>
  );
};

const useStratumColumns = (): readonly Column<StratumNote>[] => {
  const text = useText(datasetText);
  const language = useLanguage();
  const name = ({ agencyName, fieldName }: StratumNote) => [agencyName, fieldName].filter(Boolean).join(" / ");
  return [
    { key: "stratum", heading: text.stratum, rowHeading: true, cell: name },
    { key: "planned", heading: text.planned, number: true, cell: ({ planned }) => formatNumber(planned, language) },
    { key: "answered", heading: text.answered, number: true, cell: ({ answered }) => formatNumber(answered, language) },
    {
      key: "population",
      heading: text.population,
      number: true,
      cell: ({ population }) => (population === null ? "–" : formatNumber(population, language)),
    },
  ];
};
