import { formatNumber } from "../../survey/number.ts";
import type { AgencySnapshot } from "../../survey/report/snapshot.ts";
import { RankStrip } from "../parts/charts/rank-strip.ts";
import { usePartsText } from "../parts/language.tsx";
import type { PublicView } from "./published.ts";

/** How many answered here, the range of ranks, and how many others clearly differ. */
export const AgencyFacts = ({ view, agency }: { readonly view: PublicView; readonly agency: AgencySnapshot }) => {
  const { part, language, text } = view;
  const parts = usePartsText();
  const { answered, planned, rank, clearlyAbove, clearlyBelow } = agency;
  return (
    <dl className="facts">
      <div>
        <dt>{text.validForms}</dt>
        <dd className="num">{text.ofPlanned(formatNumber(answered, language), formatNumber(planned, language))}</dd>
      </div>
      {rank && (
        <>
          <div className="facts-tall">
            <dt>{text.rankOf(part.agencies.length)}</dt>
            <dd>
              <RankStrip best={rank.best} worst={rank.worst} of={part.agencies.length} />
              {parts.rankLabel(rank.best, rank.worst)}
            </dd>
          </div>
          <div>
            <dt>{text.clearlyLower}</dt>
            <dd>{text.countUnits(clearlyBelow)}</dd>
          </div>
          <div>
            <dt>{text.clearlyHigher}</dt>
            <dd>{text.countUnits(clearlyAbove)}</dd>
          </div>
        </>
      )}
    </dl>
  );
};
