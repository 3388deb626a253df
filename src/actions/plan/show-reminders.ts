import { bodiesIn } from "../../survey/plan/reminders.ts";
import type { RemindersView } from "../../survey/plan/reminders-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findRound } from "./find-round.ts";
import { reminderDigests } from "./reminder-digests.ts";
import { roundDay } from "./round-day.ts";
import { reminds } from "./write-reminders.ts";

export interface ShowRemindersInput {
  readonly round: string;
}

const daysAhead = 7;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What would be written on the next day with something to say, to whom, and what was written before. Sends nothing. */
export const showReminders = action(
  "showReminders",
  async (input: ShowRemindersInput, effects): Promise<Result<RemindersView>> => {
    const { store, clock, mail } = effects;
    const found = await findRound(store, input.round);
    if (!found.ok) return found;
    const round = found.value;
    const today = roundDay(round, clock);
    let day = today;
    let next = await reminderDigests(round, day, effects);
    for (let ahead = 1; ahead <= daysAhead && next.digests.length + next.unreached.length === 0; ahead++) {
      day = dayAfter(today, ahead);
      next = await reminderDigests(round, day, effects);
    }
    const [addresses, tasks, log] = await Promise.all([
      store.listReminderAddresses(round),
      store.listTasks(round),
      store.listReminders(round, 200),
    ]);
    return ok({
      ...{ day, unreached: next.unreached, addresses, configured: mail.configured, active: reminds(round) },
      letters: next.digests.map(({ email, bodies, subject, body }) => ({ email, bodies, subject, body })),
      bodies: [...new Set(tasks.flatMap(({ lead, support }) => [...bodiesIn(lead), ...bodiesIn(support)]))],
      log: log.map((line) => ({
        ...{ id: line.id, day: line.day, email: line.email, bodies: line.bodies },
        tasks: (line.tasks as readonly unknown[]).length,
      })),
    });
  },
);
