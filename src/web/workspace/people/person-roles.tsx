import type { AccountLine, GrantLine } from "../../../survey/people/people-view.ts";
import type { Role } from "../../../survey/people/role.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { peopleText } from "../../text/workspace-people.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { useGrantWords } from "./grant-words.ts";
import { type ScopeChoices, ScopeFields } from "./scope-fields.tsx";

interface RolesProps {
  readonly account: AccountLine;
  /** Roles that the one who looks may give, and take back. */
  readonly grantable: readonly Role[];
}

/** Roles held, each to be withdrawn by whom it may be given. */
export const RolesCard = ({ account: { grants }, grantable }: RolesProps) => {
  const text = useText(peopleText);
  return (
    <Card title={text.currentRoles} flush>
      {grants.length === 0 && <p className="pad">{text.noRoles}</p>}
      <ul className="plain-list">
        {grants.map((grant) => (
          <RoleLine
            key={`${grant.role} ${grant.roundCode} ${grant.unit?.id}`}
            grant={grant}
            mayWithdraw={grantable.includes(grant.role)}
          />
        ))}
      </ul>
    </Card>
  );
};

const RoleLine = ({ grant, mayWithdraw }: { readonly grant: GrantLine; readonly mayWithdraw: boolean }) => {
  const text = useText(peopleText);
  const { role, scope } = useGrantWords()(grant);
  const asked = { confirm: "withdraw", role: grant.role, round: grant.roundCode ?? "", unit: grant.unit?.id ?? "" };
  return (
    <li className="role-line">
      <span>
        <b>{role}</b> <span className="mut">{scope}</span>
      </span>
      {mayWithdraw && (
        <ButtonLink href={`?${new URLSearchParams(asked)}`} small>
          {text.withdraw}
          <span className="sr"> {text.withdrawOf(role)}</span>
        </ButtonLink>
      )}
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
