import { type RawBuilder, sql } from "kysely";
import type { FinalOutcome } from "../survey/fieldwork/outcome.ts";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

type CaseCell = Database["survey.caseCells"];

interface PartKey {
  readonly province: string;
  readonly id: string;
}

/**
 * Adds rows of (agency_id, role, outcome, cases) to the cells of a part. Written behind the common table expressions of the statement
 * that changes the cases, so that no count is ever another than its cases; several may do so at once.
 */
export const addToCells = ({ province, id }: PartKey, rows: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  insert into survey.case_cells (province, part_id, agency_id, role, outcome, cases)
  select ${province}, ${id}::uuid, agency_id, role, outcome, sum(cases) from (${rows}) as added
  group by agency_id, role, outcome order by agency_id, role, outcome
  on conflict (province, part_id, agency_id, role, outcome)
  do update set cases = case_cells.cases + excluded.cases`;

/** How many cases there are of each kind. */
export const caseCellsStore = (db: Db) => ({
  /** How many cases a part has, by role. */
  countCases: async ({ province, id }: PartKey): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await sql<{ readonly role: string; readonly cases: number }>`
      select role, sum(cases)::integer as cases from survey.case_cells
      where province = ${province} and part_id = ${id}::uuid and cases > 0 group by role order by role`.execute(db);
    return new Map(rows.map(({ role, cases }) => [role, cases]));
  },

  /** How many cases of a part have which role and outcome. */
  sumOutcomes: async ({ province, id }: PartKey) => {
    const { rows } = await sql<Pick<CaseCell, "role" | "outcome"> & { readonly count: number }>`
      select role, outcome, sum(cases)::integer as count from survey.case_cells
      where province = ${province} and part_id = ${id}::uuid and cases > 0 group by role, outcome`.execute(db);
    return rows;
  },

  /** How many cases of each agency have which outcome. */
  countOutcomes: ({ province, id }: PartKey) =>
    db
      .selectFrom("survey.caseCells")
      .select(["agencyId", "role", "outcome", "cases as count"])
      .where("province", "=", province)
      .where("partId", "=", id)
      .where("cases", ">", 0)
      .orderBy("agencyId")
      .execute(),

  updateOutcomes: async (
    part: PartKey,
    outcomes: readonly { readonly caseId: string; readonly outcome: FinalOutcome }[],
  ): Promise<void> => {
    await sql`
      with given as (
        select * from unnest(${outcomes.map(({ caseId }) => caseId)}::uuid[], ${outcomes.map(({ outcome }) => outcome)}::text[])
          as one (id, outcome)
      ), before as (
        select drawn.id, drawn.agency_id, drawn.role, drawn.outcome, given.outcome as after
        from survey.sample_cases as drawn join given on given.id = drawn.id
        where drawn.province = ${part.province} and drawn.part_id = ${part.id}::uuid
        order by drawn.id for update of drawn
      ), changed as (
        update survey.sample_cases as drawn set outcome = before.after from before
        where drawn.province = ${part.province} and drawn.id = before.id
      ), moved as (
        select agency_id, role, outcome, sum(cases)::integer as cases from (
          select agency_id, role, outcome, -1 as cases from before union all select agency_id, role, after, 1 from before
        ) as move group by agency_id, role, outcome
      ), taken as (
        update survey.case_cells as cell set cases = cell.cases + moved.cases from moved
        where cell.province = ${part.province} and cell.part_id = ${part.id}::uuid and cell.agency_id = moved.agency_id
          and cell.role = moved.role and cell.outcome = moved.outcome and moved.cases < 0
      ) ${addToCells(part, sql`select * from moved where cases > 0`)}`.execute(db);
  },
});
