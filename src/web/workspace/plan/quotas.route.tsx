import { showEligible } from "../../../actions/draw/show-eligible.ts";
import { setQuotas } from "../../../actions/plan/set-quotas.ts";
import { showPlan } from "../../../actions/plan/show-plan.ts";
import type { EligibleView } from "../../../survey/draw/eligible-view.ts";
import { pastedQuotas } from "../../../survey/plan/pasted-quotas.ts";
import type { PartPlanView } from "../../../survey/plan/plan-view.ts";
import { type Problem, problem } from "../../../survey/problem.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { TextField } from "../../parts/field.tsx";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { askFirst, readForm, refuse, settle, textOf } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/quotas.route.ts";
import { PlanSubPage, ReasonField, SaveBar, useMayEdit } from "./plan-page.tsx";
import { PlanQuotas } from "./plan-quotas.tsx";
import { cellName, QuotaCells } from "./quota-cells.tsx";
import { PeopleNote } from "./quota-people.tsx";
import { overviewContext, partOf } from "./round-context.ts";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const plan = valueOrPage(await showPlan({ round }, worldOf(context).effects));
  if (valueOrPage(context.get(overviewContext)).round.parts.length === 0) return { round, part: null, eligible: null };
  const { code } = partOf({ request, context });
  const eligible = await showEligible({ round, part: code }, worldOf(context).effects);
  const part = plan.parts.find((one) => one.code === code) ?? null;
  return { round, part, eligible: eligible.ok ? eligible.value : null };
};

/** Saves the table as it was typed; a pasted one is only filled in, to be looked at and then saved. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const code = textOf(form, "part");
  const { parts } = valueOrPage(await showPlan({ round }, world.effects));
  const part = parts.find((one) => one.code === code);
  if (!part)
    return refuse([problem("E-PLAN-005", { round, part: code, parts: parts.map((one) => one.code).join(", ") })], form);
  if (textOf(form, "intent") === "paste") return filledIn(form, part);
  const cells = cellsOf(part).map((cell) => ({ ...cell, text: textOf(form, cellName(cell.agency, cell.field)) }));
  const faults = cells.flatMap(({ text, name, fieldName }) => (isCount(text) ? [] : [noCount(name, fieldName, text)]));
  if (faults.length > 0) return refuse(faults, form);
  const quotas = cells.map(({ agency, field, text }) => ({ agency, field, size: text === "" ? 0 : Number(text) }));
  const version = wholeNumber(textOf(form, "version"));
  const set = await setQuotas({ round, part: code, quotas, version, reason: textOf(form, "reason") }, world.effects);
  return settle(set, form, `/workspace/${round}/plan/quotas?part=${encodeURIComponent(code)}&done=setQuotas`);
};

const isCount = (text: string): boolean => /^\d{0,9}$/.test(text);

const noCount = (agency: string, field: string, value: string): Problem =>
  problem("E-PLAN-009", { agency, field, value, reason: "cần số nguyên từ 0" });

const cellsOf = ({ rows, fields, source }: PartPlanView) =>
  rows.flatMap(({ agency }) =>
    (source === "on-site" ? [{ code: "", name: "" }] : fields).map((field) => ({
      ...{ agency: agency.id, name: agency.name, field: field.code, fieldName: field.name },
    })),
  );

/** The form with the pasted numbers in its cells: by the name of the agency, else by its place. */
const filledIn = (form: FormData, part: PartPlanView) => {
  const codes = part.source === "on-site" ? [""] : part.fields.map(({ code }) => code);
  const pasted = pastedQuotas(textOf(form, "pasted"), codes.length);
  if (pasted.length === 0) return refuse([problem("E-PLAN-023", {})], form);
  const byName = new Map(part.rows.map(({ agency }) => [agency.name.toLowerCase(), agency]));
  const faults: Problem[] = [];
  for (const [index, row] of pasted.entries()) {
    const agency =
      byName.get(row.name.toLowerCase()) ?? (pasted.length === part.rows.length ? part.rows[index]?.agency : undefined);
    if (!agency) faults.push(noCountOf(row.line, row.name));
    for (const [place, size] of row.sizes.entries()) {
      if (size === null) faults.push(noCount(row.name, part.fields[place]?.name ?? "", row.texts[place] ?? ""));
      else if (agency) form.set(cellName(agency.id, codes[place] ?? ""), String(size));
    }
  }
  return faults.length > 0 ? refuse(faults, form) : askFirst("paste", form);
};

const noCountOf = (line: number, name: string): Problem =>
  problem("E-PLAN-009", { agency: name, field: `dòng ${line}`, value: name, reason: "không có cơ quan này trong phần" });

export default function QuotasPage({ loaderData: { round, part, eligible }, actionData }: Route.ComponentProps) {
  const text = useText(planEditText);
  const mayEdit = useMayEdit();
  const isEmpty = !part || part.rows.length === 0 || (part.source === "frame" && part.fields.length === 0);
  return (
    <PlanSubPage
      current="quotas"
      title={text.quotasTitle}
      lead={text.quotasLead}
      problems={actionData?.problems}
      fieldOf={() => (actionData?.values.intent === "paste" ? "pasted" : null)}
    >
      {part && <PartTabs current={part.code} />}
      {!isEmpty && <PeopleNote part={part} eligible={eligible} />}
      {isEmpty && (
        <section className="card">
          <EmptyState
            title={text.noQuotas}
            action={<ButtonLink href={`/workspace/${round}/plan/scope`}>{text.tabs.scope}</ButtonLink>}
          >
            {text.scopeLead}
          </EmptyState>
        </section>
      )}
      {!isEmpty && mayEdit && <QuotaForm part={part} round={round} eligible={eligible} values={actionData?.values} />}
      {!isEmpty && !mayEdit && <PlanQuotas part={part} round={round} eligible={eligible} />}
    </PlanSubPage>
  );
}

interface QuotaFormProps {
  readonly eligible: EligibleView | null;
  readonly part: PartPlanView;
  readonly round: string;
  readonly values: Readonly<Record<string, string>> | undefined;
}

const QuotaForm = ({ part, round, eligible, values }: QuotaFormProps) => {
  const text = useText(planEditText);
  return (
    <PostForm className="form">
      <input type="hidden" name="part" value={part.code} />
      <input type="hidden" name="version" value={part.version} />
      <QuotaCells part={part} values={values} eligible={eligible} />
      <ReasonField value={values?.reason} />
      <SaveBar back={`/workspace/${round}/plan`} verb={text.saveQuotas} />
      <Card title={text.paste}>
        <div className="form">
          <TextField name="pasted" label={text.paste} hint={text.pasteHint} rows={5} defaultValue={values?.pasted ?? ""} />
          <Button name="intent" value="paste" formNoValidate>
            {text.usePaste}
          </Button>
        </div>
      </Card>
    </PostForm>
  );
};
