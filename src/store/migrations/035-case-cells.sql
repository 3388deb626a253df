-- Cases of a part by what they are counted by: every page of a round says how many were asked and answered, and a round has cases by the
-- hundred thousand. store/case-cells.ts adds and takes away in the statement that changes a case.
create table survey.case_cells (
  province  text not null,
  part_id   uuid not null,
  agency_id text not null,
  role      text not null,
  outcome   text not null,
  cases     integer not null check (cases >= 0),
  primary key (province, part_id, agency_id, role, outcome),
  foreign key (province, part_id) references survey.parts (province, id)
);
insert into survey.case_cells
  select province, part_id, agency_id, role, outcome, count(*) from survey.sample_cases group by 1, 2, 3, 4, 5;
