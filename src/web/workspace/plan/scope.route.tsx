import type { Effects } from "../../../actions/effects.ts";
import { chooseAgencies } from "../../../actions/plan/choose-agencies.ts";
import { showQuotas } from "../../../actions/plan/show-quotas.ts";
import { showScope } from "../../../actions/plan/show-scope.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ownEntry } from "../../../survey/own-entry.ts";
import { planFieldOf } from "../../../survey/plan/field-of-problem.ts";
import type { ScopeView } from "../../../survey/plan/scope-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { planCarriedText } from "../../text/workspace-plan-carried.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { Facts } from "../facts.tsx";
import { askFirst, readForm, settle, textOf } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/scope.route.ts";
import { PlanSubPage, useMayEdit } from "./plan-page.tsx";
import { registerFilter } from "./register-filter.ts";
import { overviewContext, partOf } from "./round-context.ts";
import { ConfirmTakingOut, Members, Register } from "./scope-agencies.tsx";

/** A part and how the register is looked at, as the address says; no scope while the plan has no part. */
export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const filter = registerFilter(asked);
  const overview = valueOrPage(context.get(overviewContext));
  if (overview.round.parts.length === 0) return { round, filter, scope: null };
  const part = partOf({ request, context }).code;
  const page = wholeNumber(asked.get("page"));
  return { round, filter, scope: valueOrPage(await showScope({ round, part, filter, page }, worldOf(context).effects)) };
};

/** Adds what was marked or all that the filter finds, or takes out what was marked; asks first where quotas would go with it. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const part = textOf(form, "part");
  const intent = textOf(form, "intent");
  const marked = form.getAll("agency").map(String);
  const filter = registerFilter(form);
  form.set("marked", marked.join(" "));
  if (intent === "remove" && (await holdQuotas({ round, part, marked }, world.effects))) return askFirst("removeMarked", form);
  const changes = ownEntry(
    {
      add: { add: marked },
      addFound: { addFound: filter },
      remove: { remove: marked },
      removeMarked: { remove: marked },
    },
    intent,
  ) ?? { add: [] };
  const chosen = await chooseAgencies({ round, part, reason: textOf(form, "reason"), ...changes }, world.effects);
  const back = new URLSearchParams({
    part,
    kind: filter.kind,
    parent: filter.parent,
    province: filter.province,
    q: filter.query,
  });
  return settle(chosen, form, `/workspace/${round}/plan/scope?${back}&done=chooseAgencies`);
};

interface Marked {
  readonly round: string;
  readonly part: string;
  readonly marked: readonly string[];
}

/** Whether forms are planned for any of the agencies. */
const holdQuotas = async ({ round, part, marked }: Marked, effects: Effects): Promise<boolean> => {
  const { rows } = valueOrPage(await showQuotas({ round, part }, effects));
  return rows.some(({ agency, total }) => total > 0 && marked.includes(agency.id));
};

export default function ScopePage({ loaderData: { round, scope, filter }, actionData }: Route.ComponentProps) {
  const text = useText(planEditText);
  const mayEdit = useMayEdit();
  const add = mayEdit && <ButtonLink href={`/workspace/${round}/plan/part`}>{text.addPart}</ButtonLink>;
  return (
    <PlanSubPage
      current="scope"
      title={text.scopeTitle}
      lead={text.scopeLead}
      tools={add}
      problems={actionData?.problems}
      fieldOf={planFieldOf({})}
    >
      {scope === null ? (
        <section className="card">
          <EmptyState title={text.noParts} action={add}>
            {text.noPartsHint}
          </EmptyState>
        </section>
      ) : (
        <>
          <PartTabs current={scope.part.code} />
          <PartFacts scope={scope} round={round} />
          {actionData?.review === "removeMarked" && <ConfirmTakingOut scope={scope} values={actionData.values} />}
          <Members scope={scope} filter={filter} values={actionData?.values} />
          {mayEdit && !scope.fixed && <Register scope={scope} filter={filter} values={actionData?.values} />}
        </>
      )}
    </PlanSubPage>
  );
}

const PartFacts = ({ scope, round }: { readonly scope: ScopeView; readonly round: string }) => {
  const text = useText(planEditText);
  const language = useLanguage();
  const carried = useText(planCarriedText);
  const { part, members, fixed } = scope;
  const outdated = members.filter((agency) => agency.outdated).length;
  return (
    <section className="card pad gap">
      <Facts
        facts={[
          [text.source, text.sources[part.source]],
          [text.method, part.methodId],
          [text.ratedUnit, text.ratedUnits[part.ratedUnit]],
          [text.fields, part.fields.map(({ name }) => name).join("; ") || "–"],
        ]}
      />
      <div className="tools mt">
        {scope.origin !== null && (
          <ButtonLink href={`/workspace/${round}/plan/carried`}>{carried.link(scope.origin)}</ButtonLink>
        )}
        {useMayEdit() && <ButtonLink href={`/workspace/${round}/plan/part?part=${part.code}`}>{text.editPart}</ButtonLink>}
      </div>
      {(fixed || outdated > 0) && (
        <div className="stack gap-top">
          {fixed && <Note>{text.fixed}</Note>}
          {outdated > 0 && <Note tone="warn">{text.outdatedNote(formatNumber(outdated, language))}</Note>}
        </div>
      )}
    </section>
  );
};
