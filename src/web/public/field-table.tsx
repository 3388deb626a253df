import { formatNumber } from "../../survey/number.ts";
import type { FieldSnapshot } from "../../survey/report/snapshot.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { FigureValue, Interval } from "../parts/figure.tsx";
import { Native } from "../parts/native.tsx";
import type { PublicView } from "./published.ts";

/** The whole round by field; fields that the plan left out are not shown. */
export const FieldTable = ({ view }: { readonly view: PublicView }) => {
  const fields = view.part.fields.filter(({ planned }) => planned > 0);
  if (fields.length < 2) return null;
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{view.text.byField}</h2>
        <p className="sub-line">{view.text.byFieldText}</p>
        <DataTable caption={view.text.byField} columns={columnsOf(view)} rows={fields} rowKey={({ code }) => code} />
      </div>
    </section>
  );
};

const columnsOf = ({ part, language, text }: PublicView): readonly Column<FieldSnapshot>[] => [
  { key: "name", heading: text.field, rowHeading: true, cell: ({ name }) => <Native>{name}</Native> },
  { key: "planned", heading: text.planned, number: true, cell: ({ planned }) => formatNumber(planned, language) },
  {
    key: "index",
    heading: text.index,
    number: true,
    cell: ({ overall }) => <FigureValue figure={overall} minimum={part.publicMinimumValid} />,
  },
  { key: "interval", heading: text.interval, number: true, cell: ({ overall }) => <Interval figure={overall} /> },
];
