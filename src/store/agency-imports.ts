import type { AgencyRow } from "../survey/units/agency-import.ts";
import type { Db } from "./db.ts";

/** A list of agencies that waits for its confirmation. */
export interface AgencyImport {
  readonly id: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly header: readonly string[];
  readonly rows: readonly AgencyRow[];
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly appliedAt: Date | null;
}

export const agencyImportsStore = (db: Db) => ({
  insertAgencyImport: async ({ header, rows, ...row }: AgencyImport): Promise<void> => {
    const value = { ...row, header: JSON.stringify(header), rows: JSON.stringify(rows) };
    await db.insertInto("survey.agencyImports").values(value).execute();
  },

  findAgencyImport: async (id: string): Promise<AgencyImport | undefined> => {
    if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined;
    const found = await db.selectFrom("survey.agencyImports").selectAll().where("id", "=", id).executeTakeFirst();
    return found && { ...found, header: found.header as readonly string[], rows: found.rows as readonly AgencyRow[] };
  },

  /** It was carried out: its rows are no longer kept. */
  closeAgencyImport: async (id: string, appliedAt: Date): Promise<void> => {
    await db.updateTable("survey.agencyImports").set({ appliedAt, rows: "[]" }).where("id", "=", id).execute();
  },
});
