-- Draws in stages: a file of units, its stages, and the same ceremony as the draw of a part.
create table survey.staged_draws (
  province    text not null,
  id          uuid not null,
  round_id    uuid not null,
  number      integer not null,                        -- its code is giai-doan-<number>
  title       text not null,
  file_name   text not null,
  file        bytea not null,                          -- csv: as it was read, and from the commitment on the bytes that are hashed
  header      jsonb not null,                          -- its columns
  rows        integer not null,
  stages      jsonb,                                   -- survey/draw/stage.ts; null until they are set
  size_column text,
  reserves    integer not null default 0 check (reserves between 0 and 20), -- for each unit of the last stage
  expected    jsonb,                                   -- survey/draw/expect-stages.ts
  outcomes    jsonb,                                   -- survey/draw/published-stages.ts; null until drawn
  version     integer not null default 1,
  edited_by   text not null,
  edited_at   timestamptz not null,
  primary key (province, id),
  unique (province, round_id, number),
  foreign key (province, round_id) references survey.rounds (province, id)
);

alter table survey.draws
  alter column part_id drop not null,
  alter column frame_id drop not null,
  add column staged_id uuid,
  add foreign key (province, staged_id) references survey.staged_draws (province, id),
  add unique (province, staged_id),
  add check ((part_id is null) = (frame_id is null) and (part_id is null) <> (staged_id is null)),
  drop constraint draws_design_check,
  add constraint draws_design_check check (design in ('srs', 'systematic') and staged_id is null or design = 'staged' and staged_id is not null);

-- The minutes of a draw in stages are signed like those of a part.
alter table survey.sign_offs
  add column staged_id uuid,
  add foreign key (province, staged_id) references survey.staged_draws (province, id),
  drop constraint sign_offs_check1,
  add constraint sign_offs_check1 check (
    (stage = 'plan') = (part_id is null and staged_id is null) and (part_id is null or staged_id is null)
    and (staged_id is null or stage = 'draw'));
drop index survey.sign_off_standing;
drop index survey.sign_off_supervisor;
create unique index sign_off_standing on survey.sign_offs (province, round_id, stage, part_id, staged_id, body) nulls not distinct
  where ended_at is null;
create unique index sign_off_supervisor on survey.sign_offs (province, round_id, stage, part_id, staged_id, supervises) nulls not distinct
  where ended_at is null and supervises is not null;
create or replace function survey.keep_sign_off() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
    or (old.province, old.id, old.round_id, old.stage, old.part_id, old.staged_id, old.body, old.supervises, old.state, old.reason,
        old.subject, old.checks, old.signed_by, old.signed_at)
      is distinct from
       (new.province, new.id, new.round_id, new.stage, new.part_id, new.staged_id, new.body, new.supervises, new.state, new.reason,
        new.subject, new.checks, new.signed_by, new.signed_at)
  then raise exception 'survey.sign_offs keeps what was signed';
  end if;
  return new;
end
$$;
