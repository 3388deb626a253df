import { useLocation } from "react-router";
import { replaceCase } from "../../../actions/draw/replace-case.ts";
import { showReplacements } from "../../../actions/draw/show-replacements.ts";
import {
  type ReplacementLine,
  replacementReasons,
  replacementsBy,
  type SubstitutionRate,
} from "../../../survey/draw/replacement.ts";
import { formatNumber, formatPercent } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { replacementsText } from "../../text/workspace-draw-replacements.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { askFirst, type Refusal, readForm, settle, textOf } from "../form.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { pageOf, pageRows } from "../listing.ts";
import { Pager } from "../pager.tsx";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { PostForm } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/replacements.route.ts";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }, "frame").code;
  return valueOrPage(await showReplacements({ round, part }, worldOf(context).effects));
};

export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const { effects, ...world } = worldOf(context);
  const part = partOf({ request, context }, "frame").code;
  const form = await readForm(request, world);
  if (textOf(form, "intent") === "replaceCase") return askFirst("takeReserve", form);
  const asked = { code: textOf(form, "code"), reason: textOf(form, "reason"), note: textOf(form, "note") };
  const doneAt = `/workspace/${round}/draw/replacements?part=${encodeURIComponent(part)}&done=replaceCase`;
  return settle(await replaceCase({ round, part, ...asked }, effects), form, doneAt);
};

/** Who was replaced by which reserve and why, the substitution rate, and the form that takes the next reserve. */
export default function ReplacementsPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(replacementsText);
  const columns = useLineColumns();
  const mayReplace = useMay()("replaceCase");
  const query = `part=${encodeURIComponent(view.part.code)}`;
  return (
    <StagePage stage="draw" title={text.title} lead={text.lead} problems={actionData?.problems}>
      <PartTabs current={view.part.code} source="frame" />
      {mayReplace && actionData?.review === "takeReserve" && <ConfirmReserve values={actionData.values} query={query} />}
      {mayReplace && <ReplaceForm refusal={actionData} />}
      <Rates rates={view.rates} />
      <ByPerson lines={view.lines} />
      <ListedTable
        title={text.list}
        columns={columns}
        rows={view.lines}
        rowKey={({ code }) => code}
        csv={`/workspace/${view.round.code}/download/replacements.csv?${query}`}
        aside={view.lines.length === 0 && <span className="mut small">{text.none}</span>}
      />
    </StagePage>
  );
}

/** Asks before the next reserve is taken: nobody puts it back. */
const ConfirmReserve = ({ values, query }: { readonly values: Refusal["values"]; readonly query: string }) => {
  const text = useText(replacementsText);
  const { csrfToken } = useWorkspace();
  return (
    <div className="gap">
      <ConfirmForm
        title={text.confirmTitle(values.code ?? "")}
        consequence={text.confirmText}
        verb={text.verb}
        csrfToken={csrfToken}
        intent="takeReserve"
        backHref={`?${query}`}
      >
        {(["code", "reason", "note"] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={values[name] ?? ""} />
        ))}
      </ConfirmForm>
    </div>
  );
};

const ReplaceForm = ({ refusal }: { readonly refusal: Refusal | undefined }) => {
  const text = useText(replacementsText);
  const values = refusal?.values ?? {};
  const options = replacementReasons.map((value) => ({ value, label: text.reasons[value] }));
  return (
    <Card title={text.form}>
      <PostForm className="form">
        <div className="field-row">
          <Field name="code" label={text.code} defaultValue={values.code ?? ""} autoComplete="off" required />
          <SelectField name="reason" label={text.reason} options={options} defaultValue={values.reason ?? "refused"} />
        </div>
        <Field name="note" label={text.note} defaultValue={values.note ?? ""} />
        <Button main name="intent" value="replaceCase">
          {text.verb}
        </Button>
      </PostForm>
    </Card>
  );
};

/** The word for the page of this list in the address: the replacements below have their own. */
const ratesPage = "rates-page";

const Rates = ({ rates }: { readonly rates: readonly SubstitutionRate[] }) => {
  const text = useText(replacementsText);
  const columns = useRateColumns();
  const agencies = rates.filter(({ agencyId }) => agencyId !== null);
  const whole = rates.find(({ agencyId }) => agencyId === null);
  const { rows, page } = pageOf(agencies, useLocation().search, ratesPage);
  return (
    <div className="gap-both">
      <Card title={text.rates} flush>
        <DataTable
          caption={text.rates}
          columns={columns}
          rows={rows}
          rowKey={({ agencyId }) => agencyId ?? ""}
          foot={
            whole && (
              <tr>
                {columns.map(({ key, number, cell }) =>
                  number ? (
                    <td key={key} className="r num">
                      {cell(whole)}
                    </td>
                  ) : (
                    <th key={key} scope="row">
                      {cell(whole)}
                    </th>
                  ),
                )}
              </tr>
            )
          }
        />
      </Card>
      <Pager page={page} size={pageRows} total={agencies.length} name={ratesPage} />
    </div>
  );
};

/** Who wrote the replacements down, and why: one who replaces often, or for one reason alone, is seen. */
const ByPerson = ({ lines }: { readonly lines: readonly ReplacementLine[] }) => {
  const text = useText(replacementsText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  if (lines.length === 0) return null;
  return (
    <div className="gap-both">
      <Card title={text.byPerson} flush>
        <DataTable
          caption={text.byPerson}
          rows={replacementsBy(lines)}
          rowKey={({ by }) => by}
          columns={[
            { key: "by", heading: text.who, rowHeading: true, cell: ({ by }) => by },
            { key: "replaced", heading: text.replaced, number: true, cell: ({ replaced }) => count(replaced) },
            {
              ...{ key: "reasons", heading: text.reason },
              cell: ({ reasons }) => reasons.map(([reason, times]) => `${text.reasons[reason]}: ${count(times)}`).join("; "),
            },
          ]}
        />
      </Card>
    </div>
  );
};

const useRateColumns = (): readonly Column<SubstitutionRate>[] => {
  const text = useText(replacementsText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  return [
    {
      ...{ key: "agency", heading: text.agency, rowHeading: true },
      cell: ({ agencyId, agency }) => (agencyId === null ? text.whole : agency),
    },
    { key: "sampled", heading: text.sampled, number: true, cell: ({ sampled }) => count(sampled) },
    { key: "replaced", heading: text.replaced, number: true, cell: ({ replaced }) => count(replaced) },
    {
      ...{ key: "rate", heading: text.rate, number: true },
      cell: ({ rate }) => (rate === null ? "–" : formatPercent(rate, language, 1)),
    },
  ];
};

const useLineColumns = (): readonly ListColumn<ReplacementLine>[] => {
  const text = useText(replacementsText);
  const language = useLanguage();
  const said = ({ reason, note }: ReplacementLine) => (note === "" ? text.reasons[reason] : `${text.reasons[reason]}: ${note}`);
  return [
    { key: "code", heading: text.code, rowHeading: true, cell: ({ code }) => code, value: ({ code }) => code },
    { key: "reserve", heading: text.reserve, cell: ({ reserve }) => reserve, value: ({ reserve }) => reserve },
    { key: "agency", heading: text.agency, cell: ({ agency }) => agency, value: ({ agency }) => agency },
    { key: "reason", heading: text.reason, cell: said, value: said },
    { key: "by", heading: text.who, cell: ({ by }) => by, value: ({ by }) => by },
    { key: "at", heading: text.when, cell: ({ at }) => formatDateTime(at, language), value: ({ at }) => at },
  ];
};
