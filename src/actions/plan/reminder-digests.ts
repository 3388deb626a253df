import type { Round } from "../../store/rounds.ts";
import { reminderLetter } from "../../survey/plan/reminder-letter.ts";
import { bodiesIn, bodyKey, type DueTask, tasksByBody } from "../../survey/plan/reminders.ts";
import type { LetterPreview } from "../../survey/plan/reminders-view.ts";
import type { Effects } from "../effects.ts";

export interface ReminderDigest extends LetterPreview {
  readonly tasks: readonly DueTask[];
}

export interface DayOfReminders {
  readonly digests: readonly ReminderDigest[];
  /** Bodies with something to be told, and nobody to tell it to. */
  readonly unreached: readonly string[];
}

/** Addresses by body: of its people who have a role in the round and want to hear, and those set for it in the round. */
const addressBook = async (round: Round, { store }: Effects): Promise<ReadonlyMap<string, readonly string[]>> => {
  const [accounts, grants, wishes, set] = await Promise.all([
    store.listAccounts(),
    store.listGrants(),
    store.listReminderWishes(),
    store.listReminderAddresses(round),
  ]);
  const wishOf = new Map(wishes.map((wish) => [wish.accountId, wish]));
  const concerned = new Set(
    grants.filter(({ roundCode }) => roundCode === null || roundCode === round.code).map(({ accountId }) => accountId),
  );
  const people = accounts
    .filter(({ id, disabledAt }) => disabledAt === null && concerned.has(id) && wishOf.get(id)?.wanted !== false)
    .map(({ id, body, email }) => ({ body, email: wishOf.get(id)?.email || email || "" }));
  const stopped = new Set(wishes.filter(({ wanted }) => !wanted).map(({ email }) => email));
  const lines = [...people, ...set].filter(({ email }) => email !== "" && !stopped.has(email));
  return new Map(
    [...Map.groupBy(lines, ({ body }) => bodyKey(body))].map(([key, found]) => [
      key,
      [...new Set(found.map(({ email }) => email))],
    ]),
  );
};

/** The names as the plan writes them, by their keys. */
const namesOf = (tasks: readonly { readonly lead: string; readonly support: string }[]): ReadonlyMap<string, string> =>
  new Map(tasks.flatMap(({ lead, support }) => [...bodiesIn(lead), ...bodiesIn(support)].map((name) => [bodyKey(name), name])));

/** What a round has to say on a day: one letter an address, however many bodies it stands for. */
export const reminderDigests = async (round: Round, today: string, effects: Effects): Promise<DayOfReminders> => {
  const open = (await effects.store.listTasks(round)).filter(({ doneAt }) => doneAt === null);
  const due = tasksByBody(open, today);
  const book = await addressBook(round, effects);
  const names = namesOf(open);
  const named = (key: string): string => names.get(key) ?? key;
  const reached = [...due.keys()].flatMap((key) => (book.get(key) ?? []).map((email) => ({ email, key })));
  const digests = [...Map.groupBy(reached, ({ email }) => email)].map(([email, lines]) => {
    const bodies = lines.map(({ key }) => named(key));
    const tasks = [...new Set(lines.flatMap(({ key }) => due.get(key) ?? []))].toSorted((a, b) => a.daysLeft - b.daysLeft);
    return { email, bodies, tasks, ...reminderLetter({ ...addressesOf(round, effects), bodies, tasks, today }) };
  });
  return { digests, unreached: [...due.keys()].filter((key) => !book.has(key)).map(named) };
};

const addressesOf = ({ code, title, shortTitle }: Round, { publicUrl }: Effects) => ({
  roundTitle: title,
  shortTitle,
  planUrl: `${publicUrl}/workspace/${code}/plan`,
  wishUrl: `${publicUrl}/workspace/reminders`,
});
