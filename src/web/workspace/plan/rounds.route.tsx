import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { listRounds } from "../../../actions/plan/list-rounds.ts";
import { listWaiting } from "../../../actions/plan/list-waiting.ts";
import { showRoundProgress } from "../../../actions/plan/show-round-progress.ts";
import { askWork } from "../../../actions/work/ask-work.ts";
import { unmarked } from "../../../survey/fold.ts";
import { formatNumber } from "../../../survey/number.ts";
import { openStages } from "../../../survey/people/stage-rights.ts";
import type { RoundListItem } from "../../../survey/plan/round-list.ts";
import { isOpenRound } from "../../../survey/plan/round-states.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { roundsText } from "../../text/workspace-rounds.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle } from "../form.ts";
import { searchWith } from "../listing.ts";
import { PostButton } from "../post-form.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { allowedActions, worldOf } from "../world.ts";
import type { Route } from "./+types/rounds.route.ts";
import { RoundCard, type RoundInList } from "./round-card.tsx";

const exampleRound = "van-ninh-2023";

/** So many rounds stand on a page; each of them is looked into. */
const pageSize = 20;

/** The rounds that one may see and that the address asks for, each with how it stands where one may look inside. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const world = worldOf(context);
  const { effects } = world;
  const asked = new URL(request.url).searchParams;
  const all = valueOrPage(await listRounds({}, effects));
  const named = foundRounds(all, asked);
  const pages = Math.max(1, Math.ceil(named.length / pageSize));
  const found = pages === 1 ? named : waitingFirst(named, valueOrPage(await listWaiting({}, effects)));
  const page = Math.min(Math.max(1, wholeNumber(asked.get("page"))), pages);
  const rounds = await Promise.all(
    found.slice((page - 1) * pageSize, page * pageSize).map(async (round): Promise<RoundInList> => {
      const allowed = allowedActions(world, round.code);
      const progress = allowed.includes("showRound") ? await showRoundProgress({ round: round.code }, effects) : null;
      return { round, progress: progress?.ok ? progress.value : null, open: openStages(allowed) };
    }),
  );
  return {
    rounds,
    page,
    pages,
    found: found.length,
    total: all.length,
    hasExample: all.some(({ code }) => code === exampleRound),
  };
};

/** Those that still run first, then by year, the newest first; found by the words of their title and by their state. */
const foundRounds = (rounds: readonly RoundListItem[], asked: URLSearchParams): readonly RoundListItem[] => {
  const words = unmarked(asked.get("q") ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const state = asked.get("state") ?? "";
  const textOf = ({ title, shortTitle, code, area, year }: RoundListItem) =>
    unmarked([title, shortTitle, code, area, year].join(" "));
  return rounds
    .filter((round) => (state === "" || round.state === state) && words.every((word) => textOf(round).includes(word)))
    .toSorted((a, b) => Number(isOpenRound(b.state)) - Number(isOpenRound(a.state)));
};

/** Over several pages the rounds that wait for the one who asks stand on the first. */
const waitingFirst = (rounds: readonly RoundListItem[], waiting: ReadonlySet<string>): readonly RoundListItem[] =>
  rounds.toSorted((a, b) => Number(waiting.has(b.code)) - Number(waiting.has(a.code)));

/** Loads the example round in the background, and shows how far it is. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const asked = await askWork({ name: "loadExample", input: { example: exampleRound } }, world.effects);
  return settle(asked, form, `/workspace/work/${asked.ok ? asked.value.id : ""}?done=askWork`);
};

export default function RoundsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rounds, total, hasExample } = loaderData;
  const text = useText(roundsText);
  const may = useMay();
  const mayCreate = may("createRound");
  const create = mayCreate && (
    <ButtonLink href="/workspace/new" main>
      {text.create}
    </ButtonLink>
  );
  return (
    <StaffPage title={text.title} tools={total > 0 && create} problems={actionData?.problems}>
      {total === 0 ? (
        <NoRounds create={create} mayLoad={may("loadExample") && !hasExample} mayCreate={mayCreate} />
      ) : (
        <div className="stack">
          {total > 5 && <FindRounds {...loaderData} />}
          {rounds.length === 0 && <p className="mut">{text.noneFound}</p>}
          {rounds.toSorted(byWaiting).map((listed) => (
            <RoundCard key={listed.round.code} listed={listed} />
          ))}
          <Pages {...loaderData} />
        </div>
      )}
    </StaffPage>
  );
}

/** Those of a page that wait for the one who asks come first. */
const byWaiting = (a: RoundInList, b: RoundInList): number => Number(isWaiting(b)) - Number(isWaiting(a));

const isWaiting = ({ progress }: RoundInList): boolean => (progress?.steps.length ?? 0) > 0;

interface NoRoundsProps {
  readonly create: ReactNode;
  readonly mayCreate: boolean;
  readonly mayLoad: boolean;
}

const NoRounds = ({ create, mayCreate, mayLoad }: NoRoundsProps) => {
  const text = useText(roundsText);
  const action = (
    <>
      {create}
      {mayLoad && (
        <PostButton intent="loadExample" to="/workspace?index">
          {text.loadExample}
        </PostButton>
      )}
    </>
  );
  return (
    <section className="card">
      <EmptyState title={text.emptyTitle} action={action}>
        {mayCreate ? text.emptyText : text.emptyForReader}
      </EmptyState>
    </section>
  );
};

interface FoundProps {
  readonly found: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const FindRounds = ({ found, total }: FoundProps) => {
  const text = useText(roundsText);
  const words = useText(workspaceText);
  const language = useLanguage();
  const asked = new URLSearchParams(useLocation().search);
  const states = Object.entries(words.states).map(([value, label]) => ({ value, label }));
  return (
    <search>
      <form method="get" className="search-form">
        <Field name="q" label={text.filter} type="search" defaultValue={asked.get("q") ?? ""} />
        <SelectField
          name="state"
          label={text.stateFilter}
          options={[{ value: "", label: text.allStates }, ...states]}
          defaultValue={asked.get("state") ?? ""}
        />
        <Button>{text.find}</Button>
      </form>
      <p className="small mut gap-top" role="status">
        {text.found(formatNumber(found, language), formatNumber(total, language))}
      </p>
    </search>
  );
};

const Pages = ({ page, pages }: FoundProps) => {
  const text = useText(planEditText);
  const { search } = useLocation();
  if (pages < 2) return null;
  return (
    <nav className="tools" aria-label={text.page(String(page), String(pages))}>
      {page > 1 && <a href={searchWith(search, { page: String(page - 1) })}>{text.previous}</a>}
      <span className="small mut">{text.page(String(page), String(pages))}</span>
      {page < pages && <a href={searchWith(search, { page: String(page + 1) })}>{text.next}</a>}
    </nav>
  );
};
