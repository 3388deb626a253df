import type { OfficialCount } from "../../../survey/frame/official-counts.ts";
import { readCount } from "../../../survey/frame/official-counts.ts";
import type { ReconciliationView } from "../../../survey/frame/reconciliation-view.ts";
import { problem } from "../../../survey/problem.ts";
import { fail, ok, type Result } from "../../../survey/result.ts";
import { textOf } from "../form.ts";

/** Name of the input of a cell. */
export const countName = (agency: string, field: string): string => `count:${agency}:${field}`;

type TypedCount = Omit<OfficialCount, "dossiers"> & { readonly dossiers: number | null };

/** The numbers of the form that differ from what is known; every one that is no number is named. */
export const typedCounts = (
  form: FormData,
  { agencies, fields, compared }: Pick<ReconciliationView, "agencies" | "fields" | "compared">,
): Result<readonly TypedCount[]> => {
  const known = new Map((compared?.cells ?? []).map((cell) => [countName(cell.agencyId, cell.fieldCode), cell.official]));
  const read = agencies.flatMap((agency) =>
    fields.flatMap((field): readonly Result<TypedCount>[] => {
      const name = countName(agency.id, field.code);
      if (!form.has(name)) return [];
      const value = textOf(form, name);
      const dossiers = value === "" ? null : readCount(value);
      if (value !== "" && dossiers === null)
        return [fail(problem("E-FRAME-154", { agency: agency.shortName, field: field.name, value }))];
      return known.get(name) === dossiers ? [] : [ok({ agencyId: agency.id, fieldCode: field.code, dossiers })];
    }),
  );
  const [first, ...others] = read.flatMap((one) => (one.ok ? [] : one.problems));
  return first ? fail(first, ...others) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
};
