import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Frame = Selectable<Database["survey.frames"]>;
type FrameKey = Pick<Frame, "province" | "id">;

/** The frame of a part: what was imported, how it stands, and its strata. The rows go in through frame-rows.ts. */
export const framesStore = (db: Db) => ({
  findFrame: (part: { readonly province: string; readonly id: string }): Promise<Frame | undefined> =>
    db
      .selectFrom("survey.frames")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .executeTakeFirst(),

  insertFrame: async (frame: Insertable<Database["survey.frames"]>): Promise<void> => {
    await db.insertInto("survey.frames").values(frame).execute();
  },

  updateFrame: async (frame: FrameKey, change: Updateable<Database["survey.frames"]>): Promise<void> => {
    await db
      .updateTable("survey.frames")
      .set(change)
      .where("province", "=", frame.province)
      .where("id", "=", frame.id)
      .where("frozenAt", "is", null)
      .execute();
  },

  insertFrozenFrame: async ({ province, id }: FrameKey, bytes: Uint8Array): Promise<void> => {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    await db.insertInto("survey.frozenFrames").values({ province, frameId: id, bytes: file }).execute();
  },

  /** frame.csv as it was hashed; null for a frame that is not frozen, or was frozen before such files were kept. */
  readFrozenFrame: async ({ province, id }: FrameKey): Promise<Uint8Array | null> => {
    const found = await db
      .selectFrom("survey.frozenFrames")
      .select("bytes")
      .where("province", "=", province)
      .where("frameId", "=", id)
      .executeTakeFirst();
    return found ? new Uint8Array(found.bytes) : null;
  },

  /** A list of persons whose draw was called off may be another. */
  reopenFrame: async ({ province, partId }: { readonly province: string; readonly partId: string }): Promise<void> => {
    await db
      .updateTable("survey.frames")
      .set({ frameHash: null, frozenAt: null, frozenBy: null })
      .where("province", "=", province)
      .where("partId", "=", partId)
      .execute();
  },

  /** Units, contacts and rejected rows go with it. */
  deleteFrame: async (frame: FrameKey): Promise<void> => {
    await db
      .deleteFrom("survey.frames")
      .where("province", "=", frame.province)
      .where("id", "=", frame.id)
      .where("frozenAt", "is", null)
      .execute();
  },

  /** How many units of the frame were excluded, by reason; the reason null is the eligible ones. */
  countExclusions: async (frame: FrameKey): Promise<ReadonlyMap<string | null, number>> => {
    const rows = await db
      .selectFrom("survey.frameCells")
      .select(({ fn }) => ["exclusion", fn.sum<number>("units").as("count")])
      .where("province", "=", frame.province)
      .where("frameId", "=", frame.id)
      .groupBy("exclusion")
      .execute();
    return new Map(rows.map(({ exclusion, count }) => [exclusion || null, Number(count)]));
  },

  /** Eligible units by stratum; strata without any do not appear. */
  countStrata: async (frame: FrameKey): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await sql<{ counts: Readonly<Record<string, number>> | null }>`
      select json_object_agg(stratum, units) as counts from (
        select stratum, sum(units)::integer as units from survey.frame_cells
        where province = ${frame.province} and frame_id = ${frame.id}::uuid and exclusion = '' group by stratum
      ) as strata`.execute(db);
    return new Map(Object.entries(rows[0]?.counts ?? {}));
  },

  /** The eligible units, in the order of the protocol: stratum, then unit, by their bytes. */
  listEligibleUnits: (frame: FrameKey): Promise<{ unitId: string; stratum: string }[]> =>
    db
      .selectFrom("survey.frameUnits")
      .select(["unitId", "stratum"])
      .where("province", "=", frame.province)
      .where("frameId", "=", frame.id)
      .where("exclusion", "is", null)
      .orderBy(sql`stratum collate "C"`)
      .orderBy(sql`unit_id collate "C"`)
      .execute(),
});
