import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Draw = Selectable<Database["survey.draws"]>;
export type DrawPartyRecord = Selectable<Database["survey.drawParties"]>;

export interface DrawnResult {
  readonly eventText: string;
  readonly seed: string;
  readonly sampleHash: string;
  readonly drawnBy: string;
  readonly drawnAt: Date;
  /** In the order of the commitments. */
  readonly reveals: readonly string[];
}

/** The draw of a part: commitment first, result later. */
export const drawsStore = (db: Db) => ({
  findDraw: (part: { readonly province: string; readonly id: string }): Promise<Draw | undefined> =>
    db
      .selectFrom("survey.draws")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .executeTakeFirst(),

  listDrawParties: (draw: Pick<Draw, "province" | "id">): Promise<DrawPartyRecord[]> =>
    db
      .selectFrom("survey.drawParties")
      .selectAll()
      .where("province", "=", draw.province)
      .where("drawId", "=", draw.id)
      .orderBy("position")
      .execute(),

  insertDraw: async (
    draw: Insertable<Database["survey.draws"]>,
    parties: readonly { readonly party: string; readonly commitment: string }[],
  ): Promise<void> => {
    await db.insertInto("survey.draws").values(draw).execute();
    if (parties.length > 0)
      await db
        .insertInto("survey.drawParties")
        .values(parties.map((party, index) => ({ province: draw.province, drawId: draw.id, position: index + 1, ...party })))
        .execute();
  },

  /** False when the draw has been made already, so that two at the same time cannot both be kept. */
  updateDrawn: async (draw: Pick<Draw, "province" | "id">, { reveals, ...result }: DrawnResult): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable("survey.draws")
      .set(result)
      .where("province", "=", draw.province)
      .where("id", "=", draw.id)
      .where("drawnAt", "is", null)
      .executeTakeFirstOrThrow();
    for (const [index, reveal] of reveals.entries())
      await db
        .updateTable("survey.drawParties")
        .set({ reveal })
        .where("province", "=", draw.province)
        .where("drawId", "=", draw.id)
        .where("position", "=", index + 1)
        .execute();
    return numUpdatedRows === 1n;
  },
});
