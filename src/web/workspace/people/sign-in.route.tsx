import "../pages.css";
import { redirect, useSearchParams } from "react-router";
import { signIn } from "../../../actions/people/sign-in.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Note } from "../../parts/note.tsx";
import { ProblemList } from "../../parts/problem.tsx";
import { WorkspacePage } from "../../parts/workspace-page.tsx";
import { doneText } from "../../text/workspace-done.ts";
import { entranceText } from "../../text/workspace-entrance.ts";
import { formOf, refuse, textOf } from "../form.ts";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/sign-in.route.ts";
import { deviceOf, passwordOf } from "./device-of.ts";
import { pathOfThisSite, wayIn } from "./session-cookie.ts";

const askedPath = (request: Request): string | null => new URL(request.url).searchParams.get("to");

/** Lets staff in, then goes where they came from; a password that the system made is changed first. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await formOf(request);
  const username = textOf(form, "username").toLowerCase();
  const password = passwordOf(form, "password");
  const opened = await signIn({ username, password, device: deviceOf(request) }, worldOf(context).effects);
  if (!opened.ok) return refuse(opened.problems, form);
  const { to, cookie } = wayIn(opened.value, askedPath(request));
  return redirect(to, { status: 303, headers: { "set-cookie": cookie } });
};

/** Signed in already: on to the workspace. */
export const loader = ({ request, context }: Route.LoaderArgs) => {
  const { actor, provider } = worldOf(context);
  if (actor.kind === "account") throw redirect(pathOfThisSite(askedPath(request)), 303);
  return { provider };
};

export default function SignInPage({ loaderData: { provider }, actionData }: Route.ComponentProps) {
  const text = useText(entranceText);
  const done = useText(doneText);
  const [asked] = useSearchParams();
  const problems = actionData?.problems ?? [];
  const to = asked.get("to");
  return (
    <WorkspacePage title={text.signIn} lead={text.signInLead} hasProblems={problems.length > 0}>
      <ProblemList problems={problems} />
      {problems.length === 0 && <SessionEnded />}
      {asked.get("done") === "resetPassword" && <Note tone="ok">{done.resetPassword}</Note>}
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
        {provider && (
          <ButtonLink href={`/sign-in/provider${to ? `?to=${encodeURIComponent(to)}` : ""}`}>
            {text.byProvider(provider)}
          </ButtonLink>
        )}
        <p className="small">
          <a href="/forgot-password">{text.forgot}</a>
        </p>
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
