-- Plan: forms planned in a part, its quotas together: every page of a round says how many, and of 3,321 communes they are twenty thousand
-- rows. store/parts.ts writes it with the quotas.
alter table survey.parts add column planned integer not null default 0;
update survey.parts as part set planned = quotas.size
  from (select province, part_id, sum(size)::integer as size from survey.quotas group by province, part_id) as quotas
  where quotas.province = part.province and quotas.part_id = part.id;
