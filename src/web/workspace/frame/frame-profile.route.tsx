import { redirect } from "react-router";
import { changeFrameProfile, copyFrameProfile, showFrameProfile } from "../../../actions/frame/change-frame-profile.ts";
import { frameFields } from "../../../survey/frame/frame-columns.ts";
import { fieldHeadings } from "../../../survey/frame/headings.ts";
import type { ProfileView } from "../../../survey/frame/profile-view.ts";
import { markOf } from "../../../survey/mark-of.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import type { FieldOf } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, refuse, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useRound, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/frame-profile.route.ts";
import { ProfileColumns } from "./profile-columns.tsx";
import { headingInput, profileOf } from "./profile-form.ts";
import { ProfileNames } from "./profile-names.tsx";

export const loader = async ({ params: { round, profile }, context }: Route.LoaderArgs) =>
  valueOrPage(await showFrameProfile({ round, id: profile }, worldOf(context).effects));

export const action = async ({ request, params: { round, profile: id }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  if (textOf(form, "intent") !== "copy")
    return settle(
      await changeFrameProfile({ round, id, mapping: profileOf(form), seen: textOf(form, "seen") }, world.effects),
      form,
      `/workspace/${round}/frame/profiles/${id}?done=changeFrameProfile`,
    );
  const copied = await copyFrameProfile({ round, id, name: textOf(form, "copyName") }, world.effects);
  return copied.ok
    ? redirect(`/workspace/${round}/frame/profiles/${copied.value.id}?done=copyFrameProfile`, 303)
    : refuse(copied.problems, form);
};

/** What one software writes, changed without a file. */
export default function FrameProfilePage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(frameColumnsText);
  const language = useLanguage();
  const profiles = `/workspace/${useRound()?.overview.round.code ?? ""}/frame/profiles`;
  const typed = actionData?.values ?? {};
  const [made, used] = [view.madeAt, view.usedAt].map((when) => formatDateTime(when, language)) as [string, string];
  return (
    <StagePage
      stage="frame"
      title={text.editTitle(view.name)}
      lead={text.editLead}
      problems={actionData?.problems}
      fieldOf={headingFieldOf(typed)}
      tools={<ButtonLink href={profiles}>{text.allProfiles}</ButtonLink>}
    >
      <p className="small mut">{text.keptBy(view.madeBy, made, used)}</p>
      <PostForm className="stack mt">
        <input type="hidden" name="seen" value={markOf(view.mapping)} />
        <ProfileColumns view={view} typed={typed} />
        <ProfileNames view={view} typed={typed} />
        <div className="tools">
          <Button main name="intent" value="save">
            {text.saveProfile}
          </Button>
          <ButtonLink href={`${profiles}?remove=${view.id}`}>{text.remove}</ButtonLink>
        </div>
      </PostForm>
      <CopyCard view={view} typed={typed} />
    </StagePage>
  );
}

/** The heading that is missing, or that stands at two fields. */
const headingFieldOf =
  (typed: Readonly<Record<string, string>>): FieldOf =>
  ({ code, details: { column } }) => {
    const field = frameFields.find((one) =>
      code === "E-FRAME-013" ? fieldHeadings[one].name === column : typed[headingInput(one)] === column,
    );
    return field && (code === "E-FRAME-013" || code === "E-FRAME-113") ? headingInput(field) : null;
  };

interface CopyProps {
  readonly view: ProfileView;
  readonly typed: Readonly<Record<string, string>>;
}

const CopyCard = ({ view: { name }, typed }: CopyProps) => {
  const text = useText(frameColumnsText);
  return (
    <div className="mt">
      <Card title={text.copyProfile}>
        <PostForm className="filter-row">
          <Field name="copyName" label={text.copyName} defaultValue={typed.copyName ?? text.copyOf(name)} />
          <Button name="intent" value="copy">
            {text.copyProfile}
          </Button>
        </PostForm>
      </Card>
    </div>
  );
};
