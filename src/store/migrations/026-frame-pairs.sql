-- Frame: one person, one chance. How many dossiers stand behind a unit, pairs that may be one person, and who seems to file for others.
alter table survey.frame_units
  add column dossiers integer not null default 1 check (dossiers > 0), -- of this person in the part, by the marks of the import
  add column merged_into uuid,                                         -- the unit of the same person, as somebody judged
  add column filed_for_others boolean not null default false;          -- its telephone stands for many persons

alter table survey.frames add column pairs_found_at timestamptz;

create table survey.frame_pairs (
  province       text not null,
  id             uuid not null,
  frame_id       uuid not null,
  first_unit_id  uuid not null,
  second_unit_id uuid not null,
  kind           text not null check (kind in ('name-phone', 'name-birth', 'identity-slip', 'identity-name')),
  verdict        text check (verdict in ('same', 'different', 'later')),
  decided_by     text,
  decided_at     timestamptz,
  primary key (province, id),
  unique (province, frame_id, first_unit_id, second_unit_id),
  foreign key (province, frame_id) references survey.frames (province, id) on delete cascade,
  check ((verdict is null) = (decided_at is null))
);
