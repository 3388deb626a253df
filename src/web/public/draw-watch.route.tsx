import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { type WatchedDraw, type WatchedDraws, watchDraw } from "../../actions/draw/watch-draw.ts";
import type { DrawParty, PartyEntry } from "../../survey/draw/draw-view.ts";
import type { AboveView } from "../../survey/draw/staged-view.ts";
import type { Language } from "../../survey/language.ts";
import { formatNumber } from "../../survey/number.ts";
import { worldContext } from "../context.ts";
import { CancelledDraws } from "../parts/cancelled-draws.tsx";
import { useLanguage } from "../parts/language.tsx";
import { Native } from "../parts/native.tsx";
import { Note } from "../parts/note.tsx";
import { PublicPage } from "../parts/public-page.tsx";
import { Refreshing } from "../parts/refreshing.tsx";
import { publicText } from "../text/public.ts";
import { drawText } from "../text/public-draw.ts";
import { drawWatchText } from "../text/public-draw-watch.ts";
import { formatDateTime } from "../text/workspace-dates.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/draw-watch.route.ts";
import { Definitions, Hash, Step } from "./draw-steps.tsx";
import { DrawWatchCheck, WatchedSizes } from "./draw-watch-check.tsx";

/** Ships its scripts: once the sample is drawn, the draw can be run again in the visitor's browser. */
export const handle = { interactive: true };

export const loader = async ({ params, context }: Route.LoaderArgs) => {
  const { actor, effectsFor } = context.get(worldContext);
  return valueOrPage(await watchDraw({ round: params.round }, effectsFor(actor)));
};

/**
 * The steps of the draws of a round, for everyone to follow while they happen; read only. While a draw is under way it looks again by itself for whoever asks it to.
 */
export default function DrawWatch({ loaderData: { round, draws, cancelled } }: Route.ComponentProps) {
  const language = useLanguage();
  const words = drawWatchText[language];
  const { pathname, search } = useLocation();
  const live = draws.some(({ ceremony }) => ceremony.next !== "sign");
  return (
    <PublicPage simulated={round.simulated} subtitle={publicText[language].areaAndYear(round.area, round.year)}>
      <title>{words.title}</title>
      <section className="top2">
        <div className="wrap">
          <h1>{words.title}</h1>
          <p className="lead">
            <Native>{round.title}</Native>. {words.lead}
          </p>
          {live && (
            <p className="small mut">
              <Refreshing href={pathname} live={search.includes("live=")} />
            </p>
          )}
        </div>
      </section>
      {draws.map((draw) => (
        <Draw key={draw.part.code} round={round} draw={draw} />
      ))}
      {cancelled.length > 0 && (
        <section className="sec">
          <div className="wrap">
            <h2>{words.cancelled}</h2>
            <p>{words.cancelledLead}</p>
            <CancelledDraws cancelled={cancelled} />
          </div>
        </section>
      )}
    </PublicPage>
  );
}

interface DrawProps {
  readonly round: WatchedDraws["round"];
  readonly draw: WatchedDraw;
}

const Draw = ({ round, draw }: DrawProps) => {
  const language = useLanguage();
  const words = drawWatchText[language];
  const steps = drawText[language];
  return (
    <section className="sec">
      <div className="wrap">
        <h2>
          <Native>{draw.part.title}</Native>
        </h2>
        <p className="mut">
          {words.changed(formatDateTime(draw.ceremony.changedAt, language))} <a href={useLocation().pathname}>{words.again}</a>
        </p>
        <ol className="draw-steps">
          <Step title={words.committed}>
            <Committed draw={draw} />
          </Step>
          <Step title={steps.event}>
            <Event draw={draw} />
          </Step>
          <Step title={words.reveals}>
            <Reveals draw={draw} />
          </Step>
          <Step title={words.result}>
            <Result draw={draw} />
          </Step>
        </ol>
        <DrawWatchCheck round={round} draw={draw} />
      </div>
    </section>
  );
};

