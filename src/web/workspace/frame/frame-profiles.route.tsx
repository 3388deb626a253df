import { useSearchParams } from "react-router";
import {
  dropFrameProfile,
  listFrameProfiles,
  type ProfileLine,
  renameFrameProfile,
} from "../../../actions/frame/frame-profiles.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import type { Column } from "../../parts/data-table.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useMark } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { frameText } from "../../text/workspace-frame.ts";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useRound, useText, useWorkspace } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/frame-profiles.route.ts";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) =>
  valueOrPage(await listFrameProfiles({ round }, worldOf(context).effects));

export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const id = textOf(form, "id") || (new URL(request.url).searchParams.get("remove") ?? "");
  if (textOf(form, "intent") === "dropFrameProfile")
    return settle(await dropFrameProfile({ round, id }, world.effects), form, "?done=dropFrameProfile");
  const name = textOf(form, "name");
  return settle(
    await renameFrameProfile({ round, id, name, seen: textOf(form, "seen") }, world.effects),
    form,
    "?done=renameFrameProfile",
  );
};

/** How each one-stop software writes its exports, as kept from earlier imports. */
export default function FrameProfilesPage({ loaderData: profiles, actionData }: Route.ComponentProps) {
  const text = useText(frameColumnsText);
  const columns = useColumns(actionData?.values ?? {});
  const asked = useSearchParams()[0].get("remove");
  const removing = profiles.find(({ id }) => id === asked);
  return (
    <StagePage stage="frame" title={text.profiles} lead={text.profilesLead} problems={actionData?.problems}>
      {removing && <ConfirmRemove profile={removing} />}
      <section className="card">
        {profiles.length === 0 ? (
          <EmptyState title={text.noProfiles}>{text.noProfilesText}</EmptyState>
        ) : (
          <DataTable caption={text.profiles} columns={columns} rows={profiles} rowKey={({ id }) => id} stacked />
        )}
      </section>
    </StagePage>
  );
}

const ConfirmRemove = ({ profile: { name } }: { readonly profile: ProfileLine }) => {
  const text = useText(frameColumnsText);
  const { csrfToken } = useWorkspace();
  return (
    <div className="gap">
      <ConfirmForm
        title={text.removeTitle(name)}
        consequence={text.removeText}
        verb={text.removeVerb}
        csrfToken={csrfToken}
        intent="dropFrameProfile"
        backHref="?"
      />
    </div>
  );
};

const useColumns = (typed: Readonly<Record<string, string>>): readonly Column<ProfileLine>[] => {
  const text = useText(frameColumnsText);
  const fields: Readonly<Record<string, string>> = useText(frameText).fields;
  const language = useLanguage();
  const here = `/workspace/${useRound()?.overview.round.code ?? ""}/frame/profiles`;
  return [
    {
      key: "name",
      heading: text.profileName,
      rowHeading: true,
      cell: ({ id, name }) => (
        <PostForm className="inline-form">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="seen" value={name} />
          <NameField label={text.profileName} typed={typed.id === id ? typed.name : undefined} name={name} />{" "}
          <Button small>{text.rename}</Button>
        </PostForm>
      ),
    },
    {
      key: "columns",
      heading: text.mapped,
      cell: ({ mapping }) =>
        Object.entries(mapping.columns)
          .map(([field, heading]) => `${heading} → ${fields[field] ?? field}`)
          .join("; "),
    },
    { key: "by", heading: text.madeBy, cell: ({ madeBy }) => madeBy },
    { key: "used", heading: text.usedAt, cell: ({ usedAt }) => formatDateTime(usedAt, language) },
    {
      key: "tools",
      heading: text.editProfile,
      cell: ({ id }) => (
        <>
          <ButtonLink href={`${here}/${id}`} small>
            {text.editProfile}
          </ButtonLink>{" "}
          <ButtonLink href={`?remove=${id}`} small>
            {text.remove}
          </ButtonLink>
        </>
      ),
    },
  ];
};

interface NameProps {
  readonly label: string;
  readonly typed: string | undefined;
  readonly name: string;
}

/** Of the profile whose name was typed the one that a problem stands at. */
const NameField = ({ label, typed, name }: NameProps) => {
  const mark = useMark();
  const marked = typed === undefined ? {} : mark("name");
  return <input className="inp" {...marked} name="name" aria-label={label} defaultValue={typed ?? name} />;
};
