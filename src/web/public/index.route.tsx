import { formatNumber, formatPercent, formatRange } from "../../survey/number.ts";
import { axisFor } from "../parts/charts/axis.ts";
import { IntervalScale } from "../parts/charts/interval-scale.ts";
import { Emphasised } from "../parts/emphasised.tsx";
import { Native } from "../parts/native.tsx";
import { SuppressedCell } from "../parts/suppressed-cell.tsx";
import { Answers } from "./answers.tsx";
import { CheckAndDownload } from "./check-and-download.tsx";
import { FactorPlot } from "./factor-plot.tsx";
import { Facts } from "./facts.tsx";
import { PartTabs } from "./part-tabs.tsx";
import { type PublicView, usePublicView } from "./published.ts";
import { indexSentence } from "./scoring-words.ts";
import { WeakestCriteria } from "./weakest-criteria.tsx";

/** The public index: the result and how sure it is. */
export default function PublicIndex() {
  const view = usePublicView();
  const { published, part, text } = view;
  const axis = axisFor([part.overall, ...part.factors.map(({ figure }) => figure)]);
  return (
    <>
      <title>{`${text.heroTitle} ${part.title} – ${published.snapshot.round.shortTitle}`}</title>
      <section className="hero">
        <div className="wrap">
          <div>
            <PartTabs view={view} page="" />
            <Hero view={view} axis={axis} />
          </div>
          <Facts view={view} />
        </div>
      </section>
      <FactorPlot view={view} axis={axis} />
      <Answers view={view} />
      <WeakestCriteria view={view} />
      <CheckAndDownload view={view} />
    </>
  );
}

const Hero = ({ view, axis }: { readonly view: PublicView; readonly axis: ReturnType<typeof axisFor> }) => {
  const { part, language, text } = view;
  const { value } = part.overall;
  return (
    <>
      <h1>
        {text.heroTitle} <Native>{part.title}</Native>
      </h1>
      <p className="big">
        {value === null ? (
          <SuppressedCell flag={part.overall.flag} minimum={part.publicMinimumValid} />
        ) : (
          <b className="num">{formatPercent(value, language)}</b>
        )}
      </p>
      {value !== null && <IntervalScale figure={part.overall} axis={axis} language={language} />}
      <p className="lead">
        <Emphasised text={indexSentence(part, language) ?? text.withheldOverall} /> <IntervalWords view={view} />
      </p>
      <OtherParts view={view} />
    </>
  );
};

const IntervalWords = ({ view: { part, language, text } }: { readonly view: PublicView }) => {
  const { ciLow, ciHigh } = part.overall;
  if (part.source === "on-site") return text.onSiteSentence;
  if (ciLow === null || ciHigh === null) return null;
  return text.intervalSentence(formatNumber(ciLow, language, 2), formatPercent(ciHigh, language));
};

/** The other parts with their own figure: measured apart and never pooled. */
const OtherParts = ({ view: { published, part, language, text, to } }: { readonly view: PublicView }) =>
  published.snapshot.parts
    .filter(({ code }) => code !== part.code)
    .map(({ code, title, overall: { value, ciLow, ciHigh } }) => (
      <p className="more" key={code}>
        {text.otherPart(title)}{" "}
        <a href={to("", code)}>
          {value === null ? text.results : formatPercent(value, language)}
          {ciLow !== null && ciHigh !== null && ` (${formatRange(ciLow, ciHigh, language)})`}
        </a>
      </p>
    ));
