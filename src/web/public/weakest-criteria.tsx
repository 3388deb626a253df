import { formatNumber, formatPercent } from "../../survey/number.ts";
import { Interval } from "../parts/figure.tsx";
import { weakestCriteria } from "./findings.ts";
import type { PublicView } from "./published.ts";

const howMany = 4;

/** What to remedy first. */
export const WeakestCriteria = ({ view: { part, language, text } }: { readonly view: PublicView }) => {
  const weakest = weakestCriteria(part.criteria, howMany);
  if (weakest.length === 0) return null;
  return (
    <section className="sec">
      <div className="wrap aside-left">
        <div>
          <h2>{text.weakestTitle(weakest.length)}</h2>
          <p className="sub-line">{text.weakestSubtitle}</p>
          <p className="small mut">{text.weakestNote}</p>
        </div>
        <ol className="weak">
          {weakest.map(({ id, shortText, figure }) => (
            <li key={id}>
              <span>
                {shortText[language]}
                <span className="small">
                  <Interval figure={figure} />
                  {figure.valid !== null && ` · ${text.validAnswers(formatNumber(figure.valid, language))}`}
                </span>
              </span>
              <b className="num">{formatPercent(figure.value ?? 0, language)}</b>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
};
