import type { Language } from "../../../survey/language.ts";
import type { AccountLine } from "../../../survey/people/people-view.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { arrange, type Cell, readListing } from "../listing.ts";
import { grantWords } from "./grant-words.ts";
import { chosenPeople, readPeopleFilter } from "./people-filter.ts";

/** The roles of an account with where they hold, in words. */
export const grantedWords = ({ grants }: AccountLine, language: Language): string =>
  grants
    .map((grant) => grantWords(grant, language))
    .map(({ role, scope }) => `${role} (${scope})`)
    .join("; ");

/** What the columns of the list of people are sorted and found by. */
export const peopleValues = (language: Language) => {
  const [text, words] = [registersText[language], peopleText[language]];
  return {
    name: ({ name }) => name,
    username: ({ username }) => username,
    email: ({ email }) => email,
    body: ({ body }) => body,
    role: (account) => grantedWords(account, language),
    state: ({ state }) => text.accountStates[state],
    factor: ({ secondFactor }) => (secondFactor ? words.has : words.hasNot),
    seen: ({ seenAt }) => seenAt,
  } as const satisfies Readonly<Record<string, (account: AccountLine) => Cell>>;
};

/** The people that an address filters and finds, in its order: what the page shows, and what its files hold. */
export const askedPeople = (accounts: readonly AccountLine[], search: string, language: Language): readonly AccountLine[] =>
  arrange(chosenPeople(accounts, readPeopleFilter(search)), {
    listing: readListing(search),
    values: peopleValues(language),
    language,
  });
