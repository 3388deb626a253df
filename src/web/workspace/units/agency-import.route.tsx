import { redirect } from "react-router";
import {
  type AgencyImportView,
  importAgencies,
  previewAgencyImport,
  readAgencyFile,
} from "../../../actions/units/import-agencies.ts";
import { may } from "../../../survey/people/permissions.ts";
import { problem } from "../../../survey/problem.ts";
import { fail } from "../../../survey/result.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileOf, readForm, refuse, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/agency-import.route.ts";
import { ImportPreview } from "./import-preview.tsx";

export const loader = async ({ request, context }: Route.LoaderArgs): Promise<{ readonly shown: AgencyImportView | null }> => {
  const { effects, actor } = worldOf(context);
  if (!may(actor, "changeUnits")) return valueOrPage(fail(problem("E-PEOPLE-001", { action: "changeUnits" })));
  const asked = new URL(request.url).searchParams.get("import");
  return { shown: asked === null ? null : valueOrPage(await previewAgencyImport({ import: asked }, effects)) };
};

/** Reads a file and shows what it would change; or, confirmed, does it. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  if (textOf(form, "intent") === "importAgencies") {
    const input = { import: textOf(form, "import"), seen: textOf(form, "seen") };
    const done = await importAgencies(input, world.effects);
    return settle(done, form, "/workspace/units/agencies?done=importAgencies");
  }
  const file = await fileOf(form, "file");
  if (file === null) return refuse([problem("E-WEB-006", { kinds: ".xlsx, .csv" })]);
  const read = await readAgencyFile({ file }, world.effects);
  return read.ok ? redirect(`/workspace/units/import?import=${read.value.id}`, 303) : refuse(read.problems, form);
};

export default function ImportAgenciesPage({ loaderData: { shown }, actionData }: Route.ComponentProps) {
  const text = useText(agenciesText);
  return (
    <StaffPage
      title={shown ? text.previewTitle(shown.fileName) : text.importTitle}
      crumb={<a href="/workspace/units/agencies">{text.title}</a>}
      lead={text.importLead}
      problems={actionData?.problems}
    >
      {shown ? <ImportPreview shown={shown} /> : <FileForm />}
    </StaffPage>
  );
}

const FileForm = () => {
  const text = useText(agenciesText);
  return (
    <Card>
      <PostForm upload className="form one-column">
        <Field name="file" label={text.file} hint={text.fileHint} type="file" accept=".xlsx,.csv" required />
        <p>
          <ButtonLink href="/workspace/units/download/agencies.xlsx" download small>
            {text.sample}
          </ButtonLink>
        </p>
        <Button main name="intent" value="readAgencyFile">
          {text.preview}
        </Button>
      </PostForm>
    </Card>
  );
};
