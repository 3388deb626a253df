-- A reserve that took the place of a drawn person, with the reason; each case and each reserve once.
create table survey.replacements (
  province    text not null,
  id          uuid not null,
  part_id     uuid not null,
  case_id     uuid not null,
  reserve_id  uuid not null,
  reason      text not null check (reason in ('refused', 'not-found', 'moved', 'deceased', 'wrong-person', 'language', 'other')),
  note        text not null default '',
  replaced_by text not null,
  replaced_at timestamptz not null,
  primary key (province, id),
  unique (province, case_id),
  unique (province, reserve_id),
  foreign key (province, part_id) references survey.parts (province, id),
  foreign key (province, case_id) references survey.sample_cases (province, id),
  foreign key (province, reserve_id) references survey.sample_cases (province, id),
  check (case_id <> reserve_id),
  check (reason <> 'other' or note <> '')
);
create index replacement_part on survey.replacements (province, part_id, replaced_at);
