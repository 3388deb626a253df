import { Note } from "../parts/note.tsx";
import { entranceText } from "../text/workspace-entrance.ts";
import { useText, useWorkspace } from "./use-workspace.ts";

/** Seconds before the end at which it is said. */
const ahead = 5 * 60;

/** Shows itself five minutes before the session ends, by the clock of the style sheet: pages have no script. */
export const SessionWarning = () => {
  const text = useText(entranceText);
  const { secondsLeft } = useWorkspace();
  if (secondsLeft === null) return null;
  const delay = Math.max(0, Math.round(secondsLeft - ahead));
  return (
    <div className="session-warning" role="status" style={{ animationDelay: `${delay}s` }}>
      <Note tone="warn">{text.sessionSoonEnds}</Note>
    </div>
  );
};
