import { ownEntry } from "../../../survey/own-entry.ts";
import { personFieldOf } from "../../../survey/people/field-of-problem.ts";
import "./people.css";
import { data, redirect } from "react-router";
import type { ToldLink } from "../../../actions/people/account-link.ts";
import { showPerson } from "../../../actions/people/show-person.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, refuse, textOf } from "../form.ts";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/person.route.ts";
import { AccessCard } from "./person-access.tsx";
import { personActs } from "./person-acts.ts";
import { ConfirmPersonAct } from "./person-confirm.tsx";
import { GiveRolesCard, RolesCard } from "./person-roles.tsx";
import { SessionsCard } from "./person-sessions.tsx";
import { scopeChoices } from "./scope-form.ts";
import { ToldLinkNote } from "./told-link.tsx";

export const loader = async ({ params: { username }, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const person = valueOrPage(await showPerson({ username }, effects));
  return { ...person, choices: await scopeChoices(effects) };
};

const nothingTold: ToldLink | null = null;

/** What is done with an account; a link that was made is shown in this one answer and nowhere else. */
export const action = async ({ request, params: { username }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const act = ownEntry(personActs, textOf(form, "intent"));
  if (!act) return redirect(`/workspace/people/${username}`, 303);
  const { result, done } = await act(username, form, world.effects);
  if (!result.ok) {
    const { data: refusal, init } = refuse(result.problems, form);
    return data({ ...refusal, told: nothingTold }, init ?? undefined);
  }
  if (done !== null) return redirect(done, 303);
  return { problems: [], values: {}, told: result.value as ToldLink | null };
};

export default function PersonPage({ loaderData: { account, sessions, choices }, actionData }: Route.ComponentProps) {
  const text = useText(peopleText);
  return (
    <StaffPage
      title={account.name}
      lead={`${account.username} · ${account.body}${account.email ? ` · ${account.email}` : ""}`}
      crumb={<a href="/workspace/people">{text.people}</a>}
      problems={actionData?.problems}
      fieldOf={personFieldOf}
    >
      {actionData?.told && <ToldLinkNote link={actionData.told} />}
      <ConfirmPersonAct account={account} />
      <div className="pair">
        <div>
          <RolesCard account={account} grantable={choices.roles} />
          <SessionsCard sessions={sessions} />
        </div>
        <AccessCard account={account} mayInvite={choices.roles.length > 0} />
      </div>
      <GiveRolesCard choices={choices} values={actionData?.values ?? {}} />
    </StaffPage>
  );
}
