import "../pages.css";
import { redirect } from "react-router";
import { showAccountLink, useAccountLink as takeAccountLink } from "../../../actions/people/use-account-link.ts";
import { personFieldOf } from "../../../survey/people/field-of-problem.ts";
import { problem } from "../../../survey/problem.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { FieldProblemsProvider, problemsByField } from "../../parts/field-problems.tsx";
import { ProblemList } from "../../parts/problem.tsx";
import { WorkspacePage } from "../../parts/workspace-page.tsx";
import { entranceText } from "../../text/workspace-entrance.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { formOf, refuse, textOf } from "../form.ts";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/account-link.route.ts";
import { deviceOf, passwordOf } from "./device-of.ts";
import { wayIn } from "./session-cookie.ts";

const tokenIn = (request: Request): string => new URL(request.url).searchParams.get("token") ?? "";

/** Takes up an invitation or sets a new password, for who holds the one-time link. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await formOf(request);
  const password = passwordOf(form, "password");
  if (password !== passwordOf(form, "password-again")) return refuse([problem("E-WEB-008", {})], form);
  const person = form.has("username") ? { name: textOf(form, "name"), username: textOf(form, "username") } : {};
  const link = { token: tokenIn(request), password, device: deviceOf(request), ...person };
  const opened = await takeAccountLink(link, worldOf(context).effects);
  if (!opened.ok) return refuse(opened.problems, form);
  const { to, cookie } = wayIn(opened.value, null);
  return redirect(to, { status: 303, headers: { "set-cookie": cookie } });
};

export const loader = async ({ request, context }: Route.LoaderArgs) =>
  valueOrPage(await showAccountLink({ token: tokenIn(request) }, worldOf(context).effects));

export default function AccountLinkPage({ loaderData: link, actionData }: Route.ComponentProps) {
  const text = useText(entranceText);
  const problems = actionData?.problems ?? [];
  const isNew = link.purpose === "invitation";
  const lead = isNew ? text.welcomeLead(link.name, link.body) : text.newPasswordLead(link.username);
  return (
    <WorkspacePage title={isNew ? text.welcome : text.newPassword} lead={lead} hasProblems={problems.length > 0}>
      <ProblemList problems={problems} fieldOf={personFieldOf} />
      <FieldProblemsProvider value={problemsByField(problems, personFieldOf)}>
        <form method="post" className="card pad one-column">
          {isNew && <PersonFields link={link} values={actionData?.values ?? {}} />}
          {!isNew && <input type="hidden" autoComplete="username" value={link.username} readOnly />}
          <Field name="password" label={text.next} hint={text.nextHint} type="password" autoComplete="new-password" required />
          <Field name="password-again" label={text.again} type="password" autoComplete="new-password" required />
          <Button main>{isNew ? text.start : text.savePassword}</Button>
        </form>
      </FieldProblemsProvider>
    </WorkspacePage>
  );
}

interface PersonFieldsProps {
  readonly link: { readonly name: string; readonly username: string };
  readonly values: Readonly<Record<string, string>>;
}

const PersonFields = ({ link, values }: PersonFieldsProps) => {
  const text = useText(entranceText);
  return (
    <>
      <Field name="name" label={text.yourName} autoComplete="name" defaultValue={values.name ?? link.name} required />
      <Field
        name="username"
        label={text.username}
        hint={text.usernameHint}
        autoComplete="username"
        defaultValue={values.username ?? link.username}
        required
      />
    </>
  );
};
