import { useLocation } from "react-router";
import { showEligible } from "../../../actions/draw/show-eligible.ts";
import { setQuotas } from "../../../actions/plan/set-quotas.ts";
import { showQuotas } from "../../../actions/plan/show-quotas.ts";
import type { EligibleView } from "../../../survey/draw/eligible-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { PartPlanView } from "../../../survey/plan/plan-view.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { TextField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { planText } from "../../text/workspace-plan.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { askedFile } from "../asked-list.ts";
import { askFirst, readForm, refuse, settle, textOf } from "../form.ts";
import { Found, ListTools } from "../listed-table.tsx";
import { pageRows, readListing, searchWith } from "../listing.ts";
import { Pager } from "../pager.tsx";
import { PartTabs } from "../part-tabs.tsx";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/quotas.route.ts";
import { PlanSubPage, ReasonField, SaveBar, useMayEdit } from "./plan-page.tsx";
import { PlanQuotas } from "./plan-quotas.tsx";
import { QuotaCells, useQuotaRows } from "./quota-cells.tsx";
import { filledName, fillPasted, quotasTyped } from "./quota-form.ts";
import { PeopleNote } from "./quota-people.tsx";
import { overviewContext, partOf } from "./round-context.ts";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  if (valueOrPage(context.get(overviewContext)).round.parts.length === 0) return { round, part: null, eligible: null };
  const place = { round, part: partOf({ request, context }).code };
  const [part, eligible] = await Promise.all([showQuotas(place, effects), showEligible(place, effects)]);
  return { round, part: valueOrPage(part), eligible: eligible.ok ? eligible.value : null };
};

/**
 * Saves the page of the table as it was typed, the other pages as they stand; a pasted table is only filled in, to be looked at and then
 * saved.
 */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const { effects, ...world } = worldOf(context);
  const form = await readForm(request, world);
  const place = { round, part: textOf(form, "part") };
  const part = await showQuotas(place, effects);
  if (!part.ok) return refuse(part.problems, form);
  if (textOf(form, "intent") === "paste") {
    const faults = fillPasted(form, part.value);
    return faults.length > 0 ? refuse(faults, form) : askFirst("paste", form);
  }
  const quotas = quotasTyped(form, part.value);
  if (!quotas.ok) return refuse(quotas.problems, form);
  const version = wholeNumber(textOf(form, "version"));
  const set = await setQuotas({ ...place, quotas: quotas.value, version, reason: textOf(form, "reason") }, effects);
  const { pathname, search } = new URL(request.url);
  return settle(set, form, `${pathname}${searchWith(search, { part: place.part, done: "setQuotas" })}`);
};

export default function QuotasPage({ loaderData: { round, part, eligible }, actionData }: Route.ComponentProps) {
  const text = useText(planEditText);
  const mayEdit = useMayEdit();
  const isOpen = mayEdit && part?.fixed === false;
  const isEmpty = !part || part.rows.length === 0 || (part.source === "frame" && part.fields.length === 0);
  return (
    <PlanSubPage
      current="quotas"
      title={text.quotasTitle}
      lead={isOpen ? text.quotasLead : text.quotasRead}
      problems={actionData?.problems}
      fieldOf={() => (actionData?.values.intent === "paste" ? "pasted" : null)}
    >
      {part && <PartTabs current={part.code} />}
      {!isEmpty && !part.fixed && <PeopleNote part={part} eligible={eligible} />}
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
      {!isEmpty && mayEdit && part.fixed && <Note>{text.quotasFixed}</Note>}
      {!isEmpty && isOpen && <QuotaForm part={part} round={round} eligible={eligible} values={actionData?.values} />}
      {!isEmpty && !isOpen && <PlanQuotas part={part} round={round} eligible={eligible} />}
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
  const title = useText(planText).quotas(part.title);
  const { search } = useLocation();
  const { rows, page, found } = useQuotaRows({ part, values, eligible });
  const csv = `/workspace/${round}/download/quotas.csv?part=${encodeURIComponent(part.code)}`;
  return (
    <>
      <div className="gap">
        <ListTools title={title} csv={askedFile(csv, search)} aside={null} />
        {readListing(search).query !== "" && <Found shown={found} total={part.rows.length} />}
      </div>
      <PostForm className="form">
        <input type="hidden" name="part" value={part.code} />
        <input type="hidden" name="version" value={part.version} />
        {values?.[filledName] && <Filled values={values} shown={rows.length < part.rows.length} />}
        <QuotaCells part={part} values={values} eligible={eligible} rows={rows} />
        {rows.length < part.rows.length && <p className="small mut">{text.otherPages}</p>}
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
      <Pager page={page} size={pageRows} total={found} />
    </>
  );
};

/** What was pasted for rows of other pages goes with the form; the page says so. */
const Filled = ({ values, shown }: { readonly values: Readonly<Record<string, string>>; readonly shown: boolean }) => {
  const text = useText(planEditText);
  const language = useLanguage();
  const filled = values[filledName] ?? "";
  return (
    <>
      <input type="hidden" name={filledName} value={filled} />
      {shown && <Note>{text.filled(formatNumber(filled.split("\n").length, language))}</Note>}
    </>
  );
};
