import type { EligibleView } from "../../../survey/draw/eligible-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { PartPlanView } from "../../../survey/plan/plan-view.ts";
import { useLanguage } from "../../parts/language.tsx";
import { planText } from "../../text/workspace-plan.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";
import { People, peopleOf } from "./quota-people.tsx";

type QuotaRow = PartPlanView["rows"][number];

interface QuotasProps {
  readonly part: PartPlanView;
  readonly round: string;
  readonly eligible: EligibleView | null;
}

/** How many forms where: one row an agency, one column a field, both summed. */
export const PlanQuotas = ({ part, round, eligible }: QuotasProps) => {
  const text = useText(planText);
  const title = text.quotas(part.title);
  return (
    <div className="mt">
      <ListedTable
        title={title}
        columns={useQuotaColumns(part, eligible)}
        rows={part.rows}
        rowKey={({ agency }) => agency.id}
        csv={`/workspace/${round}/download/quotas.csv?part=${part.code}`}
        aside={
          <span className="small mut">
            {part.methodId} · {part.source === "frame" ? text.fromFrame : text.onSite}
          </span>
        }
        stacked={false}
        foot={<QuotaSums part={part} />}
      />
    </div>
  );
};

const useQuotaColumns = ({ fields }: PartPlanView, eligible: EligibleView | null): readonly ListColumn<QuotaRow>[] => {
  const text = useText(planText);
  const language = useLanguage();
  return [
    {
      ...{ key: "agency", heading: text.agency, rowHeading: true, cell: ({ agency }) => agency.name },
      value: ({ agency }) => agency.name,
    },
    ...fields.map(({ code, name }, place) => ({
      ...{ key: code, heading: name, number: true },
      value: ({ sizes }: QuotaRow) => sizes[place] ?? 0,
      cell: ({ agency, sizes }: QuotaRow) => (
        <>
          {sizes[place] ? formatNumber(sizes[place], language) : "–"}
          <People people={peopleOf(eligible, [[agency.id, code]])} size={sizes[place] ?? 0} />
        </>
      ),
    })),
    {
      ...{ key: "total", heading: text.total, number: true, value: ({ total }) => total },
      cell: ({ total }) => <b>{formatNumber(total, language)}</b>,
    },
  ];
};

const QuotaSums = ({ part }: { readonly part: PartPlanView }) => {
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">{useText(planText).sum}</th>
      {part.fields.map(({ code, total }) => (
        <td key={code} className="r num">
          {formatNumber(total, language)}
        </td>
      ))}
      <td className="r num">{formatNumber(part.total, language)}</td>
    </tr>
  );
};
