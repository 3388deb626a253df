import { addAgency } from "../../../actions/units/save-agency.ts";
import { may } from "../../../survey/people/permissions.ts";
import { problem } from "../../../survey/problem.ts";
import { fail } from "../../../survey/result.ts";
import { agencyFieldOf } from "../../../survey/units/field-of-problem.ts";
import { Card } from "../../parts/card.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle } from "../form.ts";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/agency-new.route.ts";
import { AgencyForm, textsOf } from "./agency-form.tsx";

export const loader = ({ context }: Route.LoaderArgs) => {
  const { actor } = worldOf(context);
  return may(actor, "changeUnits") ? null : valueOrPage(fail(problem("E-PEOPLE-001", { action: "changeUnits" })));
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const added = await addAgency({ texts: textsOf(form) }, world.effects);
  return settle(added, form, `/workspace/units/agencies/${added.ok ? added.value.id : ""}?done=addAgency`);
};

/** A new agency for the register. */
export default function NewAgencyPage({ actionData }: Route.ComponentProps) {
  const text = useText(agenciesText);
  return (
    <StaffPage
      title={text.newTitle}
      crumb={<a href="/workspace/units/agencies">{text.title}</a>}
      problems={actionData?.problems}
      fieldOf={agencyFieldOf}
    >
      <Card>
        <AgencyForm values={actionData?.values ?? {}} intent="addAgency" verb={text.add} />
      </Card>
    </StaffPage>
  );
}
