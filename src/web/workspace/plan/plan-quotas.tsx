import type { EligibleView } from "../../../survey/draw/eligible-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { PartPlanView } from "../../../survey/plan/plan-view.ts";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { planText } from "../../text/workspace-plan.ts";
import { ListLinks } from "../list-links.tsx";
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
    <section className="card mt">
      <header>
        <h2>{title}</h2>
        <div className="tools">
          <span className="small mut">
            {part.methodId} · {part.source === "frame" ? text.fromFrame : text.onSite}
          </span>
          <ListLinks title={title} csv={`/workspace/${round}/download/quotas.csv?part=${part.code}`} />
        </div>
      </header>
      <DataTable
        caption={title}
        columns={useQuotaColumns(part, eligible)}
        rows={part.rows}
        rowKey={({ agency }) => agency.id}
        foot={<QuotaSums part={part} />}
      />
    </section>
  );
};

const useQuotaColumns = ({ fields }: PartPlanView, eligible: EligibleView | null): readonly Column<QuotaRow>[] => {
  const text = useText(planText);
  const language = useLanguage();
  return [
    { key: "agency", heading: text.agency, rowHeading: true, cell: ({ agency }) => agency.name },
    ...fields.map(({ code, name }, place) => ({
      key: code,
      heading: name,
      number: true,
      cell: ({ agency, sizes }: QuotaRow) => (
        <>
          {formatNumber(sizes[place] ?? 0, language)}
          <People people={peopleOf(eligible, [[agency.id, code]])} size={sizes[place] ?? 0} />
        </>
      ),
    })),
    { key: "total", heading: text.total, number: true, cell: ({ total }) => <b>{formatNumber(total, language)}</b> },
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
