import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Agency } from "./agencies.ts";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Part = Selectable<Database["survey.parts"]>;
export type PartField = Selectable<Database["survey.partFields"]>;
export type Quota = Pick<Selectable<Database["survey.quotas"]>, "agencyId" | "fieldCode" | "size">;
/** An agency of a part, without what only its register says. */
export type PartAgency = Pick<Agency, "id" | "name" | "shortName" | "kind" | "level">;
type PartKey = Pick<Part, "province" | "id">;

export interface NewPart {
  readonly part: Insertable<Database["survey.parts"]>;
  readonly fields: readonly NewField[];
  readonly agencies: readonly string[];
  readonly quotas: readonly { readonly agencyId: string; readonly fieldCode: string; readonly size: number }[];
}

export interface NewField {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly takesOthers?: boolean | undefined;
}

const fieldRows = (key: { readonly province: string; readonly partId: string }, fields: readonly NewField[]) =>
  fields.map(({ code, name, aliases = [], takesOthers = false }, index) => ({
    ...key,
    ...{ code, name, takesOthers, aliases: [...aliases], position: index + 1 },
  }));

/** A statement holds 65,535 values at most; 3,321 communes by six fields are more. */
const rowsAtOnce = 5_000;

const insertQuotas = async (
  db: Db,
  key: { readonly province: string; readonly partId: string },
  quotas: NewPart["quotas"],
): Promise<void> => {
  for (let from = 0; from < quotas.length; from += rowsAtOnce)
    await db
      .insertInto("survey.quotas")
      .values(quotas.slice(from, from + rowsAtOnce).map((quota) => ({ ...key, ...quota })))
      .execute();
};

const formsOf = (quotas: NewPart["quotas"]): number => quotas.reduce((sum, { size }) => sum + size, 0);

/** Forms by the code of the field; an on-site part has the one field `""`. */
export type FieldSizes = Readonly<Record<string, number>>;

/** A row an agency, its fields in one value: 3,321 communes by six fields are read in a quarter of the time. */
const quotasByAgency = async (
  db: Db,
  { province, id }: PartKey,
): Promise<readonly { readonly agencyId: string; readonly sizes: FieldSizes }[]> => {
  const { rows } = await sql<{ agencyId: string; sizes: FieldSizes }>`
    select agency_id, json_object_agg(field_code, size) as sizes from survey.quotas
    where province = ${province} and part_id = ${id}::uuid group by agency_id order by agency_id`.execute(db);
  return rows;
};

/** What may refer to a part. */
const partUsers = [
  ...(["questionnaires", "frameUploads", "frames", "officialCounts", "reconciliations", "draws"] as const),
  ...(["sampleCases", "interceptRules", "picks", "signOffs"] as const),
] as const;

export type PartUser = (typeof partUsers)[number];

