import type { EligibleView } from "../../../survey/draw/eligible-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { PartPlanView } from "../../../survey/plan/plan-view.ts";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useMark } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { planText } from "../../text/workspace-plan.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { useText } from "../use-workspace.ts";
import { People, peopleOf } from "./quota-people.tsx";

/** Name of the input of a cell. */
export const cellName = (agency: string, field: string): string => `size-${agency}-${field}`;

interface QuotaCellsProps {
  readonly part: PartPlanView;
  readonly values: Readonly<Record<string, string>> | undefined;
  readonly eligible: EligibleView | null;
}

type Row = PartPlanView["rows"][number];

const cellsOf = (rows: readonly Row[], codes: readonly string[]): readonly (readonly [string, string])[] =>
  rows.flatMap(({ agency }) => codes.map((code) => [agency.id, code] as const));

/** The table of quotas with a field a cell; sums are of what is saved, or of what was just filled in. */
export const QuotaCells = ({ part, values, eligible }: QuotaCellsProps) => {
  const text = useText(planText);
  const edit = useText(planEditText);
  const language = useLanguage();
  const mark = useMark();
  const fields = part.source === "on-site" ? [{ code: "", name: edit.forms }] : part.fields;
  const sizeOf = ({ agency, sizes, total }: Row, place: number): string =>
    values?.[cellName(agency.id, fields[place]?.code ?? "")] ?? String(part.source === "on-site" ? total : (sizes[place] ?? 0));
  const sum = (sizes: readonly string[]): string =>
    formatNumber(
      sizes.reduce((total, size) => total + (Number(size) || 0), 0),
      language,
    );
  const columns: readonly Column<Row>[] = [
    { key: "agency", heading: text.agency, rowHeading: true, cell: ({ agency }) => agency.name },
    ...fields.map(({ code, name }, place) => ({
      ...{ key: code || "size", heading: name, number: true },
      cell: (row: Row) => (
        <>
          <input
            className="inp quota"
            inputMode="numeric"
            pattern="[0-9]*"
            {...mark(cellName(row.agency.id, code))}
            name={cellName(row.agency.id, code)}
            defaultValue={sizeOf(row, place)}
            aria-label={edit.quotaOf(row.agency.name, name)}
          />
          <People people={peopleOf(eligible, [[row.agency.id, code]])} size={Number(sizeOf(row, place))} />
        </>
      ),
    })),
    {
      ...{ key: "total", heading: text.total, number: true },
      cell: (row) => (
        <>
          <b>{sum(fields.map((_, place) => sizeOf(row, place)))}</b>
          <People
            people={peopleOf(
              eligible,
              fields.map(({ code }) => [row.agency.id, code]),
            )}
          />
        </>
      ),
    },
  ];
  const foot = (
    <tr>
      <th scope="row">{text.sum}</th>
      {fields.map(({ code }, place) => (
        <td key={code} className="r num">
          {sum(part.rows.map((row) => sizeOf(row, place)))}
          <People people={peopleOf(eligible, cellsOf(part.rows, [code]))} />
        </td>
      ))}
      <td className="r num">
        {sum(part.rows.flatMap((row) => fields.map((_, place) => sizeOf(row, place))))}
        <People
          people={peopleOf(
            eligible,
            cellsOf(
              part.rows,
              fields.map(({ code }) => code),
            ),
          )}
        />
      </td>
    </tr>
  );
  return (
    <section className="card">
      <DataTable
        caption={text.quotas(part.title)}
        columns={columns}
        rows={part.rows}
        rowKey={({ agency }) => agency.id}
        foot={foot}
      />
    </section>
  );
};
