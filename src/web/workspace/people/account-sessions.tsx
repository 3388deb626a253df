import type { SessionLine } from "../../../survey/people/people-view.ts";
import { entranceText } from "../../text/workspace-entrance.ts";
import { PostButton } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { SessionTable } from "./session-table.tsx";

/** One's own open sessions: each can be ended, and all others at once. */
export const OwnSessionsCard = ({ sessions }: { readonly sessions: readonly SessionLine[] }) => {
  const text = useText(entranceText);
  const endOthers = (
    <PostButton intent="end-others" small>
      {text.endOthers}
    </PostButton>
  );
  return (
    <SessionTable
      title={text.sessions}
      sessions={sessions}
      act={(session) => <EndSession session={session} />}
      aside={sessions.length > 1 && endOthers}
    />
  );
};

const EndSession = ({ session: { id, current, device } }: { readonly session: SessionLine }) => {
  const text = useText(entranceText);
  if (current) return <span className="mut">{text.thisSession}</span>;
  return (
    <PostButton intent="end-session" fields={{ session: id }} small>
      {text.end}
      <span className="sr"> {text.endOf(device)}</span>
    </PostButton>
  );
};
