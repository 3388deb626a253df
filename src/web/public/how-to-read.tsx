import { formatNumber } from "../../survey/number.ts";
import type { AgencySnapshot } from "../../survey/report/snapshot.ts";
import { Native } from "../parts/native.tsx";
import { byValueThenName } from "./order.ts";
import type { PublicView } from "./published.ts";

/** Three short answers under the ranking: what a range means, why there is no single rank, and who stands clearly lowest. */
export const HowToRead = ({ view }: { readonly view: PublicView }) => {
  const { part, language, text, to } = view;
  const ordered = part.agencies.filter(({ rank }) => rank).toSorted(byValueThenName(language));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first?.rank || !last) return null;
  const { best, worst } = first.rank;
  return (
    <div className="how">
      <div>
        <h2 className="h3">{text.readRange}</h2>
        <p>{text.readRangeText({ best, worst, above: best - 1, below: part.agencies.length - worst })}</p>
      </div>
      <div>
        <h2 className="h3">{text.whyRange}</h2>
        <p>{text.whyRangeText(formatNumber(medianAnswered(part.agencies), language))}</p>
      </div>
      {last.clearlyAbove > 0 && (
        <div>
          <h2 className="h3">
            <Native>{last.shortName}</Native>
          </h2>
          <p>
            {text.lowest(last.clearlyAbove, part.agencies.length - 1)}{" "}
            <a href={to(`agencies/${encodeURIComponent(last.id)}`)}>{text.seeWeak}</a>
          </p>
        </div>
      )}
    </div>
  );
};

const medianAnswered = (agencies: readonly AgencySnapshot[]): number => {
  const counts = agencies.map(({ answered }) => answered).toSorted((one, other) => one - other);
  return counts[Math.floor(counts.length / 2)] ?? 0;
};
