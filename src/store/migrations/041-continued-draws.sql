-- Draws in stages that go on: a list of persons below the units that another draw took, and the part whose cases they become.
alter table survey.staged_draws
  add column continues_id uuid,                        -- the draw whose last units these rows lie below
  add column part_id uuid,                             -- the part whose cases the drawn persons become
  add column unlisted text not null default '',        -- why units drawn before have no row; public
  add foreign key (province, continues_id) references survey.staged_draws (province, id),
  add foreign key (province, part_id) references survey.parts (province, id),
  add unique (province, continues_id),
  add unique (province, part_id),
  add check ((continues_id is null) = (part_id is null));

-- Where a case was drawn in stages: its probability over all of them, and the first-stage unit with its stratum.
alter table survey.sample_cases
  add column probability double precision check (probability > 0 and probability <= 1),
  add column design_stratum text,
  add column psu text,
  add check ((probability is null) = (psu is null) and (psu is null) = (design_stratum is null));
