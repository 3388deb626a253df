-- A plan that people edit: tables hold what is edited, `texts` only what is prose. Before this, `plan` kept the whole plan as it was
-- created beside the tables, and the two would have contradicted each other at the first change.
alter table survey.rounds add column version integer not null default 1;       -- counts changes of head and texts: two people at once
alter table survey.parts
  add column version    integer not null default 1,                            -- counts changes of the part, its members and quotas
  add column rated_unit text not null default 'competent' check (rated_unit in ('submission', 'competent'));
alter table survey.part_fields
  add column aliases      text[] not null default '{}',                        -- names of the one-stop software that belong here
  add column takes_others boolean not null default false;
alter table survey.tasks
  add column version         integer not null default 1,
  add column baseline_starts date,                                             -- as approved; starts and due are the revised ones
  add column baseline_due    date,
  add column removed_at      timestamptz;                                      -- taken out of the plan; can be put back

update survey.part_fields as field
   set aliases = coalesce((select array_agg(alias) from jsonb_array_elements_text(planned.field -> 'aliases') as alias), '{}'),
       takes_others = coalesce((planned.field ->> 'takesOthers')::boolean, false)
  from (select part.province, part.id, one.field
          from survey.parts as part
          join survey.rounds as round on round.province = part.province and round.id = part.round_id,
               jsonb_array_elements(round.plan -> 'parts') as listed (part),
               jsonb_array_elements(listed.part -> 'fields') as one (field)
         where listed.part ->> 'code' = part.code) as planned
 where field.province = planned.province and field.part_id = planned.id and field.code = planned.field ->> 'code';

update survey.tasks as task set baseline_starts = starts, baseline_due = due
  from survey.rounds as round
 where round.province = task.province and round.id = task.round_id and round.state in ('approved', 'running', 'closed');

update survey.rounds
   set plan = jsonb_build_object('purposes', plan -> 'purposes', 'recipients', plan -> 'recipients',
                                 'signatory', plan -> 'signatory', 'supervisors', plan -> 'supervisors');
alter table survey.rounds rename column plan to texts;

-- Every step of a round's state: who, when, and why where it stops the round.
create table survey.round_moves (
  province   text not null,
  round_id   uuid not null,
  position   integer not null,
  from_state text not null,
  to_state   text not null,
  reason     text not null default '',
  actor_id   uuid,                                  -- null: the system itself
  actor_name text not null,
  at         timestamptz not null,
  primary key (province, round_id, position),
  foreign key (province, round_id) references survey.rounds (province, id)
);

-- The plan as it was approved (0) and after each adjustment (1, 2 …), with its reason; a version is never changed.
create table survey.plan_versions (
  province   text not null,
  round_id   uuid not null,
  number     integer not null check (number >= 0),
  reason     text not null default '',
  actor_name text not null,
  at         timestamptz not null,
  plan       jsonb not null,                        -- the whole plan (survey/plan/plan.ts)
  primary key (province, round_id, number),
  foreign key (province, round_id) references survey.rounds (province, id)
);
