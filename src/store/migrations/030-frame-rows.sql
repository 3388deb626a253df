-- Frame: whom a dossier is of, a citizen or an organisation: it decides which form is given; how many units there are of each kind, so that
-- a page of half a million counts without reading them; and an index in the order in which units are looked at.
alter table survey.frame_units add column respondent text not null default 'citizen'
  check (respondent in ('citizen', 'organisation'));
alter table survey.sample_cases add column respondent text not null default 'citizen'
  check (respondent in ('citizen', 'organisation'));

-- Units of a frame by everything they are filtered by; store/frame-cells.ts counts them anew whenever units change.
create table survey.frame_cells (
  province         text not null,
  frame_id         uuid not null,
  agency_id        text not null,
  field_code       text not null,
  stratum          text not null,
  exclusion        text not null,                        -- '': eligible
  respondent       text not null,
  filed_for_others boolean not null,
  units            integer not null check (units > 0),
  primary key (province, frame_id, stratum, exclusion, respondent, filed_for_others),
  foreign key (province, frame_id) references survey.frames (province, id) on delete cascade
);
insert into survey.frame_cells
  select province, frame_id, agency_id, field_code, stratum, coalesce(exclusion, ''), respondent, filed_for_others, count(*)
  from survey.frame_units group by 1, 2, 3, 4, 5, 6, 7, 8;

-- In the place of the one on eligible units alone: counts by stratum come from the cells now.
create index frame_unit_place on survey.frame_units (province, frame_id, stratum collate "C", unit_id collate "C");
drop index survey.frame_unit_stratum;
