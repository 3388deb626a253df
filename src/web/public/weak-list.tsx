import type { ReactNode } from "react";
import { formatPercent } from "../../survey/number.ts";
import type { CriterionSnapshot } from "../../survey/report/snapshot.ts";
import { Interval } from "../parts/figure.tsx";
import { weakestCriteria } from "./findings.ts";
import type { PublicView } from "./published.ts";

interface WeakListProps<Criterion> {
  readonly view: PublicView;
  readonly criteria: readonly Criterion[];
  readonly howMany: number;
  /** The heading over so many criteria. */
  readonly title: (count: number) => string;
  readonly subtitle?: string;
  /** What is said of a criterion after its interval. */
  readonly note: (criterion: Criterion) => ReactNode;
}

/** The weakest criteria, lowest first, each with its interval; nothing when no criterion has a figure. */
export const WeakList = <Criterion extends CriterionSnapshot>({
  view: { language, text },
  criteria,
  howMany,
  title,
  subtitle,
  note,
}: WeakListProps<Criterion>) => {
  const weakest = weakestCriteria(criteria, howMany);
  if (weakest.length === 0) return null;
  return (
    <section className="sec">
      <div className="wrap aside-left">
        <div>
          <h2>{title(weakest.length)}</h2>
          {subtitle && <p className="sub-line">{subtitle}</p>}
          <p className="small mut">{text.weakestNote}</p>
        </div>
        <ol className="weak">
          {weakest.map((criterion) => (
            <li key={criterion.id}>
              <span>
                {criterion.shortText[language]}
                <span className="small">
                  <Interval figure={criterion.figure} />
                  {note(criterion)}
                </span>
              </span>
              <b className="num">{formatPercent(criterion.figure.value ?? 0, language)}</b>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
};
