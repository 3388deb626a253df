import { useLocation } from "react-router";
import type { AccountLine } from "../../../survey/people/people-view.ts";
import { Badge, type BadgeTone } from "../../parts/badge.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { filterOf } from "../asked-list.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";
import { grantedWords, peopleValues } from "./people-values.ts";

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
export const PeopleTable = ({ accounts }: { readonly accounts: readonly AccountLine[] }) => {
  const { search } = useLocation();
  return (
    <ListedTable
      title={useText(peopleText).people}
      columns={usePeopleColumns()}
      rows={accounts}
      rowKey={({ id }) => id}
      csv={`/workspace/download/people.csv${filterOf(search)}`}
    />
  );
};

const usePeopleColumns = (): readonly ListColumn<AccountLine>[] => {
  const text = useText(registersText);
  const words = useText(peopleText);
  const language = useLanguage();
  const values = peopleValues(language);
  const column = (key: keyof typeof values, heading: string, cell: ListColumn<AccountLine>["cell"]) => ({
    ...{ key, heading, cell, value: values[key] },
  });
  return [
    { ...column("name", text.name, (account) => <PersonLink {...account} />), rowHeading: true },
    column("username", text.username, ({ username, email }) => (
      <>
        <span className="mono">{username}</span>
        {email && <span className="small mut block">{email}</span>}
      </>
    )),
    column("body", text.body, ({ body }) => body),
    column("role", text.role, (account) => grantedWords(account, language) || "–"),
    column("state", text.state, (account) => <AccountState {...account} />),
    column("factor", words.factor, values.factor),
    column("seen", text.seen, ({ seenAt }) => (
      <span className="num">{seenAt ? formatDateTime(seenAt, language) : text.never}</span>
    )),
  ];
};

const PersonLink = ({ username, name }: AccountLine) => <a href={`/workspace/people/${username}`}>{name}</a>;
