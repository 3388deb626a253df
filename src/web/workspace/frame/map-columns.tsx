import { dayOrders } from "../../../survey/frame/column-mapping.ts";
import { frameFields } from "../../../survey/frame/frame-columns.ts";
import type { PreviewColumn } from "../../../survey/frame/upload-preview.ts";
import type { FrameUploadView } from "../../../survey/frame/upload-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { SelectField } from "../../parts/field.tsx";
import { useMark } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { frameText } from "../../text/workspace-frame.ts";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { useText } from "../use-workspace.ts";
import { inputs } from "./mapping-form.ts";

export interface MapProps {
  readonly view: FrameUploadView;
  /** What was typed when the form was refused. */
  readonly typed: Readonly<Record<string, string>>;
}

/** A column and its place in the form. */
type Line = PreviewColumn & { readonly place: number };

/** Each column of the file beside the field that it is. */
export const MapColumns = ({ view, typed }: MapProps) => {
  const text = useText(frameColumnsText);
  const rows = view.columns.map((column, place): Line => ({ ...column, place }));
  return (
    <Card title={text.columns} flush>
      <DataTable
        caption={text.columns}
        columns={useColumns(view, typed)}
        rows={rows}
        rowKey={({ place }) => String(place)}
        stacked
      />
      {view.columns.some(({ dates }) => dates === "day-month-year" || dates === "month-day-year") && (
        <div className="card-foot">
          <SelectField
            name="dayOrder"
            label={text.dayOrder}
            options={dayOrders.map((order) => ({ value: order, label: text.dayOrders[order] }))}
            defaultValue={typed.dayOrder ?? view.mapping.dayOrder}
          />
        </div>
      )}
    </Card>
  );
};

const useColumns = ({ check }: FrameUploadView, typed: MapProps["typed"]): readonly Column<Line>[] => {
  const text = useText(frameColumnsText);
  return [
    { key: "column", heading: text.column, rowHeading: true, cell: ({ heading }) => heading },
    { key: "field", heading: text.field, cell: (line) => <FieldChoice line={line} typed={typed} /> },
    {
      key: "samples",
      heading: text.samples,
      cell: ({ samples }) =>
        samples.length === 0 ? <span className="mut">{text.empty}</span> : samples.map(shortly).join(" · "),
    },
    { key: "form", heading: text.form, cell: (line) => <Recognised line={line} rows={check.rows} /> },
  ];
};

/** Long texts would push the choices off the page. */
const shortly = (sample: string): string => (sample.length > 48 ? `${sample.slice(0, 48)}…` : sample);

const FieldChoice = ({
  line: { place, heading, field },
  typed,
}: {
  readonly line: Line;
  readonly typed: MapProps["typed"];
}) => {
  const text = useText(frameColumnsText);
  const names = useText(frameText).fields;
  const mark = useMark();
  return (
    <>
      <input type="hidden" name={inputs.heading(place)} value={heading} />
      <select
        className="inp map-field"
        {...mark(inputs.column(place))}
        name={inputs.column(place)}
        aria-label={text.fieldOf(heading)}
        defaultValue={typed[inputs.column(place)] ?? field ?? ""}
      >
        <option value="">{text.unused}</option>
        {frameFields.map((known) => (
          <option key={known} value={known}>
            {names[known]}
          </option>
        ))}
      </select>
    </>
  );
};

const Recognised = ({ line: { dates, hasTime, filled }, rows }: { readonly line: Line; readonly rows: number }) => {
  const text = useText(frameColumnsText);
  const language = useLanguage();
  const form = dates === null ? "" : `${text.dates[dates]}${hasTime ? `, ${text.withTime}` : ""}`;
  const missing = filled < rows ? text.filled(formatNumber(filled, language), formatNumber(rows, language)) : "";
  return [form, missing].filter(Boolean).join(" · ") || "–";
};
