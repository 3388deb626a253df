import type { AgencyImport } from "../../store/agency-imports.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { recogniseAgencyColumns } from "../../survey/units/agency-headings.ts";
import { type AgencyImportPlan, type AgencyRow, parentsFirst, planAgencyImport } from "../../survey/units/agency-import.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { agencyContext, listAgencyRecords, listEveryUnit } from "./agency-register.ts";

export interface ReadAgencyFileInput {
  readonly round?: never;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

/** Reads a list of agencies and keeps its rows until they are confirmed; the register stays as it is. Gives the id of the import. */
export const readAgencyFile = action(
  "changeUnits",
  async ({ file }: ReadAgencyFileInput, effects): Promise<Result<{ readonly id: string }>> => {
    const table = await effects.formats.readTable(file);
    if (!table.ok) return table;
    const places = recogniseAgencyColumns(table.value.header, file.name);
    if (!places.ok) return places;
    const rows: AgencyRow[] = [];
    for await (const row of table.value.rows) {
      if (!row.ok) return row;
      rows.push({ number: row.value.number, cells: row.value.cells });
    }
    if (rows.length === 0) return fail(problem("E-FRAME-021", { file: file.name }));
    const id = effects.newId();
    await effects.store.insertAgencyImport({
      ...{ id, fileName: file.name, fileSha256: sha256Hex(effects, file.bytes), header: table.value.header, rows },
      ...{ importedBy: effects.actor.name, importedAt: effects.clock(), appliedAt: null },
    });
    return ok({ id });
  },
);

export interface AgencyImportInput {
  readonly round?: never;
  /** Id of the import. */
  readonly import: string;
}

export interface AgencyImportView {
  readonly id: string;
  readonly fileName: string;
  readonly header: readonly string[];
  readonly plan: AgencyImportPlan;
  /** Stands for what is shown; to be given back with the confirmation. */
  readonly seen: string;
}

/** What an import would add, change and end, against the register as it is now, and the rows it refuses. */
export const previewAgencyImport = action(
  "changeUnits",
  async (input: AgencyImportInput, effects): Promise<Result<AgencyImportView>> => preview(input.import, effects),
);

const findWaiting = async (id: string, { store }: Effects): Promise<Result<AgencyImport>> => {
  const found = await store.findAgencyImport(id);
  return found && found.appliedAt === null ? ok(found) : fail(problem("E-UNITS-006", { import: id }));
};

const preview = async (id: string, effects: Effects): Promise<Result<AgencyImportView>> => {
  const found = await findWaiting(id, effects);
  if (!found.ok) return found;
  const { header, rows, fileName } = found.value;
  const places = recogniseAgencyColumns(header, fileName);
  if (!places.ok) return places;
  const { today, parseDate } = await agencyContext(effects);
  const [agencies, units] = await Promise.all([listAgencyRecords(effects.store), listEveryUnit(effects.store)]);
  const plan = planAgencyImport({ header, places: places.value, rows }, { agencies, units, today, parseDate });
  const seen = sha256Hex(effects, new TextEncoder().encode(JSON.stringify(plan.changes)));
  return ok({ id, fileName, header, plan, seen });
};

export interface ImportAgenciesInput extends AgencyImportInput {
  /** What the preview gave: nothing else may happen than what was shown. */
  readonly seen: string;
}

export interface ImportedAgencies {
  readonly added: number;
  readonly changed: number;
  readonly ended: number;
  readonly rejected: number;
}

/** Carries an import out as its preview showed it; refused when the register has changed since. */
export const importAgencies = action(
  "changeUnits",
  async (input: ImportAgenciesInput, effects): Promise<Result<ImportedAgencies>> =>
    write(effects, { act: "importAgencies", object: input.import, detail: (counts) => ({ ...counts }) }, async (store) => {
      await store.lockAgencies();
      const shown = await preview(input.import, { ...effects, store });
      if (!shown.ok) return shown;
      const { plan, seen, fileName } = shown.value;
      if (seen !== input.seen) return fail(problem("E-UNITS-007", {}));
      if (plan.changes.length === 0) return fail(problem("E-UNITS-008", { file: fileName }));
      await store.putAgencies(parentsFirst(plan.changes.map(({ after }) => after)));
      await store.closeAgencyImport(input.import, effects.clock());
      return ok(countsOf(plan));
    }),
);

const countsOf = ({ changes, rejected }: AgencyImportPlan): ImportedAgencies => {
  const count = (act: string) => changes.filter((change) => change.act === act).length;
  return { added: count("add"), changed: count("change"), ended: count("end"), rejected: rejected.length };
};
