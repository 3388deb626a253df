import { setInterceptRule } from "../../../actions/draw/set-intercept-rule.ts";
import { showIntercept } from "../../../actions/draw/show-intercept.ts";
import type { InterceptSession } from "../../../survey/draw/intercept.ts";
import type { InterceptView } from "../../../survey/draw/intercept-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { ProblemCode } from "../../../survey/problem.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import type { FieldOf } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDate, formatDateTime } from "../../text/workspace-dates.ts";
import { interceptText } from "../../text/workspace-intercept.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/intercept.route.ts";
import { InterceptForm } from "./intercept-form.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }, "on-site").code;
  return valueOrPage(await showIntercept({ round, part }, worldOf(context).effects));
};

/** Sets the rule. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const part = partOf({ request, context }, "on-site").code;
  const form = await readForm(request, world);
  const field = (name: string): string => textOf(form, name);
  const rule = {
    ...{ seed: field("seed"), from: field("from"), to: field("to") },
    ...{ perSession: field("perSession"), visitors: field("visitors") },
    weekdays: ["1", "2", "3", "4", "5", "6", "7"].filter((day) => form.has(`day${day}`)),
  };
  const seen = form.has("seen") ? textOf(form, "seen") : undefined;
  const done = await setInterceptRule({ round, part, rule, seen }, world.effects);
  return settle(done, form, `/workspace/${round}/draw/intercept?part=${encodeURIComponent(part)}&done=setInterceptRule`);
};

const fields: Readonly<Partial<Record<ProblemCode, string>>> = {
  ...{ "E-DRAW-171": "seed", "E-DRAW-172": "from", "E-DRAW-173": "to" },
  ...{ "E-DRAW-175": "perSession", "E-DRAW-176": "visitors" },
};

const fieldOf: FieldOf = ({ code }) => fields[code] ?? null;

export default function InterceptPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(interceptText);
  return (
    <StagePage
      stage="draw"
      title={text.title}
      lead={text.lead}
      problems={actionData?.problems}
      fieldOf={fieldOf}
      tools={<BackToDraw view={view} />}
    >
      <PartTabs current={view.part.code} source="on-site" />
      {view.part.source === "frame" ? (
        <section className="card">
          <EmptyState title={text.frame} action={<BackToDraw view={view} />}>
            {text.lead}
          </EmptyState>
        </section>
      ) : (
        <>
          <Standing view={view} />
          <InterceptForm view={view} refusal={actionData} />
          {view.sessions.length > 0 && <Schedule view={view} />}
        </>
      )}
    </StagePage>
  );
}

interface ViewProps {
  readonly view: InterceptView;
}

const BackToDraw = ({ view: { round, part } }: ViewProps) => (
  <ButtonLink href={`/workspace/${round.code}/draw?part=${encodeURIComponent(part.code)}`}>
    {useText(interceptText).toDraw}
  </ButtonLink>
);

/** How many sessions the rule makes, or that there is none. */
const Standing = ({ view: { rule, sessions, agencies, setBy, setAt, fixed } }: ViewProps) => {
  const text = useText(interceptText);
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  const places = agencies.filter(({ quota }) => quota > 0).length;
  const forms = sessions.reduce((sum, { quota }) => sum + quota, 0);
  return (
    <div className="gap">
      {rule === null ? (
        <Note {...(!fixed && { tone: "warn" })}>{fixed ? text.noneFixed : <NoRule />}</Note>
      ) : (
        <Note tone="ok">
          <b>{text.summary(number(sessions.length), number(places), number(forms))}</b>{" "}
          {setAt && text.setBy(setBy, formatDateTime(setAt, language))} {fixed && text.fixed}
        </Note>
      )}
    </div>
  );
};

const NoRule = () => {
  const text = useText(interceptText);
  return (
    <>
      <b>{text.none}</b> {text.noneText}
    </>
  );
};

const Schedule = ({ view }: ViewProps) => {
  const text = useText(interceptText);
  return (
    <div className="mt">
      <ListedTable
        title={text.schedule}
        columns={useColumns(view)}
        rows={view.sessions}
        rowKey={({ agencyId, day, half }) => `${agencyId} ${day} ${half}`}
        csv={`/workspace/${view.round.code}/download/intercept.csv?part=${encodeURIComponent(view.part.code)}`}
      />
      <p className="small mut gap-top">{text.howNote}</p>
    </div>
  );
};

const useColumns = ({ agencies }: InterceptView): readonly ListColumn<InterceptSession>[] => {
  const text = useText(interceptText);
  const language = useLanguage();
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const nameOf = ({ agencyId }: InterceptSession): string => names.get(agencyId) ?? agencyId;
  const number = (value: number): string => formatNumber(value, language);
  const how = ({ interval, start }: InterceptSession): string =>
    interval === 1 ? text.everyone : text.how1(number(start), number(interval));
  return [
    { key: "place", heading: text.place, rowHeading: true, cell: nameOf, value: nameOf },
    { key: "day", heading: text.day, cell: ({ day }) => formatDate(day, language), value: ({ day }) => day },
    { key: "half", heading: text.half, cell: ({ half }) => text.halves[half], value: ({ half }) => text.halves[half] },
    { key: "quota", heading: text.quota, number: true, cell: ({ quota }) => number(quota), value: ({ quota }) => quota },
    { key: "how", heading: text.how, cell: how },
  ];
};
