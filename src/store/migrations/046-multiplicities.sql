-- Frame: how many persons stand behind so many dossiers, counted whenever a unit changes (store/frame-cells.ts). The page of the pairs read
-- every unit of the frame for it, half a million in a round of the whole country.
alter table survey.frames add column multiplicities jsonb not null default '[]';
with judged as (
  select province, first_unit_id as id from survey.frame_pairs where verdict = 'same'
  union select province, second_unit_id from survey.frame_pairs where verdict = 'same'
), merged as (
  select unit.province, unit.merged_into as id, sum(unit.dossiers) as dossiers
  from judged join survey.frame_units as unit using (province, id) where unit.merged_into is not null group by 1, 2
), counted as (
  select unit.province, unit.frame_id, (unit.dossiers + coalesce(merged.dossiers, 0))::integer as dossiers, count(*)::integer as persons
  from survey.frame_units as unit left join merged using (province, id) where unit.exclusion is null group by 1, 2, 3
), listed as (
  select province, frame_id, jsonb_agg(jsonb_build_object('dossiers', dossiers, 'persons', persons) order by dossiers) as persons
  from counted group by 1, 2
)
update survey.frames as frame set multiplicities = listed.persons
  from listed where listed.province = frame.province and listed.frame_id = frame.id;
