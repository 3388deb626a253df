import { ownEntry } from "../../../survey/own-entry.ts";
import "./people.css";
import { data, redirect, useSearchParams } from "react-router";
import { changePassword } from "../../../actions/people/change-password.ts";
import { showSecondFactor } from "../../../actions/people/second-factor.ts";
import { listOwnSessions } from "../../../actions/people/sessions.ts";
import type { Grant } from "../../../survey/people/actor.ts";
import { personFieldOf } from "../../../survey/people/field-of-problem.ts";
import { type ProblemCode, problem } from "../../../survey/problem.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import type { FieldOf } from "../../parts/field-problems.tsx";
import { Note } from "../../parts/note.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { entranceText } from "../../text/workspace-entrance.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, refuse, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { nameOf, type PageWorld, worldOf } from "../world.ts";
import type { Route } from "./+types/account.route.ts";
import { accountActs } from "./account-acts.ts";
import { SecondFactorCard } from "./account-factor.tsx";
import { OwnSessionsCard } from "./account-sessions.tsx";
import { deviceOf, passwordOf } from "./device-of.ts";
import { keptSession, tokenOf } from "./session-cookie.ts";

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const world = worldOf(context);
  return {
    name: nameOf(world),
    username: world.actor.kind === "account" ? world.actor.username : "",
    grants: world.actor.kind === "account" ? world.actor.grants : [],
    factor: valueOrPage(await showSecondFactor(world.effects)),
    sessions: valueOrPage(await listOwnSessions({ token: tokenOf(request) }, world.effects)),
  };
};

/** What a person does with the own account; recovery codes are shown in this one answer and nowhere else. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const act = ownEntry(accountActs, textOf(form, "intent"));
  if (!act) return newPassword(request, form, world);
  const { result, done } = await act({ form, token: tokenOf(request) }, world.effects);
  if (!result.ok) return refusal(result.problems, "password");
  if (done !== null) return redirect(done, 303);
  return data({ problems: [], codes: result.value, asked: "current" });
};

const noCodes: readonly string[] = [];

/** `asked`: the field that the form asks the password with. */
const refusal = (problems: Parameters<typeof refuse>[0], asked: "password" | "current" = "current") => {
  const { data: refused, init } = refuse(problems);
  return data({ problems: refused.problems, codes: noCodes, asked }, init ?? undefined);
};

/** Changes one's own password; both new ones must agree. Every other session ends, this one goes on under a new token. */
const newPassword = async (request: Request, form: FormData, { effects }: PageWorld) => {
  const [current, next] = [passwordOf(form, "current"), passwordOf(form, "next")];
  if (next !== passwordOf(form, "next-again")) return refusal([problem("E-WEB-008", {})]);
  const changed = await changePassword({ current, next, device: deviceOf(request) }, effects);
  if (!changed.ok) return refusal(changed.problems);
  const headers = { "set-cookie": keptSession(changed.value.token, changed.value.expiresAt) };
  return redirect("/workspace?done=changePassword", { status: 303, headers });
};

const ofPassword: Readonly<Partial<Record<ProblemCode, string>>> = {
  ...{ "E-PEOPLE-005": "next", "E-PEOPLE-009": "next", "E-PEOPLE-012": "next", "E-WEB-008": "next-again" },
};

const fieldOf =
  (asked = "current"): FieldOf =>
  (problem) =>
    problem.code === "E-PEOPLE-007" ? asked : (ofPassword[problem.code] ?? personFieldOf(problem));

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const { name, username, grants, factor, sessions } = loaderData;
  const text = useText(entranceText);
  const [asked] = useSearchParams();
  return (
    <StaffPage
      title={text.account}
      lead={text.accountLead(name)}
      problems={actionData?.problems}
      fieldOf={fieldOf(actionData?.asked)}
    >
      {asked.has("first") && <Note tone="warn">{text.mustChange}</Note>}
      {asked.has("factor") && factor.since === null && <Note tone="warn">{text.factorNeeded}</Note>}
      <div className="pair mt">
        <Card title={text.changePassword}>
          <PasswordForm username={username} />
        </Card>
        <SecondFactorCard factor={factor} codes={actionData?.codes ?? []} />
        <OwnSessionsCard sessions={sessions} />
        <Card title={text.myRoles} flush>
          <RoleList grants={grants} />
        </Card>
      </div>
    </StaffPage>
  );
}

const PasswordForm = ({ username }: { readonly username: string }) => {
  const text = useText(entranceText);
  return (
    <PostForm className="one-column">
      <input type="hidden" autoComplete="username" value={username} readOnly />
      <Field name="current" label={text.current} type="password" autoComplete="current-password" required />
      <Field name="next" label={text.next} hint={text.nextHint} type="password" autoComplete="new-password" required />
      <Field name="next-again" label={text.again} type="password" autoComplete="new-password" required />
      <Button main>{text.changePassword}</Button>
    </PostForm>
  );
};

const RoleList = ({ grants }: { readonly grants: readonly Grant[] }) => {
  const words = useText(workspaceText);
  const text = useText(peopleText);
  return (
    <ul className="plain-list">
      {grants.map(({ role, roundCode, unit, supervises }) => (
        <li key={`${role} ${roundCode} ${unit?.id}`}>
          <b>{words.roles[role]}</b> {supervises && `· ${text.bodies[supervises]} `}·{" "}
          <span className="mut">
            {roundCode ?? words.allRounds} · {unit?.name ?? text.allUnits}
          </span>
        </li>
      ))}
    </ul>
  );
};
