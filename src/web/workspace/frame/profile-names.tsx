import { dossierStates } from "../../../survey/frame/column-mapping.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import type { Option } from "../../parts/field.tsx";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { useText } from "../use-workspace.ts";
import { inputs, type NameList } from "./mapping-form.ts";
import type { ProfileProps } from "./profile-columns.tsx";

/** What names of the files mean: each can be changed or taken out, and one more written. */
export const ProfileNames = ({ view: { mapping, agencies, fields }, typed }: ProfileProps) => {
  const text = useText(frameColumnsText);
  const states = dossierStates.map((state) => ({ value: state, label: text.state[state] }));
  return (
    <>
      <Names list="agency" title={text.agencyNames} names={mapping.agencies} options={agencies} typed={typed} />
      <Names list="field" title={text.fieldNames} names={mapping.fields} options={fields} typed={typed} />
      <Names list="state" title={text.states} names={mapping.states} options={states} typed={typed} />
    </>
  );
};

interface NamesProps extends Pick<ProfileProps, "typed"> {
  readonly list: NameList;
  readonly title: string;
  readonly names: Readonly<Record<string, string>>;
  readonly options: readonly Option[];
}

interface Line {
  readonly at: number;
  readonly name: string;
  readonly meaning: string;
}

const Names = ({ list, title, names, options, typed }: NamesProps) => {
  const text = useText(frameColumnsText);
  const known = Object.entries(names).map(([name, meaning], at): Line => ({ at, name, meaning }));
  const columns = useColumns({ list, options, typed });
  return (
    <Card title={`${text.names}: ${title}`} flush>
      <DataTable
        caption={title}
        columns={columns}
        rows={[...known, { at: known.length, name: "", meaning: "" }]}
        rowKey={({ at }) => String(at)}
        stacked
      />
      <p className="card-foot">{text.namesNote}</p>
    </Card>
  );
};

const useColumns = ({ list, options, typed }: Pick<NamesProps, "list" | "options" | "typed">): readonly Column<Line>[] => {
  const text = useText(frameColumnsText);
  return [
    {
      key: "name",
      heading: text.nameInFile,
      rowHeading: true,
      cell: ({ at, name }) => (
        <input
          className="inp"
          name={inputs.name(list, at)}
          aria-label={name === "" ? text.newName : text.nameInFile}
          defaultValue={typed[inputs.name(list, at)] ?? name}
        />
      ),
    },
    {
      key: "meaning",
      heading: text.meaning,
      cell: ({ at, name, meaning }) => (
        <select
          className="inp"
          name={inputs.meaning(list, at)}
          aria-label={name === "" ? `${text.meaning}: ${text.newName}` : text.meaningOf(name)}
          defaultValue={typed[inputs.meaning(list, at)] ?? meaning}
        >
          {withPresent(options, meaning, text.dropName).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ),
    },
  ];
};

/** What it means now stays a choice, though this round may not have it. */
const withPresent = (options: readonly Option[], present: string, none: string): readonly Option[] => [
  { value: "", label: none },
  ...(present === "" || options.some(({ value }) => value === present) ? [] : [{ value: present, label: present }]),
  ...options,
];
