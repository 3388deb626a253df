import type { Insertable, Selectable } from "kysely";
import type { PickResult } from "../survey/verification/pick.ts";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Pick = Selectable<Database["survey.picks"]>;
export type PickedUnit = Selectable<Database["survey.pickedUnits"]>;

type Key = { readonly province: string; readonly id: string };

/** null: every agency, every field. */
export interface PickScope {
  readonly agencyId: string | null;
  readonly fieldCode: string | null;
}

export interface ScopeUnit {
  readonly unitId: string;
  readonly stratum: string;
}

interface Noted {
  readonly result: PickResult | null;
  readonly note: string;
  readonly notedBy: string;
  readonly notedAt: Date;
}

/** Units that supervising bodies picked for looking at. */
export const picksStore = (db: Db) => ({
  /** The eligible units of a frame within a scope. */
  listFrameScope: (frame: Key, { agencyId, fieldCode }: PickScope): Promise<ScopeUnit[]> => {
    let query = db
      .selectFrom("survey.frameUnits")
      .select(["unitId", "stratum"])
      .where("province", "=", frame.province)
      .where("frameId", "=", frame.id)
      .where("exclusion", "is", null);
    if (agencyId !== null) query = query.where("agencyId", "=", agencyId);
    if (fieldCode !== null) query = query.where("fieldCode", "=", fieldCode);
    return query.execute();
  },

  /** The sampled units of a part within a scope, without reserves. */
  listSampleScope: async (part: Key, { agencyId, fieldCode }: PickScope): Promise<ScopeUnit[]> => {
    let query = db
      .selectFrom("survey.sampleCases")
      .select(["unitId", "stratum"])
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .where("role", "=", "sample");
    if (agencyId !== null) query = query.where("agencyId", "=", agencyId);
    if (fieldCode !== null) query = query.where("fieldCode", "=", fieldCode);
    return (await query.execute()).flatMap(({ unitId, stratum }) => (unitId === null ? [] : [{ unitId, stratum }]));
  },

  insertPick: async (pick: Insertable<Database["survey.picks"]>, units: readonly ScopeUnit[]): Promise<void> => {
    const { province, id: pickId } = pick;
    await db.insertInto("survey.picks").values(pick).execute();
    await db
      .insertInto("survey.pickedUnits")
      .values(units.map(({ unitId, stratum }, at) => ({ province, pickId, position: at + 1, unitId, stratum, note: "" })))
      .execute();
  },

  /** Of every body, the newest first. */
  listPicks: ({ province, id }: Key): Promise<Pick[]> =>
    db
      .selectFrom("survey.picks")
      .selectAll()
      .where("province", "=", province)
      .where("roundId", "=", id)
      .orderBy("pickedAt", "desc")
      .orderBy("id", "desc")
      .execute(),

  /** The units of every pick of a round, pick by pick in the order of their keys. */
  listPickedUnits: (round: Key, pickId?: string): Promise<PickedUnit[]> => {
    const query = db
      .selectFrom("survey.pickedUnits as unit")
      .innerJoin("survey.picks as pick", (join) =>
        join.onRef("pick.province", "=", "unit.province").onRef("pick.id", "=", "unit.pickId"),
      )
      .selectAll("unit")
      .where("pick.province", "=", round.province)
      .where("pick.roundId", "=", round.id);
    const narrowed = pickId === undefined ? query : query.where("unit.pickId", "=", pickId);
    return narrowed.orderBy("unit.pickId").orderBy("unit.position").execute();
  },

  updatePickedUnit: async (pick: Key, position: number, noted: Noted): Promise<void> => {
    await db
      .updateTable("survey.pickedUnits")
      .set(noted)
      .where("province", "=", pick.province)
      .where("pickId", "=", pick.id)
      .where("position", "=", position)
      .execute();
  },
});
