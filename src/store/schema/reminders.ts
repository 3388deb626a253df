import type { Json } from "./column.ts";

export interface ReminderTables {
  "survey.reminderAddresses": { province: string; roundId: string; body: string; email: string };
  "survey.reminderWishes": { accountId: string; email: string; wanted: boolean };
  "survey.reminders": ReminderRow;
}

interface ReminderRow {
  province: string;
  id: string;
  roundId: string;
  day: string;
  email: string;
  bodies: string;
  tasks: Json;
  mailId: string;
  writtenAt: Date;
}
