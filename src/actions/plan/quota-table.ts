import type { FieldSizes, Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import { seenRows } from "../../survey/people/permissions.ts";
import type { PartPlanView } from "../../survey/plan/plan-view.ts";

/** The quotas of a part: a row for each agency that may be seen, and the sums of these. */
export const quotaTable = async (store: Store, part: Part, units: readonly string[] | null): Promise<PartPlanView> => {
  const [fields, members, quotas] = await Promise.all([
    store.listPartFields(part),
    store.listPartAgencies(part),
    store.mapQuotas(part),
  ]);
  const codes = fields.length > 0 ? fields.map(({ code }) => code) : [""];
  const rows = seenRows(members, units, ({ id }) => id).map(({ id, name, shortName }) => {
    const own = quotas.get(id) ?? {};
    const sizes = codes.map((code) => own[code] ?? 0);
    return { agency: { id, name, shortName }, sizes: fields.length > 0 ? sizes : [], total: sum(sizes) };
  });
  const sums = Object.fromEntries(fields.map(({ code }, place) => [code, sum(rows.map(({ sizes }) => sizes[place] ?? 0))]));
  return { ...headOf(part, fields, sums), rows, total: sum(rows.map(({ total }) => total)) };
};

/** The same without its rows. */
export const quotaSums = async (store: Store, part: Part): Promise<PartPlanView> => {
  const [fields, sums] = await Promise.all([store.listPartFields(part), store.sumQuotas(part)]);
  return { ...headOf(part, fields, sums), rows: [], total: sum(Object.values(sums)) };
};

const headOf = (
  { code, title, source, methodId, ratedUnit, version }: Part,
  fields: readonly { readonly code: string; readonly name: string }[],
  sums: FieldSizes,
): Omit<PartPlanView, "rows" | "total"> => ({
  ...{ code, title, source, methodId, ratedUnit, version },
  fields: fields.map((field) => ({ code: field.code, name: field.name, total: sums[field.code] ?? 0 })),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
