import { useSearchParams } from "react-router";
import { endAgency, removeAgency, reopenAgency } from "../../../actions/units/end-agency.ts";
import { changeAgency } from "../../../actions/units/save-agency.ts";
import { showAgency } from "../../../actions/units/show-agency.ts";
import { agencyFieldOf } from "../../../survey/units/field-of-problem.ts";
import { Card } from "../../parts/card.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { StaffPage } from "../stage-page.tsx";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/agency.route.ts";
import { AgencyEnd } from "./agency-end.tsx";
import { AgencyFacts } from "./agency-facts.tsx";
import { AgencyForm, seenOf, textsOf } from "./agency-form.tsx";

export const loader = async ({ params: { agency }, context }: Route.LoaderArgs) =>
  valueOrPage(await showAgency({ agency }, worldOf(context).effects));

/** Changes the agency, ends it, takes the end back, or removes it. */
export const action = async ({ request, params: { agency }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const intent = textOf(form, "intent");
  const here = `/workspace/units/agencies/${agency}?done=${intent}`;
  const { effects } = world;
  if (intent === "endAgency") {
    const ended = await endAgency({ agency, on: textOf(form, "on"), reason: textOf(form, "reason") }, effects);
    return settle(ended, form, here);
  }
  if (intent === "reopenAgency") return settle(await reopenAgency({ agency }, effects), form, here);
  if (intent === "removeAgency")
    return settle(await removeAgency({ agency }, effects), form, "/workspace/units/agencies?done=removeAgency");
  return settle(await changeAgency({ agency, texts: textsOf(form), seen: seenOf(form) }, effects), form, here);
};

/** One agency of the register. */
export default function AgencyPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(agenciesText);
  const may = useMay()("changeUnits");
  const values = { ...view.texts, ...actionData?.values };
  return (
    <StaffPage
      title={view.agency.name}
      crumb={<a href="/workspace/units/agencies">{text.title}</a>}
      problems={actionData?.problems}
      fieldOf={agencyFieldOf}
    >
      {may && <AskRemoval name={view.agency.name} />}
      <AgencyFacts view={view} />
      {may && (
        <>
          <div className="mt">
            <Card title={text.change}>
              <AgencyForm values={values} seen={view.texts} intent="changeAgency" verb={text.save} />
            </Card>
          </div>
          <AgencyEnd agency={view.agency} values={actionData?.values ?? {}} />
        </>
      )}
    </StaffPage>
  );
}

const AskRemoval = ({ name }: { readonly name: string }) => {
  const text = useText(agenciesText);
  const { csrfToken } = useWorkspace();
  if (useSearchParams()[0].get("confirm") !== "remove") return null;
  return (
    <div className="gap">
      <ConfirmForm
        title={text.removeTitle(name)}
        consequence={text.removeText}
        verb={text.removeVerb(name)}
        csrfToken={csrfToken}
        intent="removeAgency"
        backHref="?"
      />
    </div>
  );
};
