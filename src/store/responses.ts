import { type Insertable, type Selectable, sql } from "kysely";
import type { Mode } from "../survey/fieldwork/outcome.ts";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type ResponseImport = Selectable<Database["survey.responseImports"]>;
interface PartKey {
  readonly province: string;
  readonly id: string;
}

/** A form as it came in: answers to the criteria by id, each a point of the scale or why there is none. */
export interface NewResponse {
  readonly id: string;
  readonly caseId: string;
  readonly clientId: string;
  readonly mode: Mode;
  readonly answeredOn: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  readonly answers: Readonly<Record<string, number | string>>;
}

/** An answered form with the case it answers. */
export interface AnsweredForm {
  readonly code: string;
  readonly agencyId: string;
  readonly fieldCode: string;
  readonly stratum: string;
  readonly probability: number | null;
  readonly psu: string | null;
  readonly designStratum: string | null;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  readonly answers: Readonly<Record<string, number | string>>;
}

/** So many forms go in one statement. */
const batch = 2_000;

/** Forms that came in, and the files that brought them. */
export const responsesStore = (db: Db) => ({
  /** The import of the same bytes into the part, if there was one. */
  findResponseImport: (part: PartKey, sha256: string): Promise<ResponseImport | undefined> =>
    db
      .selectFrom("survey.responseImports")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .where("fileSha256", "=", sha256)
      .executeTakeFirst(),

  /** Newest first. */
  listResponseImports: (part: PartKey): Promise<ResponseImport[]> =>
    db
      .selectFrom("survey.responseImports")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .orderBy("importedAt", "desc")
      .orderBy("id", "desc")
      .execute(),

  insertResponseImport: async (entry: Insertable<Database["survey.responseImports"]>): Promise<void> => {
    await db.insertInto("survey.responseImports").values(entry).execute();
  },

  insertResponses: async (part: PartKey, importId: string, responses: readonly NewResponse[]): Promise<void> => {
    for (let start = 0; start < responses.length; start += batch)
      await insertBatch(db, { part, importId }, responses.slice(start, start + batch));
  },

  countResponses: async (part: PartKey): Promise<number> => {
    const { count } = await db
      .selectFrom("survey.responses")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .executeTakeFirstOrThrow();
    return Number(count);
  },

  /** First and last day of answering; undefined before the first answer. */
  findAnsweredDays: async (part: PartKey): Promise<{ from: string; to: string } | undefined> => {
    const found = await db
      .selectFrom("survey.responses")
      .select(({ fn }) => [fn.min("answeredOn").as("from"), fn.max("answeredOn").as("to")])
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .executeTakeFirst();
    return found?.from ? { from: found.from, to: found.to } : undefined;
  },

  /** The answered forms of a part, sorted by case code (bytes). */
  listAnsweredForms: async (part: PartKey): Promise<AnsweredForm[]> => {
    const { rows } = await sql<AnsweredForm>`
      select drawn.code, drawn.agency_id, drawn.field_code, drawn.stratum, drawn.probability, drawn.psu, drawn.design_stratum,
        response.context,
        (select jsonb_object_agg(answer.item_id, coalesce(to_jsonb(answer.value), to_jsonb(answer.missing)))
         from survey.answers as answer
         where answer.province = response.province and answer.response_id = response.id) as answers
      from survey.responses as response
      join survey.sample_cases as drawn on drawn.province = response.province and drawn.id = response.case_id
      where response.province = ${part.province} and response.part_id = ${part.id}::uuid
      order by drawn.code collate "C"`.execute(db);
    return rows;
  },
});

const insertBatch = async (
  db: Db,
  { part, importId }: { readonly part: PartKey; readonly importId: string },
  responses: readonly NewResponse[],
): Promise<void> => {
  const column = <T>(pick: (response: NewResponse) => T): T[] => responses.map(pick);
  await sql`
    insert into survey.responses (province, id, part_id, case_id, import_id, client_id, mode, answered_on, context)
    select ${part.province}, given.id, ${part.id}::uuid, given.case_id, ${importId}::uuid, given.client_id, given.mode,
      given.answered_on, given.context
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ caseId }) => caseId)}::uuid[],
      ${column(({ clientId }) => clientId)}::text[], ${column(({ mode }) => mode)}::text[],
      ${column(({ answeredOn }) => answeredOn)}::date[], ${column(({ context }) => JSON.stringify(context))}::jsonb[])
      as given (id, case_id, client_id, mode, answered_on, context)`.execute(db);
  const answers = responses.flatMap(({ id, answers: given }) =>
    Object.entries(given).map(([item, answer]) => ({ id, item, answer })),
  );
  await sql`
    insert into survey.answers (province, response_id, item_id, value, missing)
    select ${part.province}, given.response_id, given.item_id, given.value, given.missing
    from unnest(${answers.map(({ id }) => id)}::uuid[], ${answers.map(({ item }) => item)}::text[],
      ${answers.map(({ answer }) => (typeof answer === "number" ? answer : null))}::smallint[],
      ${answers.map(({ answer }) => (typeof answer === "number" ? null : answer))}::text[])
      as given (response_id, item_id, value, missing)`.execute(db);
};
