import { usePartsText } from "./language.tsx";

/** Seconds between two looks at a draw that is under way. */
const every = 15;

interface RefreshingProps {
  /** The same page, without `still`. */
  readonly href: string;
  /** Whoever reads asked the page not to move. */
  readonly still: boolean;
}

/** Looks again by itself, without a script; a page that moves by itself must let itself be held still. */
export const Refreshing = ({ href, still }: RefreshingProps) => {
  const text = usePartsText();
  const held = `${href}${href.includes("?") ? "&" : "?"}still=yes`;
  return still ? (
    <span>
      <a href={held}>{text.refreshNow}</a> · <a href={href}>{text.refreshAgain}</a>
    </span>
  ) : (
    <span>
      <meta httpEquiv="refresh" content={`${every};url=${href}`} />
      {text.refreshes(every)} <a href={held}>{text.holdStill}</a>
    </span>
  );
};
