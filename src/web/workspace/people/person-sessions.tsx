import type { SessionLine } from "../../../survey/people/people-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { peopleText } from "../../text/workspace-people.ts";
import { useMay, useText } from "../use-workspace.ts";
import { SessionTable } from "./session-table.tsx";

/** Open sessions of another person, for who may end them. */
export const SessionsCard = ({ sessions }: { readonly sessions: readonly SessionLine[] }) => {
  const text = useText(peopleText);
  if (!useMay()("changePeople")) return null;
  const endAll = (
    <ButtonLink href="?confirm=end-sessions" small>
      {text.endAll}
    </ButtonLink>
  );
  return (
    <div className="mt">
      {sessions.length === 0 ? (
        <Card title={text.sessions} flush>
          <p className="pad">{text.noSessions}</p>
        </Card>
      ) : (
        <SessionTable title={text.sessions} sessions={sessions} aside={endAll} />
      )}
    </div>
  );
};
