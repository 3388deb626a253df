import type { AgencySnapshot } from "../../survey/report/snapshot.ts";
import { FigureValue } from "../parts/figure.tsx";
import { Native } from "../parts/native.tsx";
import { byValueThenName } from "./order.ts";
import type { PublicView } from "./published.ts";

/** Agencies × factors; a withheld cell says so, a cell with few answers is marked. */
export const FactorTable = ({ view }: { readonly view: PublicView }) => {
  const { part, language, text } = view;
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{text.eachFactor}</h2>
        <p className="sub-line">{text.eachFactorText(part.publicMinimumValid, part.minimumValid)}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard */}
        <section className="tw" tabIndex={0} aria-label={text.eachFactor}>
          <table className="ft">
            <caption className="sr">{text.eachFactor}</caption>
            <thead>
              <tr>
                <th scope="col">{text.agency}</th>
                {part.factors.map(({ id, shortTitle }) => (
                  <th scope="col" key={id}>
                    {shortTitle[language]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {part.agencies.toSorted(byValueThenName(language)).map((agency) => (
                <Row key={agency.id} view={view} agency={agency} />
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
};

const Row = ({ view: { part }, agency }: { readonly view: PublicView; readonly agency: AgencySnapshot }) => (
  <tr>
    <th scope="row">
      <Native>{agency.shortName}</Native>
    </th>
    {part.factors.map(({ id }) => {
      const figure = agency.factors.find((factor) => factor.id === id)?.figure;
      return <td key={id}>{figure && <FigureValue figure={figure} decimals={1} minimum={part.publicMinimumValid} />}</td>;
    })}
  </tr>
);
