import type { Effects } from "../effects.ts";

export type KeptFields = readonly (readonly [name: string, value: string])[];

export interface KeepFormInput {
  /** Whose page it was, as its mark says; only that account gets it back. */
  readonly username: string;
  /** Where it was sent. */
  readonly path: string;
  /** Never a password: survey/people/form-mark.ts. */
  readonly fields: KeptFields;
}

/** How long what was typed waits for its person; milliseconds. */
export const keptFor = 60 * 60_000;
const keptAtMost = 1_000;
/** Letters; more than any form of the workspace asks for. */
const largest = 200_000;

/** Keeps what was typed into a form whose session had ended; null when it is more than is kept. */
export const keepForm = async ({ username, path, fields }: KeepFormInput, effects: Effects): Promise<string | null> => {
  const { store, contacts, clock, newId } = effects;
  const text = JSON.stringify(fields);
  if (text.length > largest) return null;
  const [id, keptAt] = [newId(), clock()];
  await store.insertKeptForm({ id, username, path, sealed: Buffer.from(contacts.seal(text, id)), keptAt });
  await store.deleteKeptForms(new Date(keptAt.getTime() - keptFor), keptAtMost);
  return id;
};
