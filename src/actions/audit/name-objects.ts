import type { AuditRecord } from "../../store/audit.ts";
import type { Part } from "../../store/parts.ts";
import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { isSignedStage, signedStageNames } from "../../survey/verification/sign-off.ts";

type Names = Pick<Store, "findRound" | "listParts" | "listPicks" | "listQuestionnaires">;

/** What entries of the log were about as the plan calls it: titles of rounds, parts and tasks in place of their codes. */
export const nameObjects = async (records: readonly AuditRecord[], store: Names): Promise<(record: AuditRecord) => string> => {
  const byRound = Map.groupBy(records, ({ roundCode }) => roundCode);
  const wanted = [...byRound].flatMap(([code, own]) => (code === null ? [] : [titlesOf(code, own, store)]));
  const titles = new Map((await Promise.all(wanted)).flat());
  return (record) => taskTitle(record) ?? signedPlace(record, titles) ?? named(record, titles);
};

type Titles = readonly (readonly [string, string])[];

const keyOf = (round: string | null, code: string): string => JSON.stringify([round, code]);

const titlesOf = async (code: string, records: readonly AuditRecord[], store: Names): Promise<Titles> => {
  const round = await store.findRound(code);
  if (!round) return [];
  const parts = await store.listParts(round);
  const within = await heldByParts(round, { parts, records }, store);
  const partTitles = new Map(parts.map(({ id, title }) => [id, title]));
  return [
    [keyOf(code, code), round.shortTitle],
    ...parts.map((part) => [keyOf(code, part.code), part.title] as const),
    ...within.map(({ id, partId }) => [keyOf(code, id), partTitles.get(partId) ?? id] as const),
  ];
};

/** Forms and picks stand in the log by their ids; they are told by their part, and looked up only where some entry is of one. */
const heldByParts = async (
  round: Round,
  { parts, records }: { readonly parts: readonly Part[]; readonly records: readonly AuditRecord[] },
  store: Names,
): Promise<readonly { readonly id: string; readonly partId: string }[]> => {
  const some = (what: RegExp): boolean => records.some(({ act, object }) => what.test(act) && isUuid(object));
  const forms = some(/Questionnaire|Crosswalk/) ? await Promise.all(parts.map((part) => store.listQuestionnaires(part))) : [];
  return [...forms.flat(), ...(some(/^notePick$/) ? await store.listPicks(round) : [])];
};

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** A task stands in the log by its id, with its title beside it. */
const taskTitle = ({ act, detail }: AuditRecord): string | undefined => {
  const title = /Task$/.test(act) && (detail as Readonly<Record<string, unknown>>).title;
  return typeof title === "string" ? title : undefined;
};

/** A signature stands in the log as `stage part`, of the plan as `plan` alone. */
const signedPlace = (
  { act, object, roundCode, detail }: AuditRecord,
  titles: ReadonlyMap<string, string>,
): string | undefined => {
  if (act !== "signStage" && act !== "withdrawSignOff") return undefined;
  const [stage = "", part] = object.split(" ");
  if (!isSignedStage(stage)) return undefined;
  const refused = (detail as Readonly<Record<string, unknown>>).state === "refused";
  const place = part === undefined ? [] : [titles.get(keyOf(roundCode, part)) ?? part];
  return [signedStageNames[stage], ...place, ...(refused ? ["từ chối ký"] : [])].join(" · ");
};

/** `part`, or `part: file`. */
const named = ({ object, roundCode }: AuditRecord, titles: ReadonlyMap<string, string>): string => {
  const [code = "", ...rest] = object.split(": ");
  return [titles.get(keyOf(roundCode, code)) ?? code, ...rest].join(": ");
};
