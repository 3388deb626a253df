import { usePartsText } from "./language.tsx";

/** First thing under the top bar of every page of a simulated round; cannot be closed. */
export const SimulatedBanner = () => {
  const text = usePartsText();
  return (
    <aside className="sim" aria-label={text.simulatedTitle}>
      <div className="wrap">
        <b>{text.simulatedTitle}</b> <span>{text.simulatedText}</span>
      </div>
    </aside>
  );
};
