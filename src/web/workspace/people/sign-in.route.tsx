import "../pages.css";
import { redirect, useSearchParams } from "react-router";
import { signIn } from "../../../actions/people/sign-in.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Note } from "../../parts/note.tsx";
import { ProblemList } from "../../parts/problem.tsx";
import { WorkspacePage } from "../../parts/workspace-page.tsx";
import { entranceText } from "../../text/workspace-entrance.ts";
import { formOf, refuse, textOf } from "../form.ts";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/sign-in.route.ts";
import { keptSession, pathOfThisSite } from "./session-cookie.ts";

/** Lets staff in, then goes where they came from; a password that the system made is changed first. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await formOf(request);
  const { effects } = worldOf(context);
  const password = form.get("password");
  const opened = await signIn(
    { username: textOf(form, "username").toLowerCase(), password: typeof password === "string" ? password : "" },
    effects,
  );
  if (!opened.ok) return refuse(opened.problems, form);
  const { token, mustChange, expiresAt } = opened.value;
  const target = mustChange ? "/workspace/account?first=1" : pathOfThisSite(new URL(request.url).searchParams.get("to"));
  return redirect(target, { status: 303, headers: { "set-cookie": keptSession(token, expiresAt) } });
};

/** Signed in already: on to the workspace. */
export const loader = ({ request, context }: Route.LoaderArgs) => {
  const { actor } = worldOf(context);
  if (actor.kind === "account") throw redirect(pathOfThisSite(new URL(request.url).searchParams.get("to")), 303);
  return null;
};

export default function SignInPage({ actionData }: Route.ComponentProps) {
  const text = useText(entranceText);
  const problems = actionData?.problems ?? [];
  return (
    <WorkspacePage title={text.signIn} lead={text.signInLead} hasProblems={problems.length > 0}>
      <ProblemList problems={problems} />
      {problems.length === 0 && <SessionEnded />}
      <form method="post" className="card pad one-column">
        <Field
          name="username"
          label={text.username}
          autoComplete="username"
          defaultValue={actionData?.values.username ?? ""}
          required
        />
        <Field name="password" label={text.password} type="password" autoComplete="current-password" required />
        <Button main>{text.signIn}</Button>
        <p className="small mut">{text.help}</p>
      </form>
      <p className="mt">
        <a href="/">{text.publicResults}</a>
      </p>
    </WorkspacePage>
  );
}

/** Who comes from a form whose session had ended is told first that nothing is lost. */
const SessionEnded = () => {
  const text = useText(entranceText);
  return useSearchParams()[0].get("to")?.startsWith("/workspace/kept/") ? (
    <div className="gap" role="status">
      <Note tone="warn">{text.sessionEnded}</Note>
    </div>
  ) : null;
};
