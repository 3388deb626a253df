import { useLocation } from "react-router";
import { judgePairs, undoPairs } from "../../../actions/frame/judge-pairs.ts";
import { listPairs } from "../../../actions/frame/list-pairs.ts";
import { pairKinds, type Verdict } from "../../../survey/frame/frame-pair.ts";
import { type PairFilter, type PairLine, type PairListView, pairStates } from "../../../survey/frame/pair-list-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { pairListText } from "../../text/workspace-pair-list.ts";
import { pairsText } from "../../text/workspace-pairs.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { ListedTable } from "../listed-table.tsx";
import { arrange, readListing, searchWith } from "../listing.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { PostButton } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useText, useWorkspace } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/pair-list.route.ts";
import { pairValues, usePairColumns } from "./pair-columns.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }, "frame").code;
  const asked = new URL(request.url).searchParams;
  return valueOrPage(await listPairs({ round, part, filter: filterOf(asked) }, worldOf(context).effects));
};

const filterOf = (asked: URLSearchParams): PairFilter => {
  const kind = pairKinds.find((known) => known === asked.get("kind"));
  const state = pairStates.find((known) => known === asked.get("state"));
  return { ...(kind && { kind }), ...(state && { state }) };
};

const verdicts: readonly Verdict[] = ["same", "different", "later"];

/** Judges the pairs that were confirmed, or takes back those that were judged together. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const place = { round, part: partOf({ request, context }, "frame").code };
  const form = await readForm(request, world);
  const here = searchWith(new URL(request.url).search, { confirm: "", done: "" }) || "?";
  const verdict = verdicts.find((known) => known === textOf(form, "intent"));
  if (verdict === undefined)
    return settle(await undoPairs({ ...place, at: textOf(form, "at") }, world.effects), form, `${here}&done=undoPairs`);
  const pairs = textOf(form, "pairs").split(" ").filter(Boolean);
  return settle(await judgePairs({ ...place, pairs, verdict }, world.effects), form, `${here}&done=judgePairs`);
};

export default function PairListPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(pairListText);
  const columns = usePairColumns(view);
  const one = `/workspace/${view.round.code}/frame/pairs?part=${encodeURIComponent(view.part.code)}`;
  return (
    <StagePage
      stage="frame"
      title={text.title}
      lead={text.lead}
      problems={actionData?.problems}
      tools={<ButtonLink href={one}>{text.oneByOne}</ButtonLink>}
    >
      <PartTabs current={view.part.code} source="frame" />
      {!view.frozen && <Together view={view} />}
      <Filters view={view} />
      {view.pairs.length === 0 ? (
        <Note>{text.none}</Note>
      ) : (
        <ListedTable title={text.list} columns={columns} rows={view.pairs} rowKey={({ id }) => id} />
      )}
    </StagePage>
  );
}

interface ViewProps {
  readonly view: PairListView;
}

/** What is not decided among the pairs that filter and search find. */
const useUndecided = ({ pairs }: PairListView): readonly PairLine[] => {
  const language = useLanguage();
  const listing = readListing(useLocation().search);
  const found = arrange(pairs, { listing, values: pairValues, language });
  return found.filter(({ state }) => state === "waiting" || state === "later");
};

/** The verdicts for all at once, the question before one is carried out, and the way back from the last. */
const Together = ({ view }: ViewProps) => {
  const text = useText(pairListText);
  const pairs = useText(pairsText);
  const { search } = useLocation();
  const language = useLanguage();
  const undecided = useUndecided(view);
  const count = formatNumber(undecided.length, language);
  const asked = verdicts.find((verdict) => verdict === new URLSearchParams(search).get("confirm"));
  if (asked && undecided.length > 0) return <Confirm verdict={asked} undecided={undecided} />;
  return (
    <div className="gap">
      {view.last && (
        <PostButton intent="undo" fields={{ at: view.last.at }} small>
          {text.undo(formatNumber(view.last.pairs, language), pairs.verdicts[view.last.verdict])}
        </PostButton>
      )}
      {undecided.length > 1 && (
        <fieldset className="parties">
          <legend>{text.together(count)}</legend>
          <div className="tools">
            {verdicts.map((verdict) => (
              <ButtonLink key={verdict} href={searchWith(search, { confirm: verdict, done: "" })}>
                {text.decide[verdict](count)}
              </ButtonLink>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
};

const Confirm = ({ verdict, undecided }: { readonly verdict: Verdict; readonly undecided: readonly PairLine[] }) => {
  const text = useText(pairListText);
  const { search } = useLocation();
  const { csrfToken } = useWorkspace();
  return (
    <div className="gap">
      <ConfirmForm
        title={text.confirmTitle(formatNumber(undecided.length, useLanguage()))}
        consequence={text.consequences[verdict]}
        verb={text.verbs[verdict]}
        csrfToken={csrfToken}
        intent={verdict}
        backHref={searchWith(search, { confirm: "" }) || "?"}
      >
        <input type="hidden" name="pairs" value={undecided.map(({ id }) => id).join(" ")} />
      </ConfirmForm>
    </div>
  );
};

const Filters = ({ view: { part, filter } }: ViewProps) => {
  const text = useText(pairListText);
  const pairs = useText(pairsText);
  return (
    <form method="get" className="filter-row gap">
      <input type="hidden" name="part" value={part.code} />
      <SelectField
        name="kind"
        label={text.kind}
        options={[{ value: "", label: text.anyKind }, ...pairKinds.map((kind) => ({ value: kind, label: pairs.kinds[kind] }))]}
        defaultValue={filter.kind ?? ""}
      />
      <SelectField
        name="state"
        label={text.state}
        options={[
          { value: "", label: text.anyState },
          ...pairStates.map((state) => ({ value: state, label: text.states[state] })),
        ]}
        defaultValue={filter.state ?? ""}
      />
      <Button>{text.filter}</Button>
    </form>
  );
};
