-- A list of agencies that was read and not yet carried out: shown as what it would change, then confirmed or left.
create table survey.agency_imports (
  id          uuid primary key,
  file_name   text not null,
  file_sha256 text not null,
  header      jsonb not null,
  -- Rows as {number, cells}.
  rows        jsonb not null,
  imported_by text not null,
  imported_at timestamptz not null,
  applied_at  timestamptz
);
