import type { Round } from "../../store/rounds.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { writeMail } from "../mail/write-mail.ts";
import { write } from "../write.ts";
import { stateOf } from "./find-round.ts";
import { type ReminderDigest, reminderDigests } from "./reminder-digests.ts";

/** Rounds that remind: those that run; nobody is bothered for a simulated one. */
export const reminds = (round: Round): boolean => stateOf(round) === "running" && !round.simulated;

/** Writes the reminders of the day, Việt Nam's, for every round that runs; asked again the same day, it writes only what is new. */
export const writeReminders = async (effects: Effects): Promise<number> => {
  let written = 0;
  for (const round of (await effects.store.listRounds()).filter(reminds)) written += await remindRound(round, effects);
  return written;
};

const remindRound = async (round: Round, effects: Effects): Promise<number> => {
  const day = civilDay(effects.clock());
  const { digests } = await reminderDigests(round, day, effects);
  const fresh = await unsent(round, { day, digests }, effects);
  if (fresh.length === 0) return 0;
  const entry = { act: "writeReminders", round: round.code, object: round.code, detail: { day, letters: fresh.length } };
  const written = await write(effects, entry, async (store): Promise<Result<number>> => {
    for (const digest of fresh) await writeOne(round, { day, digest }, { ...effects, store });
    return ok(fresh.length);
  });
  return written.ok ? written.value : 0;
};

interface Day {
  readonly day: string;
  readonly digests: readonly ReminderDigest[];
}

/** Those that were not written yet on this day; the key of the message holds where two ask at once. */
const unsent = async (round: Round, { day, digests }: Day, { store }: Effects): Promise<readonly ReminderDigest[]> => {
  const told = new Set((await store.listReminders(round, 10_000)).filter((line) => line.day === day).map(({ email }) => email));
  return digests.filter(({ email }) => !told.has(email));
};

const writeOne = async (
  round: Round,
  { day, digest }: { readonly day: string; readonly digest: ReminderDigest },
  effects: Effects,
): Promise<void> => {
  const { email, subject, body, bodies, tasks } = digest;
  const key = `reminder:${round.id}:${day}:${email}`;
  const mail = await writeMail({ kind: "reminder", recipient: email, subject, body, key, round }, effects);
  if (mail === null) return;
  await effects.store.insertReminder({
    ...{ province: round.province, id: effects.newId(), roundId: round.id, day, email, bodies: bodies.join("; ") },
    tasks: JSON.stringify(tasks.map(({ title, due, daysLeft }) => ({ title, due, daysLeft }))),
    ...{ mailId: mail.id, writtenAt: effects.clock() },
  });
};
