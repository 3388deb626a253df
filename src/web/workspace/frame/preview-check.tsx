import type { PreviewCheck } from "../../../survey/frame/upload-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { ProblemText } from "../../parts/problem.tsx";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { Facts } from "../facts.tsx";
import { useText } from "../use-workspace.ts";

/** What the first rows say under the mapping as it stands; nothing while a column is missing. */
export const PreviewCheckCard = ({ check }: { readonly check: PreviewCheck }) => {
  const text = useText(frameColumnsText);
  const language = useLanguage();
  const columns = useFaultColumns();
  if (check.problems.length > 0) return null;
  const count = (value: number) => <b className="num">{formatNumber(value, language)}</b>;
  return (
    <div className="mt">
      <Card title={text.check} aside={<span className="small mut">{text.checked(formatNumber(check.rows, language))}</span>}>
        <Facts
          facts={[
            [text.good, count(check.good)],
            [text.bad, count(check.rows - check.good - check.outOfScope)],
            [text.outside, count(check.outOfScope)],
          ]}
        />
        {check.faults.length > 0 && (
          <DataTable
            caption={text.checkProblems}
            columns={columns}
            rows={check.faults}
            rowKey={({ first }) => `${first.code} ${first.details.column ?? ""}`}
          />
        )}
      </Card>
    </div>
  );
};

type Fault = PreviewCheck["faults"][number];

const useFaultColumns = (): readonly Column<Fault>[] => {
  const text = useText(frameColumnsText);
  const language = useLanguage();
  return [
    { key: "problem", heading: text.problem, cell: ({ first }) => <ProblemText problem={first} /> },
    { key: "count", heading: text.count, number: true, cell: ({ count }) => formatNumber(count, language) },
  ];
};
