import { pickResults } from "../../../survey/verification/pick.ts";
import type { PickedUnitLine, PickView } from "../../../survey/verification/verification-view.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useMark } from "../../parts/field-problems.tsx";
import { verificationText } from "../../text/workspace-verification.ts";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

interface PickedUnitsProps {
  readonly view: PickView;
  readonly refusal: Refusal | undefined;
}

/** The units of a pick in their order: fields for the body itself, what it found for everyone else. */
export const PickedUnits = ({ view, refusal }: PickedUnitsProps) => {
  const text = useText(verificationText);
  const mayWrite = view.own === view.pick.body && view.isOpen;
  const columns = useUnitColumns(mayWrite, refusal?.values ?? {});
  const table = (
    <DataTable
      caption={text.pickTitle(view.pick.name)}
      columns={columns}
      rows={view.units}
      rowKey={({ unitId }) => unitId}
      stacked
    />
  );
  return (
    <div className="mt">
      <Card flush>
        {mayWrite ? (
          <PostForm>
            {table}
            <div className="pad">
              <Button main>{text.saveResults}</Button>
            </div>
          </PostForm>
        ) : (
          table
        )}
      </Card>
    </div>
  );
};

const useUnitColumns = (mayWrite: boolean, values: Readonly<Record<string, string>>): readonly Column<PickedUnitLine>[] => {
  const text = useText(verificationText);
  const mark = useMark();
  return [
    { key: "position", heading: "#", number: true, cell: ({ position }) => position },
    { key: "unit", heading: text.unit, rowHeading: true, cell: ({ unitId }) => <code>{unitId}</code> },
    { key: "agency", heading: text.agency, cell: ({ agency }) => agency },
    { key: "field", heading: text.field, cell: ({ field }) => field },
    {
      ...{ key: "result", heading: text.result },
      cell: (unit) => (mayWrite ? <ResultField unit={unit} values={values} /> : text.results[unit.result ?? "open"]),
    },
    {
      ...{ key: "note", heading: text.note },
      cell: ({ position, unitId, note, at }) =>
        mayWrite ? (
          <>
            <input type="hidden" name={`seen-${position}`} value={at ?? ""} />
            <input
              className="inp"
              {...mark(`note-${position}`)}
              name={`note-${position}`}
              aria-label={`${text.note} ${unitId}`}
              defaultValue={values[`note-${position}`] ?? note}
            />
          </>
        ) : (
          note
        ),
    },
  ];
};

const ResultField = ({
  unit,
  values,
}: {
  readonly unit: PickedUnitLine;
  readonly values: Readonly<Record<string, string>>;
}) => {
  const text = useText(verificationText);
  const { position, unitId, result } = unit;
  return (
    <select
      className="inp"
      name={`result-${position}`}
      aria-label={`${text.result} ${unitId}`}
      defaultValue={values[`result-${position}`] ?? result ?? "open"}
    >
      {["open" as const, ...pickResults].map((word) => (
        <option key={word} value={word}>
          {text.results[word]}
        </option>
      ))}
    </select>
  );
};
