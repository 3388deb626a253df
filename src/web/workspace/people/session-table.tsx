import type { ReactNode } from "react";
import type { SessionLine } from "../../../survey/people/people-view.ts";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";

interface SessionTableProps {
  readonly title: string;
  readonly sessions: readonly SessionLine[];
  /** What can be done with a session, if anything. */
  readonly act?: (session: SessionLine) => ReactNode;
  /** What can be done with all of them. */
  readonly aside?: ReactNode;
}

/** Open sessions by device and time, last seen first unless the address asks for another order. */
export const SessionTable = ({ title, sessions, act, aside }: SessionTableProps) => {
  const text = useText(peopleText);
  const language = useLanguage();
  const time = (iso: string) => <span className="num">{formatDateTime(iso, language)}</span>;
  const device = (session: SessionLine): string => session.device || text.unknownDevice;
  const columns: readonly ListColumn<SessionLine>[] = [
    { key: "device", heading: text.device, rowHeading: true, cell: device, value: device },
    { key: "begun", heading: text.begun, cell: ({ createdAt }) => time(createdAt), value: ({ createdAt }) => createdAt },
    { key: "seen", heading: text.seen, cell: ({ seenAt }) => time(seenAt), value: ({ seenAt }) => seenAt },
    ...(act ? [{ key: "act", heading: text.end, cell: act }] : []),
  ];
  return <ListedTable title={title} columns={columns} rows={sessions} rowKey={({ id }) => id} aside={aside} />;
};
