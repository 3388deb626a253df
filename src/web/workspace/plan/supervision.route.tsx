import { editSupervision } from "../../../actions/plan/edit-supervision.ts";
import { showPlan } from "../../../actions/plan/show-plan.ts";
import { planFieldOf } from "../../../survey/plan/field-of-problem.ts";
import type { PlanSupervision } from "../../../survey/plan/plan.ts";
import { supervisionLabels } from "../../../survey/plan/supervision-names.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/supervision.route.ts";
import { PlanSubPage, ReasonField, SaveBar, useMayEdit } from "./plan-page.tsx";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) => {
  const {
    version,
    supervision = [],
    supervisors,
  } = valueOrPage(await showPlan({ round, sumsOnly: true }, worldOf(context).effects));
  return { version, supervision, supervisors, back: `/workspace/${round}/plan` };
};

/** Empty lines to add to the programme. */
const spare = 3;
const parts = ["body", "watches", "from", "to"] as const;

/** Sets the whole programme; lines left empty are none. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const lines = Array.from({ length: wholeNumber(textOf(form, "lines")) }, (_, line) => ({
    ...{ body: textOf(form, `body-${line}`), watches: textOf(form, `watches-${line}`) },
    ...{ from: textOf(form, `from-${line}`), to: textOf(form, `to-${line}`) },
  }));
  const supervision = lines.filter((line) => parts.some((part) => line[part] !== ""));
  const version = wholeNumber(textOf(form, "version"));
  const set = await editSupervision({ round, version, supervision, reason: textOf(form, "reason") }, world.effects);
  return settle(set, form, `/workspace/${round}/plan/supervision?done=editSupervision`);
};

export default function SupervisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { version, supervision, supervisors, back } = loaderData;
  const text = useText(planEditText);
  const lines = Math.max(supervision.length + spare, wholeNumber(actionData?.values.lines ?? ""));
  return (
    <PlanSubPage
      current="supervision"
      title={text.supervisionTitle}
      lead={text.supervisionLead}
      problems={actionData?.problems}
      fieldOf={planFieldOf(supervisionLabels(200))}
    >
      {useMayEdit() ? (
        <PostForm className="form">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="lines" value={lines} />
          <datalist id="supervisors">
            {supervisors.map((body) => (
              <option key={body} value={body} />
            ))}
          </datalist>
          <p className="field-hint">{text.supervisionHint}</p>
          {Array.from({ length: lines }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of the form are their places
            <Line key={line} line={line} now={supervision[line]} values={actionData?.values} />
          ))}
          <ReasonField value={actionData?.values.reason} />
          <SaveBar back={back} />
        </PostForm>
      ) : (
        <Programme lines={supervision} />
      )}
    </PlanSubPage>
  );
}

interface LineProps {
  readonly line: number;
  readonly now: PlanSupervision | undefined;
  readonly values: Readonly<Record<string, string>> | undefined;
}

const Line = ({ line, now, values }: LineProps) => {
  const text = useText(planEditText);
  const value = (part: (typeof parts)[number]) => values?.[`${part}-${line}`] ?? now?.[part] ?? "";
  return (
    <fieldset className="card pad">
      <legend className="lab">{text.line(line + 1)}</legend>
      <div className="field-row">
        <Field name={`body-${line}`} label={text.supervisionBody} defaultValue={value("body")} list="supervisors" />
        <Field name={`watches-${line}`} label={text.watches} defaultValue={value("watches")} />
      </div>
      <div className="field-row">
        <Field name={`from-${line}`} label={text.from} type="date" defaultValue={value("from")} />
        <Field name={`to-${line}`} label={text.to} type="date" defaultValue={value("to")} />
      </div>
    </fieldset>
  );
};

const Programme = ({ lines }: { readonly lines: readonly PlanSupervision[] }) => {
  const text = useText(planEditText);
  const language = useLanguage();
  const columns: readonly Column<PlanSupervision>[] = [
    { key: "body", heading: text.supervisionBody, rowHeading: true, cell: ({ body }) => body },
    { key: "watches", heading: text.watches, cell: ({ watches }) => watches },
    { key: "from", heading: text.from, cell: ({ from }) => formatDate(from, language) },
    { key: "to", heading: text.to, cell: ({ to }) => formatDate(to, language) },
  ];
  return (
    <Card flush>
      {lines.length === 0 ? (
        <EmptyState title={text.noSupervision}>{text.supervisionLead}</EmptyState>
      ) : (
        <DataTable
          caption={text.supervisionTitle}
          columns={columns}
          rows={lines}
          rowKey={({ body, watches, from }) => `${body} ${watches} ${from}`}
          stacked
        />
      )}
    </Card>
  );
};
