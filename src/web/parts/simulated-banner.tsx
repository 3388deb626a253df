import { formatDate } from "../text/workspace-dates.ts";
import { useLanguage, usePartsText } from "./language.tsx";

interface SimulatedBannerProps {
  /** ISO day at which an example stands still. */
  readonly day?: string | null;
}

/** First thing under the top bar of every page of a simulated round; cannot be closed. */
export const SimulatedBanner = ({ day = null }: SimulatedBannerProps) => {
  const text = usePartsText();
  const language = useLanguage();
  return (
    <aside className="sim" aria-label={text.simulatedTitle}>
      <div className="wrap">
        <b>{text.simulatedTitle}</b> <span>{text.simulatedText}</span>
        {day !== null && <span> {text.exampleDay(formatDate(day, language))}</span>}
      </div>
    </aside>
  );
};
