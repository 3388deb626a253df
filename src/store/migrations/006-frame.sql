-- Frame: the completed transactions of a part, one row a dossier; who the person is stands in contact alone.
create table survey.frames (
  province    text not null,
  id          uuid not null,
  part_id     uuid not null,
  file_name   text not null,
  file_sha256 text not null,
  file_bytes  bigint not null,
  file_note   text not null,                           -- encoding or sheet
  rows        integer not null,                        -- rows in the file, without the heading
  columns     integer not null,
  mapping     jsonb not null,                          -- which column of the file became which field
  counts      jsonb not null,                          -- from file to frame: survey/frame/frame-counts.ts
  read_ms     integer not null,
  imported_by text not null,
  imported_at timestamptz not null,
  frame_hash  text check (frame_hash ~ '^[0-9a-f]{64}$'),
  frozen_at   timestamptz,
  frozen_by   text,
  primary key (province, id),
  unique (province, part_id),
  foreign key (province, part_id) references survey.parts (province, id),
  check ((frame_hash is null) = (frozen_at is null))
);

create table survey.frame_units (
  province     text not null,
  id           uuid not null,
  frame_id     uuid not null,
  unit_id      text not null,                          -- carries no personal data: agency and a running number
  agency_id    text not null references survey.agencies,
  field_code   text not null,
  stratum      text not null,
  completed_on date,
  exclusion    text,                                   -- null: eligible; else why not (survey/frame/exclusion.ts)
  primary key (province, id),
  unique (province, frame_id, unit_id),
  foreign key (province, frame_id) references survey.frames (province, id) on delete cascade
);
create index frame_unit_stratum on survey.frame_units (province, frame_id, stratum) where exclusion is null;

-- Who a person of the frame is, AES-256-GCM under a key that is not in the database; keyed hashes tell equal from different.
create table contact.persons (
  province        text not null,
  frame_unit_id   uuid not null,
  cipher          bytea not null,
  dossier_hash    bytea not null,
  identity_hash   bytea,
  phone_hash      bytea,
  name_birth_hash bytea,
  primary key (province, frame_unit_id),
  foreign key (province, frame_unit_id) references survey.frame_units (province, id) on delete cascade
);
create index person_identity on contact.persons (province, identity_hash);

-- Rows of the file that were not taken, with why; the cells are encrypted like any contact.
create table contact.rejected_rows (
  province    text not null,
  frame_id    uuid not null,
  row_number  integer not null,
  code        text not null,
  column_name text not null,
  cipher      bytea not null,                          -- JSON {value, cells}
  primary key (province, frame_id, row_number),
  foreign key (province, frame_id) references survey.frames (province, id) on delete cascade
);
