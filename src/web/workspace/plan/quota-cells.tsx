import { useLocation } from "react-router";
import type { EligibleView } from "../../../survey/draw/eligible-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { PartPlanView } from "../../../survey/plan/plan-view.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { useMark } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { planText } from "../../text/workspace-plan.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { type ListColumn, sortable, useSorting, valuesOf } from "../listed-table.tsx";
import { arrange, type ListPage, pageOf, readListing } from "../listing.ts";
import { useText } from "../use-workspace.ts";
import { cellName } from "./quota-form.ts";
import { People, peopleOf } from "./quota-people.tsx";

type Row = PartPlanView["rows"][number];
type Typed = Readonly<Record<string, string>> | undefined;

interface QuotaCellsProps {
  readonly part: PartPlanView;
  /** What was typed or filled in, of the rows of all pages. */
  readonly values: Typed;
  readonly eligible: EligibleView | null;
  readonly rows: readonly Row[];
}

/** The one column of an on-site part has no field. */
const useFields = ({ source, fields }: PartPlanView): readonly { readonly code: string; readonly name: string }[] => {
  const { forms } = useText(planEditText);
  return source === "on-site" ? [{ code: "", name: forms }] : fields;
};

/** What a cell shows: as typed, else as saved. */
const textIn = ({ source, fields }: PartPlanView, values: Typed, { agency, sizes, total }: Row, code: string): string =>
  values?.[cellName(agency.id, code)] ??
  String(source === "on-site" ? total : (sizes[fields.findIndex((field) => field.code === code)] ?? 0));

/** An empty cell is 0: in a wide table the numbers stand out. */
const shownIn = (text: string): string => (text === "0" ? "" : text);

/** What the rows are sorted and found by: the names of the agencies, and what is saved. */
const useQuotaColumns = ({ part, values, eligible }: Omit<QuotaCellsProps, "rows">): readonly ListColumn<Row>[] => {
  const text = useText(planText);
  const edit = useText(planEditText);
  const language = useLanguage();
  const mark = useMark();
  const fields = useFields(part);
  const sum = (row: Row): number => fields.reduce((all, { code }) => all + (Number(textIn(part, values, row, code)) || 0), 0);
  return [
    {
      ...{ key: "agency", heading: text.agency, rowHeading: true, cell: ({ agency }) => agency.name },
      value: ({ agency }) => agency.name,
    },
    ...fields.map(
      ({ code, name }, place): ListColumn<Row> => ({
        ...{ key: code || "size", heading: name, number: true },
        value: ({ sizes, total }) => (part.source === "on-site" ? total : (sizes[place] ?? 0)),
        cell: (row) => (
          <>
            <input
              className="inp quota"
              inputMode="numeric"
              pattern="[0-9]*"
              {...mark(cellName(row.agency.id, code))}
              name={cellName(row.agency.id, code)}
              defaultValue={shownIn(textIn(part, values, row, code))}
              placeholder="0"
              aria-label={edit.quotaOf(row.agency.name, name)}
            />
            <People people={peopleOf(eligible, [[row.agency.id, code]])} size={Number(textIn(part, values, row, code))} />
          </>
        ),
      }),
    ),
    {
      ...{ key: "total", heading: text.total, number: true, value: ({ total }) => total },
      cell: (row) => (
        <>
          <b>{formatNumber(sum(row), language)}</b>
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
};

/** The rows of the page that the address asks for, and how many it finds. */
export const useQuotaRows = (props: Omit<QuotaCellsProps, "rows">): ListPage<Row> & { readonly found: number } => {
  const { search } = useLocation();
  const language = useLanguage();
  const columns = useQuotaColumns(props);
  const found = arrange(props.part.rows, { listing: readListing(search), values: valuesOf(columns), language });
  return { ...pageOf(found, search), found: found.length };
};

/** The table of quotas with a field a cell; sums are of all pages, of what is saved or was just filled in. */
export const QuotaCells = ({ rows, ...props }: QuotaCellsProps) => {
  const text = useText(planText);
  const columns = useQuotaColumns(props);
  return (
    <section className="card">
      <DataTable
        caption={text.quotas(props.part.title)}
        columns={sortable(columns)}
        rows={rows}
        rowKey={({ agency }) => agency.id}
        sorting={useSorting()}
        foot={<Sums {...props} />}
      />
    </section>
  );
};

const Sums = ({ part, values, eligible }: Omit<QuotaCellsProps, "rows">) => {
  const text = useText(planText);
  const language = useLanguage();
  const fields = useFields(part);
  const sums = fields.map(({ code }) =>
    part.rows.reduce((all, row) => all + (Number(textIn(part, values, row, code)) || 0), 0),
  );
  const people = fields.map(({ code }) =>
    peopleOf(
      eligible,
      part.rows.map(({ agency }) => [agency.id, code]),
    ),
  );
  const known = people.filter((count) => count !== undefined);
  return (
    <tr>
      <th scope="row">{text.sum}</th>
      {fields.map(({ code }, place) => (
        <td key={code} className="r num">
          {formatNumber(sums[place] ?? 0, language)}
          <People people={people[place]} />
        </td>
      ))}
      <td className="r num">
        {formatNumber(total(sums), language)}
        <People people={known.length === 0 ? undefined : total(known)} />
      </td>
    </tr>
  );
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
