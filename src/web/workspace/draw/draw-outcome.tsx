import { type DrawResult, type DrawView, type ShownStratum, stratumName } from "../../../survey/draw/draw-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawText } from "../../text/workspace-draw.ts";
import { useMay, useText } from "../use-workspace.ts";

interface OutcomeProps {
  readonly view: DrawView;
  readonly result: DrawResult;
}

/** The seed, the hashes, the files to recompute them from, and the units of one stratum in key order. */
export const DrawOutcome = ({ view, result }: OutcomeProps) => {
  const text = useText(drawText);
  const language = useLanguage();
  const drawn = text.drawn(formatNumber(result.sampled, language), formatNumber(result.reserves, language));
  return (
    <>
      <p className="small mut">
        {formatDateTime(result.drawnAt, language)} · {result.drawnBy} · {drawn}
      </p>
      <div className="seed gap-top">
        <small>{text.seed}</small>
        <span className="hash">{result.seed}</span>
      </div>
      <p className="small gap-top">
        {text.sampleHash}: <span className="hash">{result.sampleHash}</span>
      </p>
      <Files view={view} />
      {view.shown && <Units view={view} shown={view.shown} />}
    </>
  );
};

const Files = ({ view: { round, part } }: { readonly view: DrawView }) => {
  const text = useText(drawText);
  const files = `/workspace/${round.code}/download`;
  const query = `part=${encodeURIComponent(part.code)}`;
  return (
    <div className="tools gap-both">
      <span className="small mut">{text.downloads}:</span>
      <ButtonLink href={`${files}/frame.csv?${query}`} download small>
        {text.frameCsv}
      </ButtonLink>
      {useMay()("downloadSample") && (
        <ButtonLink href={`${files}/sample.csv?${query}`} download small>
          {text.sampleCsv}
        </ButtonLink>
      )}
    </div>
  );
};

/** The rest is in the file. */
const rowsShown = 40;

type UnitRow = ShownStratum["rows"][number];

const Units = ({ view, shown }: { readonly view: DrawView; readonly shown: ShownStratum }) => {
  const text = useText(drawText);
  const language = useLanguage();
  const name = nameOfStratum(view, shown.stratum);
  const title = text.stratumTitle(
    name,
    formatNumber(Math.min(rowsShown, shown.rows.length), language),
    formatNumber(shown.units, language),
  );
  return (
    <section className="card">
      <header>
        <h3>{title}</h3>
        <ChooseStratum view={view} shown={shown.stratum} />
      </header>
      <DataTable
        caption={title}
        columns={useUnitColumns()}
        rows={shown.rows.slice(0, rowsShown)}
        rowKey={({ role, order }) => `${role} ${order}`}
      />
      {shown.rows.length > rowsShown && (
        <p className="card-foot">{text.more(formatNumber(shown.rows.length - rowsShown, language))}</p>
      )}
    </section>
  );
};

const nameOfStratum = ({ strata }: DrawView, stratum: string): string => {
  const found = strata.find((one) => one.stratum === stratum);
  return found ? stratumName(found) : stratum;
};

const ChooseStratum = ({ view, shown }: { readonly view: DrawView; readonly shown: string }) => {
  const text = useText(drawText);
  const options = view.strata.map((one) => ({ value: one.stratum, label: stratumName(one) }));
  return (
    <form method="get" className="search-form">
      <input type="hidden" name="part" value={view.part.code} />
      <ChoiceField name="stratum" label={text.stratum} options={options} defaultValue={shown} />
      <Button small>{text.show}</Button>
    </form>
  );
};

const useUnitColumns = (): readonly Column<UnitRow>[] => {
  const text = useText(drawText);
  const language = useLanguage();
  return [
    { key: "order", heading: text.order, number: true, cell: ({ order }) => formatNumber(order, language) },
    { key: "unit", heading: text.unit, rowHeading: true, cell: ({ unitId }) => <span className="mono">{unitId}</span> },
    { key: "key", heading: text.key, cell: ({ key }) => <span className="mono">{key.slice(0, 16)}…</span> },
    {
      key: "role",
      heading: text.role,
      cell: ({ role }) => (role === "sample" ? <b>{text.roles.sample}</b> : text.roles.reserve),
    },
  ];
};
