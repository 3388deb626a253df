import type { ComparedVersions } from "../../../actions/plan/compare-plan-versions.ts";
import { isDay } from "../../../survey/date.ts";
import { formatNumber } from "../../../survey/number.ts";
import { type PlanDifference, planSections } from "../../../survey/plan/compare-plans.ts";
import type { PlanView } from "../../../survey/plan/plan-view.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { planCompareText } from "../../text/workspace-plan-compare.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { useText } from "../use-workspace.ts";

interface ChangesProps {
  readonly versions: PlanView["versions"];
  readonly compared: ComparedVersions;
}

/** So many lines of a section are shown. */
const most = 200;

/** What changed between two kept versions of the plan, before and after. */
export const HistoryChanges = ({ versions, compared }: ChangesProps) => {
  const text = useText(planCompareText);
  const language = useLanguage();
  const { differences } = compared;
  const count = differences.length;
  return (
    <Card title={text.title}>
      <Choice versions={versions} compared={compared} />
      <p className="mt" role="status">
        {count === 0 ? text.same : text.found(formatNumber(count, language))}
      </p>
      {planSections.map((section) => (
        <Section key={section} section={section} rows={differences.filter((one) => one.section === section)} />
      ))}
    </Card>
  );
};

const Choice = ({ versions, compared }: ChangesProps) => {
  const text = useText(planCompareText);
  const edit = useText(planEditText);
  const options = versions.map(({ number }) => ({ value: String(number), label: edit.version(number) }));
  return (
    <form method="get" className="form">
      <div className="field-row">
        <SelectField name="from" label={text.from} options={options} defaultValue={String(compared.from)} />
        <SelectField name="to" label={text.to} options={options} defaultValue={String(compared.to)} />
      </div>
      <Button>{text.compare}</Button>
    </form>
  );
};

const Section = ({
  section,
  rows,
}: {
  readonly section: PlanDifference["section"];
  readonly rows: readonly PlanDifference[];
}) => {
  const text = useText(planCompareText);
  const language = useLanguage();
  const shown = (value: string | null): string =>
    value === null || value === "" ? "–" : isDay(value) ? formatDate(value, language) : value;
  const columns: readonly Column<PlanDifference>[] = [
    { key: "of", heading: text.where, rowHeading: true, cell: ({ of, aspect }) => of || text.aspects[aspect] },
    { key: "what", heading: text.what, cell: ({ aspect }) => text.aspects[aspect] },
    { key: "before", heading: text.before, cell: ({ before }) => shown(before) },
    { key: "after", heading: text.after, cell: ({ after }) => shown(after) },
  ];
  if (rows.length === 0) return null;
  return (
    <div className="mt">
      <DataTable
        caption={text.sections[section]}
        captionShown
        columns={columns}
        rows={rows.slice(0, most)}
        rowKey={({ aspect, of, before, after }) => [aspect, of, before, after].join("|")}
        stacked
      />
      {rows.length > most && <p className="small mut">{text.more(formatNumber(rows.length - most, language))}</p>}
    </div>
  );
};
