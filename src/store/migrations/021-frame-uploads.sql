-- A file that waits to be imported: its bytes lie sealed in the folder of uploads, what people decide about it stands here.
create table survey.frame_uploads (
  province    text not null,
  id          uuid not null,                           -- names the sealed file too
  part_id     uuid not null,
  file_name   text not null,
  file_bytes  bigint not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  received_by text not null,
  received_at timestamptz not null,
  header      jsonb not null,                          -- headings as they stand in the file
  preview     bytea not null,                          -- sealed: first rows (survey/frame/upload-preview.ts)
  mapping     jsonb not null,                          -- which column is what: guessed, then as somebody set it
  profile     text,                                    -- the profile that the mapping comes from or is kept under
  primary key (province, id),
  unique (province, part_id),
  foreign key (province, part_id) references survey.parts (province, id)
);

-- How one software writes its exports, kept from the last import that went well.
create table survey.frame_profiles (
  province text not null,
  id       uuid not null,
  name     text not null,
  header   jsonb not null,                             -- headings by which a file is known again, folded
  mapping  jsonb not null,                             -- survey/frame/column-mapping.ts
  made_by  text not null,
  made_at  timestamptz not null,
  used_at  timestamptz not null,
  primary key (province, id),
  unique (province, name)
);
