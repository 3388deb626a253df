-- Import of half a million transactions within a minute. Persons go into the database while the file is still being read, before
-- their units have numbers; so they hang on the frame, and a person without a unit is looked for once, when all are in.
alter table contact.persons drop constraint persons_province_frame_unit_id_fkey;
alter table contact.persons add column frame_id uuid;
update contact.persons as person set frame_id = unit.frame_id
  from survey.frame_units as unit where unit.province = person.province and unit.id = person.frame_unit_id;
alter table contact.persons alter column frame_id set not null;
alter table contact.persons add foreign key (province, frame_id) references survey.frames (province, id) on delete cascade;
create index person_frame on contact.persons (province, frame_id);

-- The agencies of a frame are those of its part, which refer to survey.agencies; a second check of each row costs seconds.
alter table survey.frame_units drop constraint frame_units_agency_id_fkey;
-- Where the dossier was handed in, when that is an agency of the part too; agency_id is the one that is rated.
alter table survey.frame_units add column received_agency_id text;
