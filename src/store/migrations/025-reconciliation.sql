-- Frame: the official number of completed dossiers of an agency and field, and why the file differs from it.
create table survey.official_counts (
  province             text not null,
  part_id              uuid not null,
  agency_id            text not null references survey.agencies,
  field_code           text not null,
  dossiers             integer not null check (dossiers >= 0),
  explanation          text not null default '',
  explained_difference integer,                          -- what was explained: another difference asks anew
  explained_by         text,
  explained_at         timestamptz,
  primary key (province, part_id, agency_id, field_code),
  foreign key (province, part_id) references survey.parts (province, id),
  check ((explanation = '') = (explained_difference is null))
);

-- The body that supplies the frame signs the counts as they stood; a signature that was withdrawn stays, with its reason.
create table survey.reconciliations (
  province          text not null,
  id                uuid not null,
  part_id           uuid not null,
  cells             jsonb not null,                      -- [{agency, field, file, official, explanation}]
  sha256            text not null check (sha256 ~ '^[0-9a-f]{64}$'), -- of the cells without their explanations
  signed_by         text not null,
  signed_body       text not null,
  signed_at         timestamptz not null,
  withdrawn_by      text,
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  primary key (province, id),
  foreign key (province, part_id) references survey.parts (province, id),
  check ((withdrawn_at is null) = (withdrawal_reason is null))
);
create unique index reconciliation_standing on survey.reconciliations (province, part_id) where withdrawn_at is null;
