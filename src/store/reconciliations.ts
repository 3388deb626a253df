import { type Insertable, type Selectable, sql } from "kysely";
import type { OfficialCount } from "../survey/frame/official-counts.ts";
import type { CellKey } from "../survey/frame/reconciliation.ts";
import type { Db } from "./db.ts";
import type { Frame } from "./frames.ts";
import type { Part } from "./parts.ts";
import type { Database } from "./schema.ts";

export type StoredOfficialCount = Selectable<Database["survey.officialCounts"]>;
export type SignedReconciliation = Selectable<Database["survey.reconciliations"]>;

type PartKey = Pick<Part, "province" | "id">;

/** The comparison of a frame with the official counts, and who signed it. */
export const reconciliationsStore = (db: Db) => ({
  listOfficialCounts: (part: PartKey): Promise<StoredOfficialCount[]> =>
    db
      .selectFrom("survey.officialCounts")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .execute(),

  /** Sets numbers; an explanation stays, for whoever looks decides whether it still fits. */
  putOfficialCounts: async ({ province, id }: PartKey, counts: readonly OfficialCount[]): Promise<void> => {
    if (counts.length === 0) return;
    await db
      .insertInto("survey.officialCounts")
      .values(counts.map((count) => ({ ...count, province, partId: id, explanation: "" })))
      .onConflict((conflict) =>
        conflict
          .columns(["province", "partId", "agencyId", "fieldCode"])
          .doUpdateSet({ dossiers: (row) => row.ref("excluded.dossiers") }),
      )
      .execute();
  },

  deleteOfficialCounts: async ({ province, id }: PartKey, cells: readonly CellKey[]): Promise<void> => {
    for (const { agencyId, fieldCode } of cells)
      await db
        .deleteFrom("survey.officialCounts")
        .where("province", "=", province)
        .where("partId", "=", id)
        .where("agencyId", "=", agencyId)
        .where("fieldCode", "=", fieldCode)
        .execute();
  },

  /** False when the cell has no official number. */
  explainCount: async (
    { province, id }: PartKey,
    { agencyId, fieldCode }: CellKey,
    explained: Pick<
      Insertable<Database["survey.officialCounts"]>,
      "explanation" | "explainedDifference" | "explainedBy" | "explainedAt"
    >,
  ): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable("survey.officialCounts")
      .set(explained)
      .where("province", "=", province)
      .where("partId", "=", id)
      .where("agencyId", "=", agencyId)
      .where("fieldCode", "=", fieldCode)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  /** Dossiers of the file that were completed in the period, by agency and field; one person may have several. */
  countDossiers: async (frame: Pick<Frame, "province" | "id">): Promise<readonly (CellKey & { readonly file: number })[]> =>
    db
      .selectFrom("survey.frameCells")
      .select(({ fn }) => ["agencyId", "fieldCode", fn.sum<number>("units").as("file")])
      .where("province", "=", frame.province)
      .where("frameId", "=", frame.id)
      .where("exclusion", "not in", ["not-completed", "withdrawn"])
      .groupBy(["agencyId", "fieldCode"])
      .execute(),

  /**
   * Cells of the part whose official number is another than the file's and has no explanation for just this difference, as `reconcile`
   * (survey/frame/reconciliation.ts) finds them; of these agencies, or of all (null).
   */
  countUnexplained: async (
    { province, id }: PartKey,
    frame: Pick<Frame, "province" | "id">,
    agencies: readonly string[] | null,
  ): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count
      from survey.official_counts as given
      join survey.part_agencies using (province, part_id, agency_id)
      join survey.part_fields as field
        on field.province = given.province and field.part_id = given.part_id and field.code = given.field_code
      left join (
        select agency_id, field_code, sum(units) as dossiers from survey.frame_cells
        where province = ${frame.province} and frame_id = ${frame.id}::uuid and exclusion not in ('not-completed', 'withdrawn')
        group by agency_id, field_code
      ) as file using (agency_id, field_code)
      where given.province = ${province} and given.part_id = ${id}::uuid
        and (${agencies === null} or agency_id = any(${agencies ?? []}))
        and coalesce(file.dossiers, 0) <> given.dossiers
        and (given.explanation = ''
          or given.explained_difference is distinct from coalesce(file.dossiers, 0) - given.dossiers)`.execute(db);
    return rows[0]?.count ?? 0;
  },

  /** The signature that stands; undefined when there is none or the last was withdrawn. */
  findReconciliation: (part: PartKey): Promise<SignedReconciliation | undefined> =>
    db
      .selectFrom("survey.reconciliations")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .where("withdrawnAt", "is", null)
      .executeTakeFirst(),

  insertReconciliation: async (row: Insertable<Database["survey.reconciliations"]>): Promise<void> => {
    await db.insertInto("survey.reconciliations").values(row).execute();
  },

  withdrawReconciliation: async (
    { province, id }: Pick<SignedReconciliation, "province" | "id">,
    withdrawn: { readonly withdrawnBy: string; readonly withdrawnAt: Date; readonly withdrawalReason: string },
  ): Promise<void> => {
    await db
      .updateTable("survey.reconciliations")
      .set(withdrawn)
      .where("province", "=", province)
      .where("id", "=", id)
      .execute();
  },
});
