import { dossierStates } from "../../../survey/frame/column-mapping.ts";
import type { FoundName } from "../../../survey/frame/upload-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import type { Option } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { useText } from "../use-workspace.ts";
import type { MapProps } from "./map-columns.tsx";
import { inputs, type NameList } from "./mapping-form.ts";

/** Names of the file that need a meaning: agencies and fields that the plan does not have, and all states. */
export const MapNames = ({ view, typed }: MapProps) => {
  const text = useText(frameColumnsText);
  const { check, mapping } = view;
  const outside = { value: "", label: text.outOfScope };
  const byPlan = { value: "", label: text.byPlan };
  const agencies = view.agencies.map(({ id, name }) => ({ value: id, label: name }));
  const fields = view.fields.map(({ code, name }) => ({ value: code, label: name }));
  const states = dossierStates.map((state) => ({ value: state, label: text.state[state] }));
  const fieldNames = check.fields.map((found) => ({ ...found, meaning: mapping.fields[found.name] ?? null }));
  return (
    <>
      <Names list="agency" names={check.agencies} options={[outside, ...agencies]} typed={typed} />
      <Names list="field" names={fieldNames} options={[byPlan, ...fields]} typed={typed} />
      <Names list="state" names={check.states} options={states} typed={typed} />
    </>
  );
};

interface NamesProps {
  readonly list: NameList;
  readonly names: readonly FoundName<string>[];
  readonly options: readonly Option[];
  readonly typed: MapProps["typed"];
}

type Line = FoundName<string> & { readonly at: number };

const Names = ({ list, names, options, typed }: NamesProps) => {
  const text = useText(frameColumnsText);
  const columns = useColumns({ list, options, typed });
  if (names.length === 0) return null;
  const [title, note] = {
    agency: [text.agencies, text.agenciesNote],
    field: [text.fields, text.fieldsNote],
    state: [text.states, text.statesNote],
  }[list] as [string, string];
  return (
    <Card title={title} flush>
      <DataTable
        caption={title}
        columns={columns}
        rows={names.map((name, at): Line => ({ ...name, at }))}
        rowKey={({ name }) => name}
        stacked
      />
      <p className="card-foot">{note}</p>
    </Card>
  );
};

const useColumns = ({ list, options, typed }: Omit<NamesProps, "names">): readonly Column<Line>[] => {
  const text = useText(frameColumnsText);
  const language = useLanguage();
  return [
    { key: "name", heading: text.nameInFile, rowHeading: true, cell: ({ name }) => name },
    { key: "rows", heading: text.rows, number: true, cell: ({ rows }) => formatNumber(rows, language) },
    {
      key: "meaning",
      heading: text.meaning,
      cell: ({ at, name, meaning }) => (
        <>
          <input type="hidden" name={inputs.name(list, at)} value={name} />
          <select
            className="inp"
            name={inputs.meaning(list, at)}
            aria-label={text.meaningOf(name)}
            defaultValue={typed[inputs.meaning(list, at)] ?? meaning ?? ""}
          >
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </>
      ),
    },
  ];
};
