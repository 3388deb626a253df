import "../pages.css";
import { askPasswordLink } from "../../../actions/people/ask-password-link.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Note } from "../../parts/note.tsx";
import { WorkspacePage } from "../../parts/workspace-page.tsx";
import { entranceText } from "../../text/workspace-entrance.ts";
import { formOf, textOf } from "../form.ts";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/forgot-password.route.ts";

/** Asks for a link by mail; what is said back is the same whether there is such an account or not. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await formOf(request);
  await askPasswordLink({ who: textOf(form, "who").slice(0, 300) }, worldOf(context).effects);
  return { asked: true };
};

export const loader = ({ context }: Route.LoaderArgs) => ({ byMail: worldOf(context).effects.mail.configured });

export default function ForgotPasswordPage({ loaderData: { byMail }, actionData }: Route.ComponentProps) {
  const text = useText(entranceText);
  return (
    <WorkspacePage title={text.forgot} lead={byMail ? text.forgotLead : text.forgotByHand}>
      {actionData?.asked && byMail && (
        <div className="gap" role="status">
          <Note tone="ok">{text.linkAsked}</Note>
        </div>
      )}
      {byMail && (
        <form method="post" className="card pad one-column">
          <Field name="who" label={text.usernameOrEmail} autoComplete="username" required />
          <Button main>{text.askLink}</Button>
        </form>
      )}
      <p className="mt">
        <a href="/sign-in">{text.toSignIn}</a>
      </p>
    </WorkspacePage>
  );
}
