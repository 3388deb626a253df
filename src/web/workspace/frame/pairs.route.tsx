import { findDoubtfulPairs } from "../../../actions/frame/find-doubtful-pairs.ts";
import { judgePair } from "../../../actions/frame/judge-pair.ts";
import { showPairs } from "../../../actions/frame/show-pairs.ts";
import type { Verdict } from "../../../survey/frame/frame-pair.ts";
import type { FoundPairs, FramePairsView } from "../../../survey/frame/frame-pair-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { KpiBand } from "../../parts/kpi.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { pairListText } from "../../text/workspace-pair-list.ts";
import { pairsText } from "../../text/workspace-pairs.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { PostButton } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/pairs.route.ts";
import { PairCard } from "./pair-card.tsx";

/** One key a verdict, where scripts run; the buttons do the same without. */
export const handle = { interactive: true };

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }, "frame").code;
  const pair = new URL(request.url).searchParams.get("pair");
  return valueOrPage(await showPairs({ round, part, ...(pair && { pair }) }, worldOf(context).effects));
};

const verdicts: readonly string[] = ["same", "different", "later"];

/** Looks for pairs, judges one, or takes a verdict back. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const { effects } = world;
  const part = partOf({ request, context }, "frame").code;
  const form = await readForm(request, world);
  const intent = textOf(form, "intent");
  const here = `/workspace/${round}/frame/pairs?part=${encodeURIComponent(part)}`;
  if (intent === "findDoubtfulPairs")
    return settle(await findDoubtfulPairs({ round, part }, effects), form, `${here}&done=findDoubtfulPairs`);
  const pair = textOf(form, "pair");
  const verdict = verdicts.includes(intent) ? (intent as Verdict) : null;
  const judged = await judgePair({ round, part, pair, verdict, seen: textOf(form, "seen") }, effects);
  return settle(judged, form, verdict === null ? `${here}&pair=${encodeURIComponent(pair)}` : here);
};

export default function PairsPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(pairsText);
  return (
    <StagePage
      stage="frame"
      title={text.title}
      lead={text.lead}
      problems={actionData?.problems}
      tools={<FindAgain view={view} />}
    >
      <PartTabs current={view.part.code} source="frame" />
      <PairsBody view={view} />
    </StagePage>
  );
}

interface ViewProps {
  readonly view: FramePairsView;
}

const FindAgain = ({ view: { found, round, part } }: ViewProps) => {
  const text = useText(pairsText);
  const list = useText(pairListText);
  if (!found?.foundAt) return null;
  const address = `/workspace/${round.code}/frame/pairs/list?part=${encodeURIComponent(part.code)}&state=waiting`;
  return (
    <>
      {found.total > 0 && <ButtonLink href={address}>{list.link}</ButtonLink>}
      {!found.frozen && <PostButton intent="findDoubtfulPairs">{text.findAgain}</PostButton>}
    </>
  );
};

const PairsBody = ({ view }: ViewProps) => {
  const text = useText(pairsText);
  const { found } = view;
  if (found === null)
    return (
      <section className="card">
        <EmptyState title={text.noFrame} action={<FrameLink view={view} />}>
          {text.noFrameText}
        </EmptyState>
      </section>
    );
  return (
    <>
      {found.frozen && (
        <div className="gap">
          <Note>{text.frozen}</Note>
        </div>
      )}
      <Now found={found} />
      {found.foundAt !== null && <Figures found={found} />}
      <Multiplicities found={found} />
    </>
  );
};

const FrameLink = ({ view: { round, part } }: ViewProps) => (
  <ButtonLink href={`/workspace/${round.code}/frame?part=${encodeURIComponent(part.code)}`}>
    {useText(pairsText).toFrame}
  </ButtonLink>
);

/** The pair to judge, or why there is none. */
const Now = ({ found }: { readonly found: FoundPairs }) => {
  const text = useText(pairsText);
  const language = useLanguage();
  if (found.foundAt === null)
    return found.frozen ? null : (
      <section className="card gap">
        <EmptyState
          title={text.notSought}
          action={
            <PostButton intent="findDoubtfulPairs" main>
              {text.find}
            </PostButton>
          }
        >
          {text.notSoughtText}
        </EmptyState>
      </section>
    );
  if (found.pair && !found.frozen) return <PairCard pair={found.pair} found={found} />;
  return (
    <div className="gap">
      <Note tone="ok">
        <b>{found.total === 0 ? text.none : text.allDone(formatNumber(found.total, language))}</b>
      </Note>
    </div>
  );
};

const Figures = ({ found }: { readonly found: FoundPairs }) => {
  const text = useText(pairsText);
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  return (
    <KpiBand
      figures={[
        { label: text.figures.same, value: number(found.same) },
        { label: text.figures.different, value: number(found.different) },
        { label: text.figures.later, value: number(found.later) },
        { label: text.figures.filed, value: number(found.filedForOthers), detail: text.filedDetail },
      ]}
    />
  );
};

const Multiplicities = ({ found: { multiplicities } }: { readonly found: FoundPairs }) => {
  const text = useText(pairsText);
  const language = useLanguage();
  return (
    <section className="card mt">
      <header>
        <h2>{text.multiplicity}</h2>
      </header>
      <DataTable
        caption={text.multiplicity}
        rows={multiplicities}
        rowKey={({ dossiers }) => String(dossiers)}
        columns={[
          {
            key: "dossiers",
            heading: text.perPerson,
            rowHeading: true,
            cell: ({ dossiers }) => formatNumber(dossiers, language),
          },
          { key: "persons", heading: text.persons, number: true, cell: ({ persons }) => formatNumber(persons, language) },
        ]}
      />
      <p className="small mut pad">{text.multiplicityNote}</p>
    </section>
  );
};
