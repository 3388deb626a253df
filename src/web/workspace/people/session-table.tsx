import type { ReactNode } from "react";
import type { SessionLine } from "../../../survey/people/people-view.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { useText } from "../use-workspace.ts";

interface SessionTableProps {
  readonly sessions: readonly SessionLine[];
  /** What can be done with a session, if anything. */
  readonly act?: (session: SessionLine) => ReactNode;
}

/** Open sessions by device and time. */
export const SessionTable = ({ sessions, act }: SessionTableProps) => {
  const text = useText(peopleText);
  const language = useLanguage();
  const time = (iso: string) => <span className="num">{formatDateTime(iso, language)}</span>;
  return (
    <DataTable
      caption={text.sessions}
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        { key: "device", heading: text.device, rowHeading: true, cell: ({ device }) => device || text.unknownDevice },
        { key: "begun", heading: text.begun, cell: ({ createdAt }) => time(createdAt) },
        { key: "seen", heading: text.seen, cell: ({ seenAt }) => time(seenAt) },
        ...(act ? [{ key: "act", heading: text.end, cell: act }] : []),
      ]}
      stacked
    />
  );
};
