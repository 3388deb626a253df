-- What was typed into a form whose session had ended: kept for an hour, sealed, until the same person has signed in again.
create table survey.kept_forms (
  id       uuid primary key,
  username text not null,
  path     text not null,
  sealed   bytea not null,
  kept_at  timestamptz not null
);
create index form_kept on survey.kept_forms (kept_at);
