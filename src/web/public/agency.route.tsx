import { data, useParams } from "react-router";
import { formatPercent } from "../../survey/number.ts";
import { problem } from "../../survey/problem.ts";
import type { AgencySnapshot } from "../../survey/report/snapshot.ts";
import { worldContext } from "../context.ts";
import { axisFor } from "../parts/charts/axis.ts";
import { IntervalScale } from "../parts/charts/interval-scale.ts";
import { Native } from "../parts/native.tsx";
import type { Route } from "./+types/agency.route.ts";
import { AgencyCriteria, AgencyWeakest } from "./agency-criteria.tsx";
import { AgencyFactors } from "./agency-factors.tsx";
import { AgencyFacts } from "./agency-facts.tsx";
import { loadPublished, type PublicView, partShown, usePublicView } from "./published.ts";

/** Refuses an agency that is not in the part shown; the page itself reads the release from the layout. */
export const loader = async ({ params, request, context }: Route.LoaderArgs): Promise<null> => {
  const url = new URL(request.url);
  const published = await loadPublished({ round: params.round, request }, context.get(worldContext));
  const part = partShown(published, url.searchParams.get("part"));
  if (part.agencies.some(({ id }) => id === params.agency)) return null;
  throw data({ problems: [problem("E-WEB-001", { path: url.pathname })] }, { status: 404 });
};

/** One office, seen fairly: its index with interval and rank range, its weakest criteria against the whole. */
export default function PublicAgency() {
  const view = usePublicView();
  const { agency: id } = useParams();
  const agency = view.part.agencies.find((known) => known.id === id);
  if (!agency) return null;
  const { text, published, part } = view;
  return (
    <>
      <title>{`${text.agencyTitle} ${agency.name} – ${published.snapshot.round.shortTitle}`}</title>
      <section className="hero">
        <div className="wrap">
          <div>
            <p className="crumb">
              <a href={view.to("ranking")}>‹ {text.backToRanking(part.agencies.length)}</a>
            </p>
            <Hero view={view} agency={agency} />
          </div>
          <AgencyFacts view={view} agency={agency} />
        </div>
      </section>
      {agency.overall.value !== null && (
        <>
          <AgencyWeakest view={view} agency={agency} />
          <AgencyFactors view={view} agency={agency} />
          <AgencyCriteria view={view} agency={agency} />
        </>
      )}
    </>
  );
}

const Hero = ({ view, agency }: { readonly view: PublicView; readonly agency: AgencySnapshot }) => {
  const { part, language, text } = view;
  const { value } = agency.overall;
  return (
    <>
      <h1>
        {text.agencyTitle} <Native>{agency.name}</Native>
      </h1>
      {value === null ? (
        <p className="lead more">{text.agencyWithheld(part.publicMinimumValid)}</p>
      ) : (
        <>
          <p className="big">
            <b className="num">{formatPercent(value, language)}</b>
          </p>
          <IntervalScale figure={agency.overall} axis={axisFor([agency.overall, part.overall])} language={language} />
          {part.overall.value !== null && (
            <p className="lead">{text.wholeRound(formatPercent(part.overall.value, language))}</p>
          )}
        </>
      )}
    </>
  );
};
