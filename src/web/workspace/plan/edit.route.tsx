import { editPlan } from "../../../actions/plan/edit-plan.ts";
import { showPlan } from "../../../actions/plan/show-plan.ts";
import { planFieldOf } from "../../../survey/plan/field-of-problem.ts";
import { headNames } from "../../../survey/plan/head-names.ts";
import type { PlanView } from "../../../survey/plan/plan-view.ts";
import { Card } from "../../parts/card.tsx";
import { Field, TextField } from "../../parts/field.tsx";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/edit.route.ts";
import { PlanBases } from "./plan-bases.tsx";
import { PlanSubPage, ReasonField, SaveBar, useMayEdit } from "./plan-page.tsx";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) =>
  valueOrPage(await showPlan({ round, sumsOnly: true }, worldOf(context).effects));

/** Changes head and prose of the plan, all at once. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const version = wholeNumber(textOf(form, "version"));
  const changed = await editPlan({ round, version, reason: textOf(form, "reason"), head: headOf(form) }, world.effects);
  return settle(changed, form, `/workspace/${round}/plan/edit?done=editPlan`);
};

const linesOf = (form: FormData, name: string): readonly string[] =>
  textOf(form, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** What was typed, as the action checks it. */
const headOf = (form: FormData): unknown => {
  const text = (name: string) => textOf(form, name);
  const share = Number(text("share").replace(",", "."));
  return {
    ...{ title: text("title"), shortTitle: text("shortTitle"), area: text("area") },
    ...{ leadBody: text("leadBody"), issuingBody: text("issuingBody"), planNumber: text("planNumber") },
    ...{ planDate: text("planDate") || null, periodFrom: text("periodFrom"), periodTo: text("periodTo") },
    reverificationShare: text("share") === "" ? text("share") : share / 100,
    ...{ legalBases: linesOf(form, "legalBases"), purposes: linesOf(form, "purposes") },
    ...{ recipients: linesOf(form, "recipients"), supervisors: linesOf(form, "supervisors") },
    signatory: { authority: text("authority"), position: text("position"), name: text("signer") },
  };
};

type Values = Readonly<Record<string, string>>;

export default function EditPage({ loaderData: plan, actionData }: Route.ComponentProps) {
  const text = useText(planEditText);
  const mayEdit = useMayEdit();
  const values = actionData?.values ?? valuesOf(plan);
  return (
    <PlanSubPage current="edit" title={text.editTitle} problems={actionData?.problems} fieldOf={planFieldOf(headNames)}>
      {mayEdit ? (
        <PostForm className="form">
          <input type="hidden" name="version" value={plan.version} />
          <Names values={values} />
          <Bodies values={values} />
          <Prose values={values} />
          <ReasonField value={values.reason} />
          <SaveBar back={`/workspace/${plan.round.code}/plan`} />
        </PostForm>
      ) : (
        <PlanBases plan={plan} />
      )}
    </PlanSubPage>
  );
}

const valuesOf = ({ round, signatory, ...plan }: PlanView): Values => ({
  ...{ title: round.title, shortTitle: round.shortTitle, area: round.area },
  ...{ leadBody: plan.leadBody, issuingBody: plan.issuingBody, planNumber: round.planNumber },
  ...{ planDate: round.planDate ?? "", periodFrom: plan.periodFrom, periodTo: plan.periodTo },
  share: String(Math.round(plan.reverificationShare * 10_000) / 100),
  ...{ legalBases: plan.legalBases.join("\n"), purposes: plan.purposes.join("\n") },
  ...{ recipients: plan.recipients.join("\n"), supervisors: plan.supervisors.join("\n") },
  ...{ authority: signatory.authority, position: signatory.position, signer: signatory.name },
});

const Names = ({ values }: { readonly values: Values }) => {
  const text = useText(planEditText);
  return (
    <Card title={text.names}>
      <div className="form">
        <TextField name="title" label={text.title} rows={2} defaultValue={values.title ?? ""} required />
        <div className="field-row">
          <Field name="shortTitle" label={text.shortTitle} defaultValue={values.shortTitle} required />
          <Field name="area" label={text.area} defaultValue={values.area} required />
        </div>
        <div className="field-row">
          <Field name="periodFrom" label={text.periodFrom} type="date" defaultValue={values.periodFrom} required />
          <Field name="periodTo" label={text.periodTo} type="date" defaultValue={values.periodTo} required />
          <Field
            name="share"
            label={text.share}
            hint={text.shareHint}
            inputMode="decimal"
            defaultValue={values.share}
            required
          />
        </div>
      </div>
    </Card>
  );
};

const Bodies = ({ values }: { readonly values: Values }) => {
  const text = useText(planEditText);
  return (
    <Card title={text.bodies}>
      <div className="form">
        <div className="field-row">
          <Field name="leadBody" label={text.leadBody} defaultValue={values.leadBody} required />
          <Field name="issuingBody" label={text.issuingBody} defaultValue={values.issuingBody} required />
        </div>
        <div className="field-row">
          <Field name="planNumber" label={text.planNumber} defaultValue={values.planNumber} placeholder="1982/KH-UBND" />
          <Field name="planDate" label={text.planDate} type="date" defaultValue={values.planDate} />
        </div>
        <div className="field-row">
          <Field name="authority" label={text.authority} defaultValue={values.authority} required />
          <Field name="position" label={text.position} defaultValue={values.position} required />
          <Field name="signer" label={text.signer} defaultValue={values.signer} />
        </div>
      </div>
    </Card>
  );
};

const Prose = ({ values }: { readonly values: Values }) => {
  const text = useText(planEditText);
  const lists = ["legalBases", "purposes", "supervisors", "recipients"] as const;
  return (
    <Card title={text.prose}>
      <div className="form">
        <p className="field-hint">{text.onePerLine}</p>
        {lists.map((name) => (
          <TextField
            key={name}
            name={name}
            label={text[name]}
            rows={Math.min(10, 2 + (values[name] ?? "").split("\n").length)}
            defaultValue={values[name] ?? ""}
          />
        ))}
      </div>
    </Card>
  );
};
