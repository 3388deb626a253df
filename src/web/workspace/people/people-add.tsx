import { roles } from "../../../survey/people/role.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

interface AddUserProps {
  readonly rounds: readonly { readonly code: string; readonly shortTitle: string }[];
  readonly values: Readonly<Record<string, string>>;
}

/** A new account with one role; the system makes the first password. */
export const AddUserForm = ({ rounds, values }: AddUserProps) => {
  const text = useText(registersText);
  const words = useText(workspaceText);
  const scopes = [
    { value: "", label: text.everyRound },
    ...rounds.map(({ code, shortTitle }) => ({ value: code, label: shortTitle })),
  ];
  return (
    <div className="mt">
      <Card title={text.add}>
        <PostForm className="form">
          <div className="field-row">
            <Field name="name" label={text.name} defaultValue={values.name ?? ""} autoComplete="off" required />
            <Field
              name="username"
              label={text.username}
              hint={text.usernameHint}
              defaultValue={values.username ?? ""}
              autoComplete="off"
              required
            />
          </div>
          <Field name="body" label={text.body} hint={text.bodyHint} defaultValue={values.body ?? ""} required />
          <div className="field-row">
            <SelectField
              name="role"
              label={text.role}
              options={roles.map((value) => ({ value, label: words.roles[value] }))}
              defaultValue={values.role ?? "lead"}
            />
            <SelectField name="round" label={text.scope} options={scopes} defaultValue={values.round ?? ""} />
          </div>
          <Button main>{text.add}</Button>
        </PostForm>
      </Card>
    </div>
  );
};
