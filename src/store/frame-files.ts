import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Frame } from "./frames.ts";
import type { Database } from "./schema.ts";

export type FrameFileRow = Selectable<Database["survey.frameFiles"]>;

type FrameKey = Pick<Frame, "province" | "id">;

/** How many rows of all files of a frame there are, by what became of them before they were units. */
export interface FileSums {
  readonly rows: number;
  readonly outOfScope: number;
  readonly rejected: number;
  readonly overlapping: number;
}

/** The files that a frame was made of. */
export const frameFilesStore = (db: Db) => ({
  listFrameFiles: ({ province, id }: FrameKey): Promise<FrameFileRow[]> =>
    db
      .selectFrom("survey.frameFiles")
      .selectAll()
      .where("province", "=", province)
      .where("frameId", "=", id)
      .orderBy("number")
      .execute(),

  insertFrameFile: async (file: Insertable<Database["survey.frameFiles"]>): Promise<void> => {
    await db.insertInto("survey.frameFiles").values(file).execute();
  },

  updateFrameFile: async (
    { province, frameId, number }: Pick<FrameFileRow, "province" | "frameId" | "number">,
    change: Updateable<Database["survey.frameFiles"]>,
  ): Promise<void> => {
    await db
      .updateTable("survey.frameFiles")
      .set(change)
      .where("province", "=", province)
      .where("frameId", "=", frameId)
      .where("number", "=", number)
      .execute();
  },

  /** Takes a list out of its frame, with everything that came of it. */
  deleteFrameFile: async ({
    province,
    frameId,
    number,
  }: Pick<FrameFileRow, "province" | "frameId" | "number">): Promise<void> => {
    await sql`delete from contact.persons as person using survey.frame_units as unit
      where person.province = ${province} and person.frame_id = ${frameId}::uuid and unit.province = person.province
        and unit.id = person.frame_unit_id and unit.file_number = ${number}`.execute(db);
    await sql`delete from survey.frame_units
      where province = ${province} and frame_id = ${frameId}::uuid and file_number = ${number}`.execute(db);
    await sql`delete from contact.rejected_rows
      where province = ${province} and frame_id = ${frameId}::uuid and file_number = ${number}`.execute(db);
    await sql`delete from survey.frame_files
      where province = ${province} and frame_id = ${frameId}::uuid and ${number} in (number, mends)`.execute(db);
  },

  sumFrameFiles: async ({ province, id }: FrameKey): Promise<FileSums> => {
    const { rows } = await sql<FileSums>`
      select file.rows, file.out_of_scope, refused.rejected, refused.overlapping
      from (
        select coalesce(sum(rows), 0)::integer as rows, coalesce(sum(out_of_scope), 0)::integer as out_of_scope
        from survey.frame_files where province = ${province} and frame_id = ${id}::uuid
      ) as file, (
        select count(*) filter (where kind = 'rejected')::integer as rejected,
          count(*) filter (where kind = 'overlap')::integer as overlapping
        from contact.rejected_rows where province = ${province} and frame_id = ${id}::uuid
      ) as refused`.execute(db);
    return rows[0] ?? { rows: 0, outOfScope: 0, rejected: 0, overlapping: 0 };
  },
});
