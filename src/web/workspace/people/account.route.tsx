import { redirect, useSearchParams } from "react-router";
import { changePassword } from "../../../actions/people/change-password.ts";
import { signIn } from "../../../actions/people/sign-in.ts";
import type { Grant } from "../../../survey/people/actor.ts";
import { problem } from "../../../survey/problem.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { Note } from "../../parts/note.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { entranceText } from "../../text/workspace-entrance.ts";
import { readForm, refuse } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { nameOf, type PageWorld, worldOf } from "../world.ts";
import type { Route } from "./+types/account.route.ts";
import { keptSession } from "./session-cookie.ts";

export const loader = ({ context }: Route.LoaderArgs) => {
  const world = worldOf(context);
  return { name: nameOf(world), grants: world.actor.kind === "account" ? world.actor.grants : [] };
};

const passwordOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Changes one's own password; both new ones must agree. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const [current, next, again] = [passwordOf(form, "current"), passwordOf(form, "next"), passwordOf(form, "next-again")];
  if (next !== again) return refuse([problem("E-WEB-008", {})]);
  const changed = await changePassword({ current, next }, world.effects);
  if (!changed.ok) return refuse(changed.problems);
  return redirect("/workspace?done=changePassword", { status: 303, headers: await newSession(world, next) });
};

/** Changing the password ends every session of the account; the person at this form goes on in a new one. */
const newSession = async ({ actor, effects }: PageWorld, password: string): Promise<HeadersInit> => {
  const opened = actor.kind === "account" ? await signIn({ username: actor.username, password }, effects) : null;
  return opened?.ok ? { "set-cookie": keptSession(opened.value.token, opened.value.expiresAt) } : {};
};

export default function AccountPage({ loaderData: { name, grants }, actionData }: Route.ComponentProps) {
  const text = useText(entranceText);
  const first = useSearchParams()[0].has("first");
  return (
    <StaffPage title={text.account} lead={text.accountLead(name)} problems={actionData?.problems}>
      {first && <Note tone="warn">{text.mustChange}</Note>}
      <div className="pair mt">
        <Card title={text.changePassword}>
          <PasswordForm />
        </Card>
        <Card title={text.myRoles} flush>
          <RoleList grants={grants} />
        </Card>
      </div>
    </StaffPage>
  );
}

const PasswordForm = () => {
  const text = useText(entranceText);
  return (
    <PostForm className="one-column">
      <Field name="current" label={text.current} type="password" autoComplete="current-password" required />
      <Field name="next" label={text.next} hint={text.nextHint} type="password" autoComplete="new-password" required />
      <Field name="next-again" label={text.again} type="password" autoComplete="new-password" required />
      <Button main>{text.changePassword}</Button>
    </PostForm>
  );
};

const RoleList = ({ grants }: { readonly grants: readonly Grant[] }) => {
  const text = useText(workspaceText);
  return (
    <ul className="plain-list">
      {grants.map(({ role, roundCode }) => (
        <li key={`${role} ${roundCode}`}>
          <b>{text.roles[role]}</b> · <span className="mut">{roundCode ?? text.allRounds}</span>
        </li>
      ))}
    </ul>
  );
};
