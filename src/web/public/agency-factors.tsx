import type { AgencySnapshot } from "../../survey/report/snapshot.ts";
import { axisFor } from "../parts/charts/axis.ts";
import { PlotRows } from "./plot-rows.tsx";
import type { PublicView } from "./published.ts";

/** The agency's factors, each beside the whole round's. */
export const AgencyFactors = ({ view, agency }: { readonly view: PublicView; readonly agency: AgencySnapshot }) => {
  const { part, language, text } = view;
  const rows = part.factors.flatMap(({ id, title, figure: whole }) => {
    const figure = agency.factors.find((factor) => factor.id === id)?.figure;
    return figure ? [{ id, label: title[language], figure, whole }] : [];
  });
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{text.eachFactor}</h2>
        <p className="sub-line">{text.criteriaSubtitle}</p>
        <PlotRows view={view} rows={rows} axis={axisFor(rows.map(({ figure }) => figure))} />
      </div>
    </section>
  );
};
