import { useSearchParams } from "react-router";
import { formatPercent } from "../../survey/number.ts";
import { axisFor } from "../parts/charts/axis.ts";
import { AxisLabels } from "../parts/charts/axis-labels.ts";
import { Emphasised } from "../parts/emphasised.tsx";
import { Native } from "../parts/native.tsx";
import { FactorTable } from "./factor-table.tsx";
import { FieldTable } from "./field-table.tsx";
import { pairsSentence } from "./findings.ts";
import { HowToRead } from "./how-to-read.tsx";
import { PartTabs } from "./part-tabs.tsx";
import { type PublicView, usePublicView } from "./published.ts";
import { RankingFilter } from "./ranking-filter.tsx";
import { type Ranked, type RankingRequest, rankedAgencies, rankingRequest } from "./ranking-order.ts";
import { RankingTable } from "./ranking-table.tsx";
import { scoringPhrase } from "./scoring-words.ts";

/** The ranking: compares without inventing an order. */
export default function PublicRanking() {
  const view = usePublicView();
  const [query] = useSearchParams();
  const { part, published, language, text } = view;
  const request = rankingRequest(part, query);
  const rows = rankedAgencies(part, request, language);
  return (
    <>
      <title>{`${text.rankingTitle} ${part.title} – ${published.snapshot.round.shortTitle}`}</title>
      <section className="top2">
        <div className="wrap">
          <PartTabs view={view} page="ranking" />
          <h1>
            {text.rankingTitle} <Native>{part.title}</Native>
          </h1>
          <p className="lead">
            <Emphasised text={pairsSentence(part, language)} /> {text.soRanges}
          </p>
          <RankingFilter view={view} request={request} />
        </div>
      </section>
      <section>
        <div className="wrap">
          <Ranking view={view} request={request} rows={rows} />
          {!request.factor && <HowToRead view={view} />}
        </div>
      </section>
      <FactorTable view={view} />
      <FieldTable view={view} />
    </>
  );
}

interface RankingProps {
  readonly view: PublicView;
  readonly request: RankingRequest;
  readonly rows: readonly Ranked[];
}

const Ranking = ({ view, request, rows }: RankingProps) => {
  const { part, language, text } = view;
  const whole = wholeFigure(view, request);
  const axis = axisFor([whole, ...rows.map(({ figure }) => figure)]);
  if (rows.every(({ figure }) => figure.value === null)) return <p className="note">{text.nothingToRank}</p>;
  return (
    <>
      <div className="rk-axis">
        <p className="small mut">{text.axisCaption(axis.low, axis.high)}</p>
        <AxisLabels axis={axis} flush />
      </div>
      <RankingTable view={view} rows={rows} axis={axis} reference={whole.value} withRanks={!request.factor} />
      <p className="small mut more rk-note">
        {whole.value !== null && text.dottedLine(formatPercent(whole.value, language))}{" "}
        {text.scoringLine(scoringPhrase(part, language))} {request.factor ? text.ranksOnlyOverall : text.pairsLine}
      </p>
    </>
  );
};

const wholeFigure = ({ part }: PublicView, { factor }: RankingRequest) =>
  part.factors.find(({ id }) => id === factor)?.figure ?? part.overall;
