import { dayOrders } from "../../../survey/frame/column-mapping.ts";
import { type FrameField, frameFields } from "../../../survey/frame/frame-columns.ts";
import type { ProfileView } from "../../../survey/frame/profile-view.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { SelectField } from "../../parts/field.tsx";
import { useMark } from "../../parts/field-problems.tsx";
import { frameText } from "../../text/workspace-frame.ts";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { useText } from "../use-workspace.ts";
import { headingInput } from "./profile-form.ts";

export interface ProfileProps {
  readonly view: ProfileView;
  /** What was typed when the form was refused. */
  readonly typed: Readonly<Record<string, string>>;
}

/** The column name of each field, with those of the files as suggestions. */
export const ProfileColumns = ({ view, typed }: ProfileProps) => {
  const text = useText(frameColumnsText);
  const columns = useColumns({ view, typed });
  return (
    <Card title={text.columns} flush>
      <DataTable caption={text.columns} columns={columns} rows={frameFields} rowKey={(field) => field} stacked />
      <datalist id="headings">
        {view.headings.map((heading) => (
          <option key={heading} value={heading} />
        ))}
      </datalist>
      <div className="card-foot">
        <SelectField
          name="dayOrder"
          label={text.dayOrder}
          options={dayOrders.map((order) => ({ value: order, label: text.dayOrders[order] }))}
          defaultValue={typed.dayOrder ?? view.mapping.dayOrder}
        />
      </div>
    </Card>
  );
};

const useColumns = ({ view: { mapping }, typed }: ProfileProps): readonly Column<FrameField>[] => {
  const text = useText(frameColumnsText);
  const names = useText(frameText).fields;
  return [
    { key: "field", heading: text.field, rowHeading: true, cell: (field) => names[field] },
    {
      key: "heading",
      heading: text.headingInFile,
      cell: (field) => (
        <HeadingField
          name={headingInput(field)}
          label={text.headingOf(names[field])}
          value={typed[headingInput(field)] ?? mapping.columns[field] ?? ""}
        />
      ),
    },
  ];
};

interface HeadingProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

const HeadingField = ({ name, label, value }: HeadingProps) => (
  <input className="inp" {...useMark()(name)} name={name} aria-label={label} list="headings" defaultValue={value} />
);
