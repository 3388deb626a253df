import type { Insertable, NotNull, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Draw = Selectable<Database["survey.draws"]>;
/** The draw of a part, which has a frame. */
export type PartDraw = Draw & { readonly partId: string; readonly frameId: string; readonly design: "srs" | "systematic" };
export type DrawPartyRecord = Selectable<Database["survey.drawParties"]>;

export interface DrawnResult {
  readonly seed: string;
  readonly sampleHash: string;
  readonly drawnBy: string;
  readonly drawnAt: Date;
}

type DrawKey = Pick<Draw, "province" | "id">;

/** The draw of a part: commitment first, result later. */
export const drawsStore = (db: Db) => ({
  findDraw: (part: { readonly province: string; readonly id: string }): Promise<PartDraw | undefined> =>
    db
      .selectFrom("survey.draws")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .$narrowType<{ partId: NotNull; frameId: NotNull; design: PartDraw["design"] }>()
      .executeTakeFirst(),

  findStagedDraw: (staged: { readonly province: string; readonly id: string }): Promise<Draw | undefined> =>
    db
      .selectFrom("survey.draws")
      .selectAll()
      .where("province", "=", staged.province)
      .where("stagedId", "=", staged.id)
      .executeTakeFirst(),

  listDrawParties: (draw: DrawKey): Promise<DrawPartyRecord[]> =>
    db
      .selectFrom("survey.drawParties")
      .selectAll()
      .where("province", "=", draw.province)
      .where("drawId", "=", draw.id)
      .orderBy("position")
      .execute(),

  insertDraw: async (
    draw: Insertable<Database["survey.draws"]>,
    parties: readonly Omit<Insertable<Database["survey.drawParties"]>, "province" | "drawId" | "position">[],
  ): Promise<void> => {
    await db.insertInto("survey.draws").values(draw).execute();
    if (parties.length > 0)
      await db
        .insertInto("survey.drawParties")
        .values(parties.map((party, index) => ({ province: draw.province, drawId: draw.id, position: index + 1, ...party })))
        .execute();
  },

  /** False when the draw has been made already, so that two at the same time cannot both be kept. */
  updateDrawn: async (draw: DrawKey, result: DrawnResult): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable("survey.draws")
      .set(result)
      .where("province", "=", draw.province)
      .where("id", "=", draw.id)
      .where("drawnAt", "is", null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
});
