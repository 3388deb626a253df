import type { AccountLine, GrantLine } from "../../../survey/people/people-view.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { peopleText } from "../../text/workspace-people.ts";
import { PostButton, PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { useGrantWords } from "./grant-words.ts";
import { type ScopeChoices, ScopeFields } from "./scope-fields.tsx";

/** Roles held, each to be withdrawn by whom it may be given. */
export const RolesCard = ({ account: { grants } }: { readonly account: AccountLine }) => {
  const text = useText(peopleText);
  return (
    <Card title={text.currentRoles} flush>
      {grants.length === 0 && <p className="pad">{text.noRoles}</p>}
      <ul className="plain-list">
        {grants.map((grant) => (
          <RoleLine key={`${grant.role} ${grant.roundCode} ${grant.unit?.id}`} grant={grant} />
        ))}
      </ul>
    </Card>
  );
};

const RoleLine = ({ grant }: { readonly grant: GrantLine }) => {
  const text = useText(peopleText);
  const { role, scope } = useGrantWords()(grant);
  const fields = { role: grant.role, round: grant.roundCode ?? "", unit: grant.unit?.id ?? "" };
  return (
    <li className="role-line">
      <span>
        <b>{role}</b> <span className="mut">{scope}</span>
      </span>
      <PostButton intent="withdraw" fields={fields} small>
        {text.withdraw}
        <span className="sr"> {text.withdrawOf(role)}</span>
      </PostButton>
    </li>
  );
};

interface GiveRolesProps {
  readonly choices: ScopeChoices;
  readonly values: Readonly<Record<string, string>>;
}

/** More roles, all in one scope. */
export const GiveRolesCard = ({ choices, values }: GiveRolesProps) => {
  const text = useText(peopleText);
  if (choices.roles.length === 0) return null;
  return (
    <div className="mt">
      <Card title={text.give}>
        <PostForm className="form">
          <ScopeFields choices={choices} values={values} />
          <p className="small mut">{text.giveNote}</p>
          <Button name="intent" value="give">
            {text.give}
          </Button>
        </PostForm>
      </Card>
    </div>
  );
};
