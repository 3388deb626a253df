import type { Selectable } from "kysely";
import type { InterceptRule } from "../survey/draw/intercept.ts";
import type { Db } from "./db.ts";
import type { Part } from "./parts.ts";
import type { Database } from "./schema.ts";

export type StoredInterceptRule = Selectable<Database["survey.interceptRules"]>;

type PartKey = Pick<Part, "province" | "id">;

/** The rules by which people are asked on the spot, one a part. */
export const interceptRulesStore = (db: Db) => ({
  findInterceptRule: ({ province, id }: PartKey): Promise<StoredInterceptRule | undefined> =>
    db
      .selectFrom("survey.interceptRules")
      .selectAll()
      .where("province", "=", province)
      .where("partId", "=", id)
      .executeTakeFirst(),

  putInterceptRule: async (
    { province, id }: PartKey,
    { rule, setBy, setAt }: { readonly rule: InterceptRule; readonly setBy: string; readonly setAt: Date },
  ): Promise<void> => {
    const row = { rule: JSON.stringify(rule), setBy, setAt };
    await db
      .insertInto("survey.interceptRules")
      .values({ province, partId: id, ...row })
      .onConflict((conflict) => conflict.columns(["province", "partId"]).doUpdateSet(row))
      .execute();
  },
});
