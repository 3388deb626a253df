import { shownCode } from "../../survey/instrument/shown-code.ts";
import { methodText } from "../text/public-method.ts";
import type { PublicView } from "./published.ts";

/** What is asked: the criteria of each factor, in full. */
export const FactorsAndCriteria = ({ view: { part, language } }: { readonly view: PublicView }) => (
  <section className="sec">
    <div className="wrap">
      <h2>{methodText[language].factorsTitle}</h2>
      {part.factors.map(({ id, title }) => (
        <details className="fold" key={id}>
          <summary>
            {shownCode(id)}. {title[language]}
          </summary>
          <ul className="list">
            {part.criteria
              .filter(({ factor }) => factor === id)
              .map((criterion) => (
                <li key={criterion.id}>
                  <span className="code">{shownCode(criterion.id)}</span> {criterion.text[language]}
                </li>
              ))}
          </ul>
        </details>
      ))}
    </div>
  </section>
);
