-- Administrative units as they stood in time, and what became of them. Reference tables, filled from the list that the program brings.
create table survey.unit_lists (
  version   text primary key,
  loaded_at timestamptz not null
);

create table survey.units (
  id          text primary key,
  code        text,
  name        text not null check (name <> ''),
  -- The name without marks, and with the tone marks at the end of the syllables: for finding it however it is typed.
  plain_name  text not null,
  tone_name   text not null,
  kind        text not null check (kind in ('province', 'city', 'rural-district', 'urban-district', 'town', 'commune', 'ward', 'township', 'special-zone')),
  level       text not null check (level in ('province', 'district', 'commune')),
  parent_id   text references survey.units deferrable initially deferred,
  province_id text not null references survey.units deferrable initially deferred,
  valid_from  date,
  valid_to    date,
  -- False: gone before the list of 30/6/2025, on a day that is not known.
  dated       boolean not null,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index unit_parent on survey.units (parent_id);
create index unit_province on survey.units (province_id, level);
create index unit_code on survey.units (code);

create table survey.unit_successions (
  old_id text not null references survey.units on delete cascade deferrable initially deferred,
  new_id text not null references survey.units on delete cascade deferrable initially deferred,
  on_day date not null,
  extent text not null check (extent in ('whole', 'part')),
  primary key (old_id, new_id)
);
create index unit_succession_new on survey.unit_successions (new_id);

-- Agencies: the committees of provinces too, the unit that each serves, a second code, the two roles, and why it ended.
alter table survey.agencies drop constraint agencies_kind_check;
alter table survey.agencies add constraint agencies_kind_check
  check (kind in ('province', 'department', 'district', 'commune', 'health-station', 'hospital', 'service-unit', 'land-office'));
alter table survey.agencies add column unit_id text references survey.units;
alter table survey.agencies add column identifier_code text;
alter table survey.agencies add column receives boolean not null default true;
alter table survey.agencies add column settles boolean not null default true;
alter table survey.agencies add column end_reason text;
create index agency_parent on survey.agencies (parent_id);
create index agency_unit on survey.agencies (unit_id);
