import { type Role, supervisingBodies } from "../../../survey/people/role.ts";
import { Field, SelectField } from "../../parts/field.tsx";
import { useFieldProblem } from "../../parts/field-problems.tsx";
import { ProblemText } from "../../parts/problem.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { useText } from "../use-workspace.ts";

/** What the forms that give roles offer. */
export interface ScopeChoices {
  /** Roles that the one who asks may give. */
  readonly roles: readonly Role[];
  readonly rounds: readonly { readonly code: string; readonly shortTitle: string }[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

interface ScopeFieldsProps {
  readonly choices: ScopeChoices;
  readonly values: Readonly<Record<string, string>>;
}

/** Which roles, in which round, for which unit. */
export const ScopeFields = ({ choices, values }: ScopeFieldsProps) => {
  const text = useText(peopleText);
  const rounds = choices.rounds.map(({ code, shortTitle }) => ({ value: code, label: shortTitle }));
  const bodies = supervisingBodies.map((value) => ({ value, label: text.bodies[value] }));
  return (
    <>
      <RoleBoxes roles={choices.roles} chosen={(values.roles ?? "").split(" ")} />
      <div className="field-row">
        <SelectField
          name="round"
          label={text.round}
          options={[{ value: "", label: text.allRounds }, ...rounds]}
          defaultValue={values.round ?? ""}
        />
        <SelectField
          name="supervises"
          label={text.supervises}
          options={[{ value: "", label: text.noBody }, ...bodies]}
          defaultValue={values.supervises ?? ""}
        />
      </div>
      <Field
        name="unit"
        label={text.unit}
        hint={text.unitHint}
        list="units"
        defaultValue={values.unit ?? ""}
        autoComplete="off"
      />
      <datalist id="units">
        {choices.units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
};

const RoleBoxes = ({ roles, chosen }: { readonly roles: readonly Role[]; readonly chosen: readonly string[] }) => {
  const words = useText(workspaceText);
  const problem = useFieldProblem("role");
  return (
    <fieldset
      id="role"
      className={problem ? "role-boxes field-bad" : "role-boxes"}
      aria-describedby={problem && "role-problem"}
    >
      <legend>{useText(peopleText).roles}</legend>
      {problem && (
        <p className="field-problem" id="role-problem">
          <ProblemText problem={problem} />
        </p>
      )}
      {roles.map((role) => (
        <label key={role} className="check-line">
          <input type="checkbox" name="role" value={role} defaultChecked={chosen.includes(role)} />
          <span>{words.roles[role]}</span>
        </label>
      ))}
    </fieldset>
  );
};
