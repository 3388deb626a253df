import type { Selectable, Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Draw } from "./draws.ts";
import type { Database } from "./schema.ts";

export type DrawEvent = Selectable<Database["survey.drawEvents"]>;
type DrawKey = Pick<Draw, "province" | "id">;
type PartyChange = Omit<Updateable<Database["survey.drawParties"]>, "province" | "drawId" | "position" | "party">;

/** What happens between the commitment and the result of a draw, and who put their name under it. */
export const drawCeremonyStore = (db: Db) => ({
  /** The outcome of the event as up to two persons typed it. */
  listDrawEvents: ({ province, id }: DrawKey): Promise<DrawEvent[]> =>
    db
      .selectFrom("survey.drawEvents")
      .selectAll()
      .where("province", "=", province)
      .where("drawId", "=", id)
      .orderBy("position")
      .execute(),

  /** What a person types stands in place of what the same person typed before. */
  upsertDrawEvent: async (event: DrawEvent): Promise<void> => {
    await db
      .insertInto("survey.drawEvents")
      .values(event)
      .onConflict((conflict) =>
        conflict.columns(["province", "drawId", "position"]).doUpdateSet({ text: event.text, enteredAt: event.enteredAt }),
      )
      .execute();
  },

  /** The outcome that both agreed on. */
  updateAgreedEvent: async ({ province, id }: DrawKey, eventText: string, eventAgreedAt: Date): Promise<void> => {
    await db
      .updateTable("survey.draws")
      .set({ eventText, eventAgreedAt })
      .where("province", "=", province)
      .where("id", "=", id)
      .execute();
  },

  updateDrawParty: async ({ province, id }: DrawKey, position: number, change: PartyChange): Promise<void> => {
    await db
      .updateTable("survey.drawParties")
      .set(change)
      .where("province", "=", province)
      .where("drawId", "=", id)
      .where("position", "=", position)
      .execute();
  },
});
