-- Dataset: the frozen answers with weights, as the bytes that were hashed. A later correction is a new version.
create table survey.datasets (
  province    text not null,
  id          uuid not null,
  part_id     uuid not null,
  version     integer not null check (version >= 1),
  rows        integer not null,
  weights     text not null check (weights in ('none', 'design')),
  csv         bytea not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  reason      text not null default '',
  frozen_by   text not null,
  frozen_at   timestamptz not null,
  primary key (province, id),
  unique (province, part_id, version),
  foreign key (province, part_id) references survey.parts (province, id)
);

create function survey.refuse_dataset_change() returns trigger language plpgsql as $$
begin
  raise exception 'a frozen data set does not change';
end
$$;
create trigger dataset_immutable before update or delete on survey.datasets
  for each row execute function survey.refuse_dataset_change();
