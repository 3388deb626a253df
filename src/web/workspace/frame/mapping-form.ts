import {
  type ColumnMapping,
  type DayOrder,
  type DossierState,
  dayOrders,
  dossierStates,
} from "../../../survey/frame/column-mapping.ts";
import { type FrameField, frameFields } from "../../../survey/frame/frame-columns.ts";
import { fieldHeadings } from "../../../survey/frame/headings.ts";
import { problem } from "../../../survey/problem.ts";
import { fail, ok, type Result } from "../../../survey/result.ts";
import { textOf } from "../form.ts";

/** Names of the inputs: the heading or name itself travels beside what it was set to. */
export const inputs = {
  heading: (at: number) => `heading-${at}`,
  column: (at: number) => `column-${at}`,
  name: (list: NameList, at: number) => `${list}-name-${at}`,
  meaning: (list: NameList, at: number) => `${list}-${at}`,
} as const;

export type NameList = "agency" | "field" | "state";

/** The mapping that a form says; E-FRAME-117 when two columns are said to be the same field. */
export const mappingOf = (form: FormData): Result<ColumnMapping> => {
  const columns: Partial<Record<FrameField, string>> = {};
  for (let at = 0; form.has(inputs.heading(at)); at += 1) {
    const field = frameFields.find((known) => known === textOf(form, inputs.column(at)));
    const heading = textOf(form, inputs.heading(at));
    const other = field && columns[field];
    if (other) return fail(problem("E-FRAME-117", { first: other, second: heading, field: fieldHeadings[field].name }));
    if (field) columns[field] = heading;
  }
  const order = textOf(form, "dayOrder") as DayOrder;
  return ok({
    columns,
    dayOrder: dayOrders.includes(order) ? order : "day-first",
    agencies: namesOf(form, "agency"),
    fields: namesOf(form, "field"),
    states: Object.fromEntries(Object.entries(namesOf(form, "state")).filter(isState)),
  });
};

export const isState = (entry: [string, string]): entry is [string, DossierState] =>
  (dossierStates as readonly string[]).includes(entry[1]);

/** Names that were given a meaning. */
export const namesOf = (form: FormData, list: NameList): Readonly<Record<string, string>> => {
  const names: [string, string][] = [];
  for (let at = 0; form.has(inputs.name(list, at)); at += 1)
    names.push([textOf(form, inputs.name(list, at)), textOf(form, inputs.meaning(list, at))]);
  return Object.fromEntries(names.filter(([name, meaning]) => name !== "" && meaning !== ""));
};