const Committed = ({ draw }: { readonly draw: WatchedDraw }) => {
  const { commitment, frameHash, sizes } = draw;
  const asked = sizes.filter(({ size }) => size > 0);
  const total = asked.reduce((sum, { size }) => sum + size, 0);

  const language = useLanguage();
  const words = drawWatchText[language];
  const steps = drawText[language];
  const rows: readonly (readonly [string, ReactNode])[] = [
    [words.at, formatDateTime(commitment.committedAt, language)],
    [draw.staged ? words.listHash : steps.frameHash, <Hash key="hash">{frameHash}</Hash>],
    [
      steps.size,
      draw.staged
        ? words.stages(formatNumber(draw.units, language), formatNumber(draw.staged.stages.length, language))
        : words.sizes(formatNumber(total, language), formatNumber(asked.length, language)),
    ],
    ...(draw.staged?.above ? [[words.above, aboveText(draw.staged.above, language)] as const] : []),
    ...(draw.staged ? [] : [[steps.reserves, steps.reservesText(formatNumber(commitment.reserves, language))] as const]),
    [steps.eventName, <Native key="event">{commitment.eventName}</Native>],
    ...(commitment.eventAt === null ? [] : [[words.eventAt, formatDateTime(commitment.eventAt, language)] as const]),
    ...(commitment.number > 1 ? [[words.number, words.numberOf(String(commitment.number))] as const] : []),
    [steps.design, `${steps.designs[commitment.design]} · ${commitment.algorithm}`],
  ];
  return (
    <>
      <Definitions rows={rows} />
      <WatchedSizes draw={draw} />
    </>
  );
};

/** What a draw goes on from: the sample that was published, and what of it has no list. */
const aboveText = ({ title, sampled, sampleHash, unlisted, unlistedReason }: AboveView, language: Language): ReactNode => {
  const words = drawWatchText[language];
  return (
    <>
      {words.aboveUnits(formatNumber(sampled, language))} <Native>{title}</Native>: <Hash>{sampleHash}</Hash>
      {unlisted > 0 && <> {words.unlisted(formatNumber(unlisted, language), unlistedReason)}</>}
    </>
  );
};

const Event = ({ draw: { ceremony } }: { readonly draw: WatchedDraw }) => {
  const language = useLanguage();
  const words = drawWatchText[language];
  if (ceremony.eventText !== null)
    return (
      <p>
        <b>
          <Native>{ceremony.eventText}</Native>
        </b>{" "}
        <span className="mut">{ceremony.agreedAt && formatDateTime(ceremony.agreedAt, language)}</span>
      </p>
    );
  const said = [words.eventNone, words.eventOne, words.eventDifferent][ceremony.entries.length];
  return ceremony.entries.length === 2 ? <Note tone="bad">{said}</Note> : <p className="mut">{said}</p>;
};

const Reveals = ({ draw: { commitment, ceremony } }: { readonly draw: WatchedDraw }) => {
  const language = useLanguage();
  const waits = ceremony.next === "event" && ceremony.entries.length === 0 && commitment.clock !== "after";
  if (commitment.parties.length === 0) return <p>{drawText[language].noCommitments}</p>;
  return (
    <Definitions
      rows={commitment.parties.map((party) => [party.party, <PartySteps key={party.party} party={party} waits={waits} />])}
    />
  );
};

interface PartyProps {
  readonly party: DrawParty;
  /** Codes may still be handed in. */
  readonly waits: boolean;
}

/** The code of a party, its text once opened, and whether the party entered them itself. */
const PartySteps = ({ party: { commitment, committed, reveal, revealed, failedHash, excused }, waits }: PartyProps) => {
  const language = useLanguage();
  const words = drawWatchText[language];
  const said = (entry: PartyEntry | null) => entry && words.entered[entry.as](formatDateTime(entry.at, language));
  if (commitment === null)
    return (
      <p className="mut">
        {waits ? words.noCodeYet : words.noCode}
        {excused !== null && <> – {words.excused(excused.reason, formatDateTime(excused.at, language))}</>}
      </p>
    );
  return (
    <>
      <Hash>{commitment}</Hash>
      <p className="small mut">{said(committed)}</p>
      <p>
        {reveal === null ? failedHash === null ? words.closed : words.failed(failedHash) : <Native>{`“${reveal}”`}</Native>}{" "}
        <span className="small mut">{said(revealed)}</span>
      </p>
    </>
  );
};

const Result = ({ draw: { result, ceremony, staged } }: { readonly draw: WatchedDraw }) => {
  const language = useLanguage();
  const words = drawWatchText[language];
  const steps = drawText[language];
  if (result === null) return <p className="mut">{words.notDrawn}</p>;
  return (
    <Definitions
      rows={[
        [words.at, formatDateTime(result.drawnAt, language)],
        [steps.seed, <Hash key="seed">{result.seed}</Hash>],
        [
          words.drawn,
          (staged ? words.unitCounts : words.counts)(
            formatNumber(result.sampled, language),
            formatNumber(result.reserves, language),
          ),
        ],
        [steps.sampleHash, <Hash key="sample">{result.sampleHash}</Hash>],
        ...ceremony.signatures.map(
          ({ body, state, reason }) => [body, `${words.states[state]}${reason === "" ? "" : `: ${reason}`}`] as const,
        ),
      ]}
    />
  );
};
