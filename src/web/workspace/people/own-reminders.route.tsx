import { setReminderWish, showReminderWish } from "../../../actions/plan/reminder-wish.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { remindersText } from "../../text/workspace-reminders.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/own-reminders.route.ts";

export const loader = async ({ context }: Route.LoaderArgs) =>
  valueOrPage(await showReminderWish({}, worldOf(context).effects));

export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const wish = { email: textOf(form, "email"), wanted: textOf(form, "wanted") === "yes" };
  return settle(await setReminderWish(wish, world.effects), form, "/workspace/reminders?done=setReminderWish");
};

/** Where the person is reminded of tasks, or that they want no mail. */
export default function OwnRemindersPage({ loaderData: wish, actionData }: Route.ComponentProps) {
  const text = useText(remindersText);
  const [problem] = actionData?.problems ?? [];
  return (
    <StaffPage title={text.own} lead={text.ownLead} problems={actionData?.problems}>
      <Card>
        <PostForm className="form one-column">
          <Field
            name="email"
            label={text.ownEmail}
            type="email"
            autoComplete="email"
            problem={problem}
            defaultValue={actionData?.values.email ?? wish.email}
          />
          <SelectField
            name="wanted"
            label={text.wish}
            options={[
              { value: "yes", label: text.wanted },
              { value: "no", label: text.unwanted },
            ]}
            defaultValue={actionData?.values.wanted ?? (wish.wanted ? "yes" : "no")}
          />
          <Button main>{text.saveWish}</Button>
        </PostForm>
      </Card>
    </StaffPage>
  );
}
