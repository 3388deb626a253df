import { usePartsText } from "./language.tsx";

/** Seconds between two looks at a draw that is under way. */
const every = 15;

interface RefreshingProps {
  /** The same page, without `live`. */
  readonly href: string;
  /** Whoever reads asked the page to look again by itself. */
  readonly live: boolean;
}

/** A page moves by itself, without a script, only for whoever asks it to; one link starts it and one holds it still. */
export const Refreshing = ({ href, live }: RefreshingProps) => {
  const text = usePartsText();
  const moving = `${href}${href.includes("?") ? "&" : "?"}live=yes`;
  return live ? (
    <span>
      <meta httpEquiv="refresh" content={`${every};url=${moving}`} />
      {text.refreshes(every)} <a href={href}>{text.holdStill}</a>
    </span>
  ) : (
    <span>
      <a href={href}>{text.refreshNow}</a> · <a href={moving}>{text.refreshAgain}</a>
    </span>
  );
};
