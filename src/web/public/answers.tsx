import type { PartSnapshot } from "../../survey/report/snapshot.ts";
import { FiveLevelBar, FiveLevelKey } from "../parts/charts/five-level-bar.ts";
import { FigureValue } from "../parts/figure.tsx";
import type { PublicView } from "./published.ts";

/** How the answers spread over the scale, factor by factor; factors whose spread is withheld are left out. */
export const Answers = ({ view: { part, language, text } }: { readonly view: PublicView }) => {
  const factors = part.factors.filter(({ distribution }) => distribution.length > 0);
  if (factors.length === 0) return null;
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{text.howAnswered}</h2>
        <div className="row sp key-line">
          <FiveLevelKey scale={part.scale} language={language} />
          <span className="small mut">{readsOffBars(part) ? text.rightColumnTop2 : text.rightColumn}</span>
        </div>
        {factors.map(({ id, title, figure, distribution }) => (
          <div className="lrow" key={id}>
            <span>{title[language]}</span>
            <FiveLevelBar label={title[language]} distribution={distribution} scale={part.scale} language={language} />
            <b>
              <FigureValue figure={figure} decimals={1} minimum={part.publicMinimumValid} />
            </b>
          </div>
        ))}
      </div>
    </section>
  );
};

/** Under the share of satisfied answers the index is what the two right segments add up to. */
const readsOffBars = ({ scoring }: PartSnapshot): boolean => scoring.item === "top2" && scoring.aggregate !== "all-satisfied";
