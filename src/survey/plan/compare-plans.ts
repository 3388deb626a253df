import type { PlanPart, PlanTask, RoundPlan } from "./plan.ts";
import { quotaCells } from "./quotas.ts";

export const planSections = ["head", "texts", "parts", "scope", "quotas", "tasks", "supervision"] as const;

export type PlanSection = (typeof planSections)[number];

/** What was changed: a field of the head, a list of texts, something of a part, of a task. */
export type PlanAspect =
  | (typeof headAspects)[number]
  | (typeof textAspects)[number]
  | (typeof partAspects)[number]
  | (typeof taskAspects)[number]
  | "signatory"
  | "part"
  | "fields"
  | "agency"
  | "forms"
  | "task"
  | "taskTitle"
  | "supervision";

/** One thing that differs between two versions of a plan; null: it was not there, or is no more. Days are ISO texts. */
export interface PlanDifference {
  readonly section: PlanSection;
  readonly aspect: PlanAspect;
  /** What it belongs to: a part, an agency with its part and field, a task; "" for the plan itself. */
  readonly of: string;
  readonly before: string | null;
  readonly after: string | null;
}

const headAspects = [
  ...(["title", "shortTitle", "area", "leadBody", "issuingBody", "planNumber", "planDate"] as const),
  ...(["periodFrom", "periodTo", "reverificationShare"] as const),
] as const;
const textAspects = ["legalBases", "purposes", "recipients", "supervisors"] as const;
const partAspects = ["partTitle", "source", "methodId", "ratedUnit"] as const;
const taskAspects = ["lead", "support", "product", "starts", "due"] as const;

/**
 * Everything that differs between two versions of a plan, in the order of the plan. Tasks are the same by stage and title, or, where only
 * the title differs, by everything else; agencies by their id.
 */
export const planDifferences = (before: RoundPlan, after: RoundPlan): readonly PlanDifference[] => [
  ...headAspects.flatMap((aspect) =>
    changed({ section: "head", aspect, of: "" }, textOf(before[aspect]), textOf(after[aspect])),
  ),
  ...changed({ section: "head", aspect: "signatory", of: "" }, signer(before), signer(after)),
  ...textAspects.flatMap((aspect) => lines({ section: "texts", aspect, of: "" }, before[aspect], after[aspect])),
  ...paired(before.parts, after.parts, ({ code }) => code).flatMap(([old, now]) =>
    partDifferences(old, now, { names: namesOf(before, after), earlier: namesOf(before) }),
  ),
  ...pairedTasks(before.tasks, after.tasks).flatMap(([old, now]) => taskDifferences(old, now)),
  ...lines({ section: "supervision", aspect: "supervision", of: "" }, watchesOf(before), watchesOf(after)),
];

type Place = Pick<PlanDifference, "section" | "aspect" | "of">;

const changed = (place: Place, before: string | null, after: string | null): readonly PlanDifference[] =>
  before === after ? [] : [{ ...place, before, after }];

const textOf = (value: string | number | null | undefined): string | null => (value === null ? null : String(value ?? ""));

const signer = ({ signatory: { authority, position, name } }: RoundPlan): string =>
  [authority, position, name].filter(Boolean).join(", ");

const watchesOf = ({ supervision = [] }: RoundPlan): readonly string[] =>
  supervision.map(({ body, watches, from, to }) => `${body}: ${watches}, ${from} – ${to}`);

/** Lines taken out and put in; the same lines in another order are one difference. */
const lines = (place: Place, before: readonly string[], after: readonly string[]): readonly PlanDifference[] => {
  const [old, now] = [new Set(before), new Set(after)];
  const moved = [
    ...before.filter((line) => !now.has(line)).map((line) => ({ ...place, before: line, after: null })),
    ...after.filter((line) => !old.has(line)).map((line) => ({ ...place, before: null, after: line })),
  ];
  return moved.length > 0 ? moved : changed(place, before.join("\n"), after.join("\n"));
};

/** Each with what has the same key on the other side; what only one side has stands alone. */
const paired = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [Item | undefined, Item | undefined])[] => {
  const [old, now] = [before, after].map((items) => new Map(items.map((item) => [keyOf(item), item])));
  return [...new Set([...before, ...after].map(keyOf))].map((key) => [old?.get(key), now?.get(key)]);
};

type Names = ReadonlyMap<string, string>;

interface KnownNames {
  /** Of every agency, as it is called last. */
  readonly names: Names;
  /** As the first version calls them. */
  readonly earlier: Names;
}

