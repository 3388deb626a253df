import { useSearchParams } from "react-router";
import { listMethods } from "../../../actions/plan/list-methods.ts";
import { removePart } from "../../../actions/plan/remove-part.ts";
import { savePart } from "../../../actions/plan/save-part.ts";
import { showScope } from "../../../actions/plan/show-scope.ts";
import { fieldsFromLines, linesFromFields } from "../../../survey/plan/field-lines.ts";
import { planFieldOf } from "../../../survey/plan/field-of-problem.ts";
import { partNames } from "../../../survey/plan/part-names.ts";
import { ratedUnits } from "../../../survey/plan/plan.ts";
import type { ScopeView } from "../../../survey/plan/scope-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { Field, SelectField, TextField } from "../../parts/field.tsx";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText, useWorkspace } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/part.route.ts";
import { PlanSubPage, ReasonField, SaveBar, useMayEdit } from "./plan-page.tsx";
import { noFilter } from "./register-filter.ts";

/** The part of `?part=`; without one, the empty form of a new part. */
export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const code = new URL(request.url).searchParams.get("part");
  const methods = valueOrPage(await listMethods({}, effects));
  if (code === null) return { part: null, methods, back: `/workspace/${round}/plan/scope` };
  const { part } = valueOrPage(await showScope({ round, part: code, filter: noFilter, page: 1 }, effects));
  return { part, methods, back: `/workspace/${round}/plan/scope?part=${code}` };
};

/** Adds, changes or takes out a part. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const here = `/workspace/${round}/plan/scope?`;
  const part = textOf(form, "code");
  const reason = textOf(form, "reason");
  if (textOf(form, "intent") === "removePart")
    return settle(await removePart({ round, part, reason }, world.effects), form, `${here}done=removePart`);
  const version = textOf(form, "version") === "" ? null : wholeNumber(textOf(form, "version"));
  const known = version === null ? [] : await fieldsOf(round, part, world.effects);
  const change = {
    ...{ title: textOf(form, "title"), source: textOf(form, "source"), methodId: textOf(form, "methodId") },
    ...{ ratedUnit: textOf(form, "ratedUnit"), fields: fieldsFromLines(textOf(form, "fields"), known) },
  };
  return settle(
    await savePart({ round, part, version, reason, change }, world.effects),
    form,
    `${here}part=${part}&done=savePart`,
  );
};

const fieldsOf = async (round: string, part: string, effects: Parameters<typeof showScope>[1]) => {
  const shown = await showScope({ round, part, filter: noFilter, page: 1 }, effects);
  return shown.ok ? shown.value.part.fields : [];
};

type Values = Readonly<Record<string, string>>;
type PartData = Route.ComponentProps["loaderData"];

export default function PartPage({ loaderData, actionData }: Route.ComponentProps) {
  const { part, back } = loaderData;
  const text = useText(planEditText);
  const mayEdit = useMayEdit();
  const asksRemoval = useSearchParams()[0].get("confirm") === "remove";
  const values: Values = actionData?.values ?? (part ? valuesOf(part) : { source: "frame", ratedUnit: "competent" });
  return (
    <PlanSubPage
      current="scope"
      title={part ? text.editPart : text.addPart}
      lead={text.scopeLead}
      problems={actionData?.problems}
      fieldOf={planFieldOf(partNames)}
    >
      {mayEdit && part && asksRemoval && <ConfirmRemoval part={part} reason={values.reason} />}
      {mayEdit && !asksRemoval && (
        <Card>
          <PostForm className="form">
            <input type="hidden" name="version" value={part?.version ?? ""} />
            <PartFields data={loaderData} values={values} />
            <ReasonField value={values.reason} />
            <SaveBar back={back} />
            {part && (
              <ButtonLink href={`?part=${encodeURIComponent(part.code)}&confirm=remove`} small>
                {text.removePart}
              </ButtonLink>
            )}
          </PostForm>
        </Card>
      )}
    </PlanSubPage>
  );
}

/** Asks before a part goes with its agencies, fields and quotas. */
const ConfirmRemoval = ({ part, reason }: { readonly part: ScopeView["part"]; readonly reason: string | undefined }) => {
  const text = useText(planEditText);
  const { csrfToken } = useWorkspace();
  return (
    <div className="gap">
      <ConfirmForm
        title={text.removePartTitle(part.title)}
        consequence={text.removePartText}
        verb={text.removePart}
        csrfToken={csrfToken}
        intent="removePart"
        backHref={`?part=${encodeURIComponent(part.code)}`}
      >
        <input type="hidden" name="code" value={part.code} />
        <ReasonField value={reason} />
      </ConfirmForm>
    </div>
  );
};

const valuesOf = ({ code, title, source, methodId, ratedUnit, fields }: ScopeView["part"]): Values => ({
  ...{ code, title, source, methodId, ratedUnit, fields: linesFromFields(fields) },
});

const PartFields = ({ data: { part, methods }, values }: { readonly data: PartData; readonly values: Values }) => {
  const text = useText(planEditText);
  const sources = (["frame", "on-site"] as const).map((value) => ({ value, label: text.sources[value] }));
  return (
    <>
      <div className="field-row">
        <Field name="title" label={text.partTitle} defaultValue={values.title} required />
        {part ? (
          <input type="hidden" name="code" value={part.code} />
        ) : (
          <Field name="code" label={text.partCode} hint={text.partCodeHint} defaultValue={values.code} required />
        )}
      </div>
      <SelectField
        name="methodId"
        label={text.method}
        options={methods.map(({ id, title }) => ({ value: id, label: `${title} (${id})` }))}
        {...(values.methodId && { defaultValue: values.methodId })}
      />
      <div className="field-row">
        <SelectField name="source" label={text.source} options={sources} defaultValue={values.source ?? "frame"} />
        <SelectField
          name="ratedUnit"
          label={text.ratedUnit}
          hint={text.ratedHint}
          options={ratedUnits.map((value) => ({ value, label: text.ratedUnits[value] }))}
          defaultValue={values.ratedUnit ?? "competent"}
        />
      </div>
      <TextField name="fields" label={text.fields} hint={text.fieldsHint} rows={7} defaultValue={values.fields ?? ""} />
    </>
  );
};
