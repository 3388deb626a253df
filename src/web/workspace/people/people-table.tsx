import type { AccountLine } from "../../../survey/people/people-view.ts";
import { Badge, type BadgeTone } from "../../parts/badge.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";

const tones: Readonly<Record<AccountLine["state"], BadgeTone>> = {
  active: "ok",
  locked: "warn",
  disabled: "none",
  "must-change-password": "run",
  invited: "run",
  "invitation-ended": "warn",
};

/** The accounts and what they may do where. */
export const PeopleTable = ({ accounts }: { readonly accounts: readonly AccountLine[] }) => (
  <ListedTable
    title={useText(registersText).people}
    columns={usePeopleColumns()}
    rows={accounts}
    rowKey={({ id }) => id}
    csv="/workspace/download/people.csv"
  />
);

const usePeopleColumns = (): readonly ListColumn<AccountLine>[] => {
  const text = useText(registersText);
  const words = useText(workspaceText);
  const language = useLanguage();
  const granted = ({ grants }: AccountLine): string =>
    grants.map(({ role, roundCode }) => `${words.roles[role]} (${roundCode ?? words.allRounds})`).join("; ");
  return [
    { key: "name", heading: text.name, rowHeading: true, cell: ({ name }) => name, value: ({ name }) => name },
    {
      key: "username",
      heading: text.username,
      cell: ({ username }) => <span className="mono">{username}</span>,
      value: ({ username }) => username,
    },
    { key: "body", heading: text.body, cell: ({ body }) => body, value: ({ body }) => body },
    { key: "role", heading: text.role, cell: granted, value: granted },
    {
      key: "state",
      heading: text.state,
      cell: ({ state }) => <Badge tone={tones[state]}>{text.accountStates[state]}</Badge>,
      value: ({ state }) => text.accountStates[state],
    },
    {
      key: "seen",
      heading: text.seen,
      cell: ({ seenAt }) => <span className="num">{seenAt ? formatDateTime(seenAt, language) : text.never}</span>,
      value: ({ seenAt }) => seenAt,
    },
  ];
};