const namesOf = (...plans: readonly RoundPlan[]): Names =>
  new Map(plans.flatMap(({ agencies }) => agencies.map(({ id, name }) => [id, name])));

const partDifferences = (
  old: PlanPart | undefined,
  now: PlanPart | undefined,
  known: KnownNames,
): readonly PlanDifference[] => {
  const part = now ?? old;
  if (!part) return [];
  const place = { section: "parts", of: part.title } as const;
  if (!old || !now) return [{ ...place, aspect: "part", before: old?.title ?? null, after: now?.title ?? null }];
  return [
    ...partAspects.flatMap((aspect) => changed({ ...place, aspect }, aspectOf(old, aspect), aspectOf(now, aspect))),
    ...changed({ ...place, aspect: "fields" }, fieldsOf(old), fieldsOf(now)),
    ...scopeDifferences(old, now, known),
    ...quotaDifferences(old, now, known.names),
  ];
};

const aspectOf = (part: PlanPart, aspect: (typeof partAspects)[number]): string =>
  aspect === "partTitle" ? part.title : aspect === "ratedUnit" ? (part.ratedUnit ?? "competent") : part[aspect];

const fieldsOf = ({ fields }: PlanPart): string => fields.map(({ name }) => name).join("; ");

const scopeDifferences = (old: PlanPart, now: PlanPart, { names, earlier }: KnownNames): readonly PlanDifference[] => {
  const place = { section: "scope", aspect: "agency", of: now.title } as const;
  const name = (agency: { readonly id: string } | undefined, known: Names) =>
    agency ? (known.get(agency.id) ?? agency.id) : null;
  const pairs = paired(old.agencies, now.agencies, ({ id }) => id);
  return [
    ...pairs.filter(([, after]) => !after),
    ...pairs.filter(([before, after]) => before && after),
    ...pairs.filter(([before]) => !before),
  ].flatMap(([before, after]) => changed(place, name(before, earlier), name(after, names)));
};

/** Cells of agencies and fields that both versions have, and those of an agency that came or went, where they are not 0. */
const quotaDifferences = (old: PlanPart, now: PlanPart, names: Names): readonly PlanDifference[] => {
  const fields = new Map([...old.fields, ...now.fields].map(({ code, name }) => [code, name]));
  return paired(quotaCells(old), quotaCells(now), ({ agencyId, fieldCode }) => `${agencyId}/${fieldCode}`).flatMap(
    ([before, after]) => {
      const cell = after ?? before;
      if (!cell || (before?.size ?? 0) === (after?.size ?? 0)) return [];
      const of = [names.get(cell.agencyId) ?? cell.agencyId, fields.get(cell.fieldCode)].filter(Boolean).join(", ");
      return [{ section: "quotas", aspect: "forms", of, before: size(before), after: size(after) } as const];
    },
  );
};

const size = (cell: { readonly size: number } | undefined): string | null => (cell ? String(cell.size) : null);

/** Tasks by stage and title; of those left over, one that came and one that went are the same when all but the title is. */
const pairedTasks = (
  before: readonly PlanTask[],
  after: readonly PlanTask[],
): readonly (readonly [PlanTask | undefined, PlanTask | undefined])[] => {
  const named = paired(before, after, ({ stage, title }) => `${stage}/${title}`);
  const key = (task: PlanTask): string => JSON.stringify([task.stage, ...taskAspects.map((aspect) => task[aspect] || "")]);
  const came = new Map(named.flatMap(([old, now]) => (!old && now ? [[key(now), now] as const] : [])));
  const renamed = new Map<PlanTask, PlanTask>();
  for (const [old, now] of named) {
    const successor = old && !now ? came.get(key(old)) : undefined;
    if (old && successor && came.delete(key(old))) renamed.set(old, successor);
  }
  const taken = new Set(renamed.values());
  return named
    .filter(([old, now]) => old || !now || !taken.has(now))
    .map(([old, now]) => [old, now ?? (old && renamed.get(old))] as const);
};

const taskDifferences = (old: PlanTask | undefined, now: PlanTask | undefined): readonly PlanDifference[] => {
  const task = now ?? old;
  if (!task) return [];
  const place = { section: "tasks", of: task.title } as const;
  if (!old || !now) return [{ ...place, aspect: "task", before: old?.due ?? null, after: now?.due ?? null }];
  return [
    ...changed({ ...place, aspect: "taskTitle" }, old.title, now.title),
    ...taskAspects.flatMap((aspect) => changed({ ...place, aspect }, old[aspect] || null, now[aspect] || null)),
  ];
};
