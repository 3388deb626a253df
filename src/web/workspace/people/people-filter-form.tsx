import type { AccountLine } from "../../../survey/people/people-view.ts";
import { roles } from "../../../survey/people/role.ts";
import { Button } from "../../parts/button.tsx";
import { type Option, SelectField } from "../../parts/field.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { useText } from "../use-workspace.ts";
import { type PeopleFilter, scopesHeld } from "./people-filter.ts";

interface PeopleFilterFormProps {
  readonly accounts: readonly AccountLine[];
  readonly filter: PeopleFilter;
}

/** Narrows the list down by role, office, scope, state and second factor; the address is the view. */
export const PeopleFilterForm = ({ accounts, filter }: PeopleFilterFormProps) => {
  const text = useText(peopleText);
  const selects = useSelects(accounts);
  return (
    <search>
      <form method="get" className="people-filter gap">
        {selects.map(({ name, label, options }) => (
          <SelectField key={name} name={name} label={label} options={options} defaultValue={filter[name]} />
        ))}
        <Button>{text.filter}</Button>
      </form>
    </search>
  );
};

interface Select {
  readonly name: keyof PeopleFilter;
  readonly label: string;
  readonly options: readonly Option[];
}

const useSelects = (accounts: readonly AccountLine[]): readonly Select[] => {
  const text = useText(peopleText);
  const words = useText(workspaceText);
  const states = useText(registersText).accountStates;
  const bodies = [...new Set(accounts.map(({ body }) => body))].sort(new Intl.Collator("vi").compare);
  const select = (name: keyof PeopleFilter, label: string, any: string, options: readonly Option[]): Select => ({
    ...{ name, label, options: [{ value: "", label: any }, ...options] },
  });
  return [
    select(
      "role",
      text.role,
      text.anyRole,
      roles.map((value) => ({ value, label: words.roles[value] })),
    ),
    select(
      "body",
      text.body,
      text.anyBody,
      bodies.map((value) => ({ value, label: value })),
    ),
    select(
      "scope",
      `${text.round}, ${text.unit.toLowerCase()}`,
      text.anyScope,
      [...scopesHeld(accounts)].map(([value, label]) => ({ value, label })),
    ),
    select(
      "state",
      text.state,
      text.anyState,
      Object.entries(states).map(([value, label]) => ({ value, label })),
    ),
    select("factor", text.factor, "–", [{ value: "none", label: text.noFactorFilter }]),
  ];
};
