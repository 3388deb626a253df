import type { Round } from "../../store/rounds.ts";
import { standsForParty } from "../../survey/draw/party-speaker.ts";
import type { Effects } from "../effects.ts";
import { actorOfAccount } from "../people/actor-of-account.ts";

/** Which of the parties have an account that can act for them in this round: somebody who can sign in, of that body. */
export const partiesWithAccount = async (
  round: Round,
  parties: readonly string[],
  { store }: Pick<Effects, "store">,
): Promise<ReadonlySet<string>> => {
  if (parties.length === 0) return new Set();
  const [accounts, grants] = await Promise.all([store.listAccounts(), store.listGrants()]);
  const held = new Set(
    grants.filter(({ roundCode }) => roundCode === null || roundCode === round.code).map(({ accountId }) => accountId),
  );
  const able = accounts.filter(
    ({ id, disabledAt, passwordHash, providerSubject }) =>
      held.has(id) && disabledAt === null && (passwordHash !== null || providerSubject !== null),
  );
  const people = await Promise.all(able.map((account) => actorOfAccount(account, { store })));
  return new Set(parties.filter((party) => people.some((person) => standsForParty(person, round.code, party))));
};
