-- Units: administrative bodies and public service units that receive, settle or supervise; versioned in time.
-- Reference table: small, the same everywhere, so that every distributed table may point to it.
create schema survey;
create schema contact;
create schema audit;

create table survey.agencies (
  id            text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  province      text not null,
  name          text not null check (name <> ''),
  short_name    text not null check (short_name <> ''),
  kind          text not null check (kind in ('department', 'district', 'commune', 'health-station', 'hospital', 'service-unit', 'land-office')),
  level         text not null check (level in ('province', 'district', 'commune')),
  parent_id     text references survey.agencies,
  official_code text,
  valid_from    date,
  valid_to      date,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index agency_province on survey.agencies (province, kind);
