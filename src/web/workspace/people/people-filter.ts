import type { AccountLine, AccountState } from "../../../survey/people/people-view.ts";

/** What of the people is shown, as the address says it; an empty text lets everything through. */
export interface PeopleFilter {
  readonly role: string;
  readonly body: string;
  /** `round:…` or `unit:…`. */
  readonly scope: string;
  readonly state: string;
  readonly factor: string;
}

export const readPeopleFilter = (search: string): PeopleFilter => {
  const asked = new URLSearchParams(search);
  const [role = "", body = "", scope = "", state = "", factor = ""] = ["role", "body", "scope", "state", "factor"].map(
    (name) => asked.get(name)?.normalize("NFC") ?? "",
  );
  return { role, body, scope, state, factor };
};

const notInUse: readonly AccountState[] = ["disabled", "invited", "invitation-ended"];

/** The accounts that the filter lets through. Role and scope must be those of one and the same grant. */
export const chosenPeople = (accounts: readonly AccountLine[], filter: PeopleFilter): readonly AccountLine[] =>
  accounts.filter(
    (account) =>
      (filter.body === "" || account.body === filter.body) &&
      (filter.state === "" || account.state === filter.state) &&
      (filter.factor === "" || (!account.secondFactor && !notInUse.includes(account.state))) &&
      ((filter.role === "" && filter.scope === "") || account.grants.some((grant) => isChosen(grant, filter))),
  );

const isChosen = ({ role, roundCode, unit }: AccountLine["grants"][number], filter: PeopleFilter): boolean =>
  (filter.role === "" || role === filter.role) &&
  (filter.scope === "" || filter.scope === `round:${roundCode}` || filter.scope === `unit:${unit?.id}`);

/** The scopes that somebody holds a role in, by their address and words. */
export const scopesHeld = (accounts: readonly AccountLine[]): ReadonlyMap<string, string> =>
  new Map(
    accounts.flatMap(({ grants }) =>
      grants.flatMap(({ roundCode, unit }) => [
        ...(roundCode === null ? [] : [[`round:${roundCode}`, roundCode] as const]),
        ...(unit === null ? [] : [[`unit:${unit.id}`, unit.name] as const]),
      ]),
    ),
  );
