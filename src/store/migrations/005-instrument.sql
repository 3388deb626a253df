-- Instrument: method versions, kept as they were when first used, and the questionnaire version of a part.
create table survey.methods (
  id         text not null,
  version    text not null,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  source     text not null,                            -- the file as it was: these bytes were hashed, and are published
  definition jsonb not null,                           -- the same, parsed
  added_at   timestamptz not null,
  primary key (id, version)
);

create table survey.questionnaires (
  province       text not null,
  id             uuid not null,
  part_id        uuid not null,
  version        text not null,
  method_id      text not null,
  method_version text not null,
  published_at   timestamptz,                          -- once set, the questionnaire does not change
  primary key (province, id),
  unique (province, part_id, version),
  foreign key (province, part_id) references survey.parts (province, id),
  foreign key (method_id, method_version) references survey.methods (id, version)
);
