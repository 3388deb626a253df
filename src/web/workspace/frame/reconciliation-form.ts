import type { OfficialCount } from "../../../survey/frame/official-counts.ts";
import { readCount } from "../../../survey/frame/official-counts.ts";
import type { ReconciliationView } from "../../../survey/frame/reconciliation-view.ts";
import { problem } from "../../../survey/problem.ts";
import { fail, ok, type Result } from "../../../survey/result.ts";
import { textOf } from "../form.ts";

/** Name of the input of a cell. */
export const countName = (agency: string, field: string): string => `count:${agency}:${field}`;

type TypedCount = Omit<OfficialCount, "dossiers"> & { readonly dossiers: number | null; readonly seen: number | null };

type Seen = Readonly<Record<string, unknown>>;

/** The official numbers of the agencies that a form shows, for it to send back. */
export const seenCounts = (
  { compared }: Pick<ReconciliationView, "compared">,
  shown: ReconciliationView["agencies"],
): string => {
  const agencies = new Set(shown.map(({ id }) => id));
  return JSON.stringify(
    Object.fromEntries(
      (compared?.cells ?? []).flatMap((cell) =>
        cell.official === null || !agencies.has(cell.agencyId)
          ? []
          : [[countName(cell.agencyId, cell.fieldCode), cell.official]],
      ),
    ),
  );
};

const readSeen = (text: string): Seen => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
};

/** The numbers of the form that differ from what it showed; every one that is no number is named. */
export const typedCounts = (
  form: FormData,
  { agencies, fields }: Pick<ReconciliationView, "agencies" | "fields">,
): Result<readonly TypedCount[]> => {
  const known = readSeen(textOf(form, "seen"));
  const read = agencies.flatMap((agency) =>
    fields.flatMap((field): readonly Result<TypedCount>[] => {
      const name = countName(agency.id, field.code);
      if (!form.has(name)) return [];
      const value = textOf(form, name);
      const dossiers = value === "" ? null : readCount(value);
      if (value !== "" && dossiers === null)
        return [fail(problem("E-FRAME-154", { agency: agency.shortName, field: field.name, value }))];
      const seen = typeof known[name] === "number" ? known[name] : null;
      return seen === dossiers ? [] : [ok({ agencyId: agency.id, fieldCode: field.code, dossiers, seen })];
    }),
  );
  const [first, ...others] = read.flatMap((one) => (one.ok ? [] : one.problems));
  return first ? fail(first, ...others) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
};
