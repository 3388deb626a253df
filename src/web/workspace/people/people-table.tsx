import type { AccountLine } from "../../../survey/people/people-view.ts";
import { Badge, type BadgeTone } from "../../parts/badge.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";
import { useGrantWords } from "./grant-words.ts";

const tones: Readonly<Record<AccountLine["state"], BadgeTone>> = {
  active: "ok",
  locked: "warn",
  disabled: "none",
  "must-change-password": "run",
  invited: "run",
  "invitation-ended": "warn",
};

export const AccountState = ({ state }: Pick<AccountLine, "state">) => (
  <Badge tone={tones[state]}>{useText(registersText).accountStates[state]}</Badge>
);

/** The accounts and what they may do where. */
export const PeopleTable = ({ accounts }: { readonly accounts: readonly AccountLine[] }) => (
  <ListedTable
    title={useText(peopleText).people}
    columns={usePeopleColumns()}
    rows={accounts}
    rowKey={({ id }) => id}
    csv="/workspace/download/people.csv"
  />
);

const usePeopleColumns = (): readonly ListColumn<AccountLine>[] => {
  const text = useText(registersText);
  const words = useText(peopleText);
  const language = useLanguage();
  const grantWords = useGrantWords();
  const granted = ({ grants }: AccountLine): string =>
    grants
      .map(grantWords)
      .map(({ role, scope }) => `${role} (${scope})`)
      .join("; ");
  return [
    {
      key: "name",
      heading: text.name,
      rowHeading: true,
      cell: (account) => <PersonLink {...account} />,
      value: ({ name }) => name,
    },
    {
      key: "username",
      heading: text.username,
      cell: ({ username }) => <span className="mono">{username}</span>,
      value: ({ username }) => username,
    },
    { key: "body", heading: text.body, cell: ({ body }) => body, value: ({ body }) => body },
    { key: "role", heading: text.role, cell: (account) => granted(account) || "–", value: granted },
    {
      key: "state",
      heading: text.state,
      cell: (account) => <AccountState {...account} />,
      value: ({ state }) => text.accountStates[state],
    },
    {
      key: "factor",
      heading: words.factor,
      cell: ({ secondFactor }) => (secondFactor ? words.has : words.hasNot),
      value: ({ secondFactor }) => (secondFactor ? words.has : words.hasNot),
    },
    {
      key: "seen",
      heading: text.seen,
      cell: ({ seenAt }) => <span className="num">{seenAt ? formatDateTime(seenAt, language) : text.never}</span>,
      value: ({ seenAt }) => seenAt,
    },
  ];
};

const PersonLink = ({ username, name }: AccountLine) => <a href={`/workspace/people/${username}`}>{name}</a>;
