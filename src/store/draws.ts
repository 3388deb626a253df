import type { Insertable, NotNull, Selectable, Updateable } from "kysely";
import type { StratumSize } from "../survey/draw/sizes.ts";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

/** Without its sizes: most that look at a draw do not ask for them, and they are as many as there are strata. */
export type Draw = Omit<Selectable<Database["survey.draws"]>, "sizes">;
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

const columns = [
  ...(["province", "id", "partId", "frameId", "stagedId", "frameHash", "design", "reserves", "eventName"] as const),
  ...(["committedBy", "committedAt", "eventText", "eventAgreedAt", "seed", "algorithm"] as const),
  ...(["sampleHash", "drawnBy", "drawnAt", "eventAt", "number", "cancelledAt", "cancelledBy", "cancelReason"] as const),
] as const;

/** Draws: commitment first, result later. Those that were called off are found by `listCancelledDraws` alone. */
export const drawsStore = (db: Db) => ({
  findDraw: (part: { readonly province: string; readonly id: string }): Promise<PartDraw | undefined> =>
    db
      .selectFrom("survey.draws")
      .select(columns)
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .where("cancelledAt", "is", null)
      .$narrowType<{ partId: NotNull; frameId: NotNull; design: PartDraw["design"] }>()
      .executeTakeFirst(),

  /** The draw whose persons are the cases of a part: its own, or the draw in stages that ends in it. */
  findDrawInto: (part: { readonly province: string; readonly id: string }): Promise<Draw | undefined> =>
    db
      .selectFrom("survey.draws as draw")
      .leftJoin("survey.stagedDraws as staged", (join) =>
        join.onRef("staged.province", "=", "draw.province").onRef("staged.id", "=", "draw.stagedId"),
      )
      .select(columns.map((column) => `draw.${column}` as const))
      .where("draw.province", "=", part.province)
      .where("draw.cancelledAt", "is", null)
      .where(({ or, eb }) => or([eb("draw.partId", "=", part.id), eb("staged.partId", "=", part.id)]))
      .executeTakeFirst(),

  findStagedDraw: (staged: { readonly province: string; readonly id: string }): Promise<Draw | undefined> =>
    db
      .selectFrom("survey.draws")
      .select(columns)
      .where("province", "=", staged.province)
      .where("stagedId", "=", staged.id)
      .where("cancelledAt", "is", null)
      .executeTakeFirst(),

  /** How many forms each stratum gets, as committed: an array of `StratumSize`. */
  findDrawSizes: async ({ province, id }: DrawKey): Promise<readonly StratumSize[]> => {
    const found = await db
      .selectFrom("survey.draws")
      .select("sizes")
      .where("province", "=", province)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return found.sizes as readonly StratumSize[];
  },

  /** Draws of a part or of a list that were called off, the oldest first. */
  listCancelledDraws: ({ province, partId, stagedId }: Pick<Draw, "province" | "partId" | "stagedId">): Promise<Draw[]> =>
    db
      .selectFrom("survey.draws")
      .select(columns)
      .where("province", "=", province)
      .where("partId", "is not distinct from", partId)
      .where("stagedId", "is not distinct from", stagedId)
      .where("cancelledAt", "is not", null)
      .orderBy("number")
      .execute(),

  updateCancelled: async ({ province, id }: DrawKey, change: Updateable<Database["survey.draws"]>): Promise<void> => {
    await db
      .updateTable("survey.draws")
      .set(change)
      .where("province", "=", province)
      .where("id", "=", id)
      .where("drawnAt", "is", null)
      .execute();
  },

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
