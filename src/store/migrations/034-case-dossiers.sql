-- How many dossiers of its frame the person of a case has: kept with the case, since whoever computes weights may need it and the link to
-- the frame ends with the round (docs/methodology.md, section 8).
alter table survey.sample_cases add column dossiers integer not null default 1 check (dossiers > 0);
update survey.sample_cases as drawn set dossiers = unit.dossiers
  from survey.frame_units as unit where unit.province = drawn.province and unit.id = drawn.frame_unit_id and unit.dossiers > 0;
