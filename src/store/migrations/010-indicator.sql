-- Indicator: the index of a frozen data set by a method version and a scoring, unsuppressed, for the staff.
create table survey.indicators (
  province       text not null,
  id             uuid not null,
  dataset_id     uuid not null,
  method_id      text not null,
  method_version text not null,
  scoring        jsonb not null,
  result         jsonb not null,                       -- survey/indicator/part-result.ts
  computed_by    text not null,
  computed_at    timestamptz not null,
  primary key (province, id),
  unique (province, dataset_id, method_id, method_version, scoring),
  foreign key (province, dataset_id) references survey.datasets (province, id)
);
