import type { AuditRecord } from "../../store/audit.ts";
import type { Store } from "../../store/store.ts";

/** What entries of the log were about as the plan calls it: titles of rounds, parts and tasks in place of their codes. */
export const nameObjects = async (
  records: readonly AuditRecord[],
  store: Pick<Store, "findRound" | "listParts">,
): Promise<(record: AuditRecord) => string> => {
  const codes = new Set(records.flatMap(({ roundCode }) => roundCode ?? []));
  const titles = new Map((await Promise.all([...codes].map((code) => titlesOf(code, store)))).flat());
  return (record) => taskTitle(record) ?? named(record, titles);
};

type Titles = readonly (readonly [string, string])[];

const keyOf = (round: string | null, code: string): string => JSON.stringify([round, code]);

const titlesOf = async (code: string, store: Pick<Store, "findRound" | "listParts">): Promise<Titles> => {
  const round = await store.findRound(code);
  if (!round) return [];
  const parts = await store.listParts(round);
  return [[keyOf(code, code), round.shortTitle], ...parts.map((part) => [keyOf(code, part.code), part.title] as const)];
};

/** A task stands in the log by its id, with its title beside it. */
const taskTitle = ({ act, detail }: AuditRecord): string | undefined => {
  const title = /Task$/.test(act) && (detail as Readonly<Record<string, unknown>>).title;
  return typeof title === "string" ? title : undefined;
};

/** `part`, or `part: file`. */
const named = ({ object, roundCode }: AuditRecord, titles: ReadonlyMap<string, string>): string => {
  const [code = "", ...rest] = object.split(": ");
  return [titles.get(keyOf(roundCode, code)) ?? code, ...rest].join(": ");
};
