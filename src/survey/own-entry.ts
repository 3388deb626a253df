/** What a record holds under a name that came from outside; nothing for `constructor` and whatever else every object has. */
export const ownEntry = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
