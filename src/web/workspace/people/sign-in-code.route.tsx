import "../pages.css";
import { redirect } from "react-router";
import { confirmSignIn } from "../../../actions/people/confirm-sign-in.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { ProblemList } from "../../parts/problem.tsx";
import { WorkspacePage } from "../../parts/workspace-page.tsx";
import { entranceText } from "../../text/workspace-entrance.ts";
import { formOf, refuse, textOf } from "../form.ts";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/sign-in-code.route.ts";
import { deviceOf } from "./device-of.ts";
import { forgottenStep, keptSession, pathOfThisSite, stepOf } from "./session-cookie.ts";

/** The second step of signing in. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await formOf(request);
  const attempt = { token: stepOf(request), code: textOf(form, "one-time-code"), device: deviceOf(request) };
  const opened = await confirmSignIn(attempt, worldOf(context).effects);
  if (!opened.ok) return refuse(opened.problems);
  const headers = new Headers([["set-cookie", forgottenStep]]);
  headers.append("set-cookie", keptSession(opened.value.token, opened.value.expiresAt));
  const target = pathOfThisSite(new URL(request.url).searchParams.get("to"));
  return redirect(opened.value.mustChange ? "/workspace/account?first=1" : target, { status: 303, headers });
};

/** Without the first step there is no second. */
export const loader = ({ request }: Route.LoaderArgs) => {
  if (stepOf(request) === "") throw redirect("/sign-in", 303);
  return null;
};

export default function SignInCodePage({ actionData }: Route.ComponentProps) {
  const text = useText(entranceText);
  const problems = actionData?.problems ?? [];
  const [problem] = problems;
  return (
    <WorkspacePage title={text.codeTitle} lead={text.codeLead} hasProblems={problems.length > 0}>
      <ProblemList problems={problems} />
      <form method="post" className="card pad one-column">
        <Field name="one-time-code" label={text.code} autoComplete="one-time-code" problem={problem} required />
        <Button main>{text.codeVerb}</Button>
        <p className="small">
          <a href="/sign-in">{text.again2}</a>
        </p>
      </form>
    </WorkspacePage>
  );
}
