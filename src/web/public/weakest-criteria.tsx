import { formatNumber } from "../../survey/number.ts";
import type { PublicView } from "./published.ts";
import { WeakList } from "./weak-list.tsx";

/** What to remedy first. */
export const WeakestCriteria = ({ view }: { readonly view: PublicView }) => {
  const { part, language, text } = view;
  return (
    <WeakList
      view={view}
      criteria={part.criteria}
      howMany={4}
      title={text.weakestTitle}
      subtitle={text.weakestSubtitle}
      note={({ figure }) => figure.valid !== null && ` · ${text.validAnswers(formatNumber(figure.valid, language))}`}
    />
  );
};
