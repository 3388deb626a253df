import { sql } from "kysely";
import type { Db } from "./db.ts";

/** How far a part of a running round is, for asking many rounds at once whom they wait for. */
export interface PartWait {
  readonly roundId: string;
  readonly province: string;
  readonly id: string;
  readonly source: "frame" | "on-site";
  readonly hasForm: boolean;
  readonly frame: "none" | "open" | "frozen";
  readonly reconciled: boolean;
  readonly draw: "none" | "committed" | "drawn";
  readonly cases: number;
  readonly openCases: number;
  readonly answered: number;
  readonly frozenData: boolean;
  readonly hasIndex: boolean;
}

export interface RoundWait {
  readonly roundId: string;
  readonly budget: string | null;
  readonly release: "none" | "draft" | "released";
}

/** What rounds wait for, all that are open in one statement each. */
export const roundWaitsStore = (db: Db) => ({
  listRoundWaits: async (): Promise<readonly RoundWait[]> => {
    const { rows } = await sql<RoundWait>`
      select round.id as "roundId", budget.state as budget,
        case when newest.version is null then 'none' when newest.released_at is null then 'draft' else 'released' end as release
      from survey.rounds as round
        left join survey.budgets as budget on budget.province = round.province and budget.round_id = round.id
        left join lateral (
          select version, released_at from survey.releases
          where province = round.province and round_id = round.id order by version desc limit 1
        ) as newest on true
      where round.state in ('draft', 'submitted', 'approved', 'running')`.execute(db);
    return rows;
  },

  listPartWaits: async (): Promise<readonly PartWait[]> => {
    const { rows } = await sql<PartWait>`
      select part.round_id as "roundId", part.province, part.id, part.source,
        exists (select from survey.questionnaires as form
          where form.province = part.province and form.part_id = part.id and form.published_at is not null) as "hasForm",
        case when frame.id is null then 'none' when frame.frozen_at is null then 'open' else 'frozen' end as frame,
        exists (select from survey.reconciliations as signed
          where signed.province = part.province and signed.part_id = part.id and signed.withdrawn_at is null) as reconciled,
        case when draw.id is null then 'none' when draw.drawn_at is null then 'committed' else 'drawn' end as draw,
        counted.cases, counted.open as "openCases", counted.answered,
        data.id is not null as "frozenData",
        exists (select from survey.indicators as index
          where index.province = data.province and index.dataset_id = data.id) as "hasIndex"
      from survey.rounds as round
        join survey.parts as part on part.province = round.province and part.round_id = round.id
        left join survey.frames as frame on frame.province = part.province and frame.part_id = part.id
        left join survey.draws as draw
          on draw.province = part.province and draw.part_id = part.id and draw.cancelled_at is null
        left join lateral (
          select province, id from survey.datasets
          where province = part.province and part_id = part.id order by version desc limit 1
        ) as data on true
        cross join lateral (
          select coalesce(sum(cases), 0)::integer as cases,
            coalesce(sum(cases) filter (where outcome = 'open' and role <> 'reserve'), 0)::integer as open,
            coalesce(sum(cases) filter (where outcome = 'answered'), 0)::integer as answered
          from survey.case_cells where province = part.province and part_id = part.id
        ) as counted
      where round.state = 'running'
      order by part.round_id, part.position`.execute(db);
    return rows;
  },
});
