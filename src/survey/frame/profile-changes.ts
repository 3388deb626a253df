import type { ColumnMapping } from "./column-mapping.ts";

/** What was one thing before and is another now; "" where there was none, or is none. */
export type ProfileChanges = Readonly<Record<string, readonly [before: string, after: string]>>;

/** What a change of a mapping profile changes, by the names of its parts: `columns.name`, `agencies.Xã 7`, `dayOrder`. */
export const profileChanges = (before: ColumnMapping, after: ColumnMapping): ProfileChanges => {
  const [was, is] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const [old, now] = [was.get(name) ?? "", is.get(name) ?? ""];
      return old === now ? [] : [[name, [old, now] as const]];
    }),
  );
};

const lists = ["columns", "agencies", "fields", "states"] as const;

const partsOf = (mapping: ColumnMapping): ReadonlyMap<string, string> =>
  new Map([
    ["dayOrder", mapping.dayOrder],
    ...lists.flatMap((list) =>
      Object.entries(mapping[list]).map(([name, value]): [string, string] => [`${list}.${name}`, value]),
    ),
  ]);