/** Parts of a round with their agencies, fields and quotas. */
export const partsStore = (db: Db) => ({
  insertPart: async ({ part, fields, agencies, quotas }: NewPart): Promise<void> => {
    const key = { province: part.province, partId: part.id };
    await db
      .insertInto("survey.parts")
      .values({ ...part, planned: formsOf(quotas) })
      .execute();
    if (fields.length > 0) await db.insertInto("survey.partFields").values(fieldRows(key, fields)).execute();
    if (agencies.length > 0)
      await db
        .insertInto("survey.partAgencies")
        .values(agencies.map((agencyId, index) => ({ ...key, agencyId, position: index + 1 })))
        .execute();
    await insertQuotas(db, key, quotas);
  },

  /** The parts of a round in the order of the plan. */
  listParts: (round: { readonly province: string; readonly id: string }): Promise<Part[]> =>
    db
      .selectFrom("survey.parts")
      .selectAll()
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .orderBy("position")
      .execute(),

  findPart: (round: { readonly province: string; readonly id: string }, code: string): Promise<Part | undefined> =>
    db
      .selectFrom("survey.parts")
      .selectAll()
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .where("code", "=", code)
      .executeTakeFirst(),

  /** Holds the part until the transaction ends: its frame and its draw change one at a time. */
  lockPart: async ({ province, id }: PartKey): Promise<void> => {
    await db
      .selectFrom("survey.parts")
      .select("id")
      .where("province", "=", province)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();
  },

  listPartFields: ({ province, id }: PartKey): Promise<PartField[]> =>
    db
      .selectFrom("survey.partFields")
      .selectAll()
      .where("province", "=", province)
      .where("partId", "=", id)
      .orderBy("position")
      .execute(),

  /** The agencies of a part in the order of the plan. */
  listPartAgencies: ({ province, id }: PartKey): Promise<PartAgency[]> =>
    db
      .selectFrom("survey.partAgencies as member")
      .innerJoin("survey.agencies as agency", "agency.id", "member.agencyId")
      .select(["agency.id", "agency.name", "agency.shortName", "agency.kind", "agency.level"])
      .where("member.province", "=", province)
      .where("member.partId", "=", id)
      .orderBy("member.position")
      .execute(),

  /** The same, as the register has them. */
  listPartRegister: ({ province, id }: PartKey): Promise<Agency[]> =>
    db
      .selectFrom("survey.partAgencies as member")
      .innerJoin("survey.agencies as agency", "agency.id", "member.agencyId")
      .selectAll("agency")
      .where("member.province", "=", province)
      .where("member.partId", "=", id)
      .orderBy("member.position")
      .execute(),

  listQuotas: async (part: PartKey): Promise<Quota[]> =>
    (await quotasByAgency(db, part)).flatMap(({ agencyId, sizes }) =>
      Object.entries(sizes).map(([fieldCode, size]) => ({ agencyId, fieldCode, size })),
    ),

  /** The quotas of each agency by field. */
  mapQuotas: async (part: PartKey): Promise<ReadonlyMap<string, FieldSizes>> =>
    new Map((await quotasByAgency(db, part)).map(({ agencyId, sizes }) => [agencyId, sizes])),

  /** The quotas of all agencies together, by field. */
  sumQuotas: async ({ province, id }: PartKey): Promise<FieldSizes> => {
    const { rows } = await sql<{ fieldCode: string; size: number }>`
      select field_code, sum(size)::integer as size from survey.quotas
      where province = ${province} and part_id = ${id}::uuid group by field_code`.execute(db);
    return Object.fromEntries(rows.map(({ fieldCode, size }) => [fieldCode, size]));
  },

  updatePart: async (
    part: PartKey,
    change: Omit<Updateable<Database["survey.parts"]>, "province" | "id" | "roundId" | "code" | "version">,
  ): Promise<void> => {
    await db
      .updateTable("survey.parts")
      .set(({ eb }) => ({ ...change, version: eb("version", "+", 1) }))
      .where("province", "=", part.province)
      .where("id", "=", part.id)
      .execute();
  },

  /** The fields of a part in their order, in place of those before. */
  replaceFields: async (part: PartKey, fields: readonly NewField[]): Promise<void> => {
    await db.deleteFrom("survey.partFields").where("province", "=", part.province).where("partId", "=", part.id).execute();
    const key = { province: part.province, partId: part.id };
    if (fields.length > 0) await db.insertInto("survey.partFields").values(fieldRows(key, fields)).execute();
  },

  /** The agencies of a part in their order, in place of those before. */
  replacePartAgencies: async (part: PartKey, agencies: readonly string[]): Promise<void> => {
    await db.deleteFrom("survey.partAgencies").where("province", "=", part.province).where("partId", "=", part.id).execute();
    const key = { province: part.province, partId: part.id };
    if (agencies.length > 0)
      await db
        .insertInto("survey.partAgencies")
        .values(agencies.map((agencyId, index) => ({ ...key, agencyId, position: index + 1 })))
        .execute();
  },

  /** Takes a part out of the plan with its agencies, fields and quotas; nothing else may rest on it. */
  /** What refers to a part, by table: while anything does, the part cannot be deleted. */
  listPartUses: async ({ province, id }: PartKey): Promise<readonly PartUser[]> => {
    const used = await Promise.all(
      partUsers.map((table) =>
        db
          .selectFrom(`survey.${table}`)
          .select("province")
          .where("province", "=", province)
          .where("partId", "=", id)
          .limit(1)
          .executeTakeFirst(),
      ),
    );
    return partUsers.filter((_table, place) => used[place] !== undefined);
  },

  deletePart: async ({ province, id }: PartKey): Promise<void> => {
    for (const table of ["survey.quotas", "survey.partFields", "survey.partAgencies"] as const)
      await db.deleteFrom(table).where("province", "=", province).where("partId", "=", id).execute();
    await db.deleteFrom("survey.parts").where("province", "=", province).where("id", "=", id).execute();
  },

  /** The whole table of quotas of a part, in place of the one before. */
  replaceQuotas: async (part: PartKey, quotas: NewPart["quotas"]): Promise<void> => {
    await db.deleteFrom("survey.quotas").where("province", "=", part.province).where("partId", "=", part.id).execute();
    await insertQuotas(db, { province: part.province, partId: part.id }, quotas);
    await db
      .updateTable("survey.parts")
      .set({ planned: formsOf(quotas) })
      .where("province", "=", part.province)
      .where("id", "=", part.id)
      .execute();
  },

  /** Forms planned for each part of every round, or of one. */
  listPlanned: (round?: { readonly province: string; readonly id: string }) =>
    db
      .selectFrom("survey.parts")
      .select(["roundId", "id as partId", "planned as size"])
      .$if(round !== undefined, (query) =>
        query.where("province", "=", round?.province ?? "").where("roundId", "=", round?.id ?? ""),
      )
      .execute(),
});
