import { type ColumnMapping, type DayOrder, dayOrders } from "../../../survey/frame/column-mapping.ts";
import { frameFields } from "../../../survey/frame/frame-columns.ts";
import { textOf } from "../form.ts";
import { isState, namesOf } from "./mapping-form.ts";

/** Name of the input that holds the heading of a field. */
export const headingInput = (field: string): string => `heading-of-${field}`;

/** The mapping that the form of a profile says. */
export const profileOf = (form: FormData): ColumnMapping => {
  const headings = frameFields.map((field) => [field, textOf(form, headingInput(field))] as const);
  const order = textOf(form, "dayOrder") as DayOrder;
  return {
    columns: Object.fromEntries(headings.filter(([, heading]) => heading !== "")),
    dayOrder: dayOrders.includes(order) ? order : "day-first",
    agencies: namesOf(form, "agency"),
    fields: namesOf(form, "field"),
    states: Object.fromEntries(Object.entries(namesOf(form, "state")).filter(isState)),
  };
};
