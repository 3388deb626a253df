-- Draw: where there is no frame, the rule by which people are asked as they leave; the sessions follow from it and from the quotas.
create table survey.intercept_rules (
  province text not null,
  part_id  uuid not null,
  rule     jsonb not null,                               -- survey/draw/intercept.ts
  set_by   text not null,
  set_at   timestamptz not null,
  primary key (province, part_id),
  foreign key (province, part_id) references survey.parts (province, id)
);
