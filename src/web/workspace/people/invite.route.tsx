import { personFieldOf } from "../../../survey/people/field-of-problem.ts";
import "./people.css";
import { data } from "react-router";
import type { ToldLink } from "../../../actions/people/account-link.ts";
import { invitePerson } from "../../../actions/people/invite-person.ts";
import { listPeople } from "../../../actions/people/list-people.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { peopleText } from "../../text/workspace-people.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, refuse, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/invite.route.ts";
import { ScopeFields } from "./scope-fields.tsx";
import { rolesOf, scopeChoices } from "./scope-form.ts";
import { ToldLinkNote } from "./told-link.tsx";

export const loader = async ({ context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  valueOrPage(await listPeople({}, effects));
  return scopeChoices(effects);
};

const nothingTold: ToldLink | null = null;

/** Invites a person; the link is shown in this one answer and nowhere else. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const roles = rolesOf(form);
  const person = { name: textOf(form, "name"), email: textOf(form, "email"), body: textOf(form, "body") };
  const invited = await invitePerson({ ...person, ...roles }, world.effects);
  if (invited.ok) return { problems: [], values: {}, told: invited.value as ToldLink | null };
  const { data: refusal, init } = refuse(invited.problems, form);
  return data({ ...refusal, told: nothingTold }, init ?? undefined);
};

export default function InvitePage({ loaderData: choices, actionData }: Route.ComponentProps) {
  const text = useText(peopleText);
  const values: Readonly<Record<string, string>> = actionData?.values ?? {};
  return (
    <StaffPage
      title={text.invite}
      lead={text.inviteLead}
      crumb={<a href="/workspace/people">{text.people}</a>}
      problems={actionData?.problems}
      fieldOf={personFieldOf}
    >
      {actionData?.told && <ToldLinkNote link={actionData.told} />}
      <Card>
        <PostForm className="form">
          <div className="field-row">
            <Field name="name" label={text.name} defaultValue={values.name ?? ""} autoComplete="off" required />
            <Field
              name="body"
              label={text.body}
              hint={text.bodyHint}
              defaultValue={values.body ?? ""}
              autoComplete="off"
              required
            />
          </div>
          <Field
            name="email"
            type="email"
            label={text.email}
            hint={text.emailHint}
            defaultValue={values.email ?? ""}
            autoComplete="off"
            required
          />
          <ScopeFields choices={choices} values={values} />
          <Button main>{text.invite}</Button>
        </PostForm>
      </Card>
    </StaffPage>
  );
}
