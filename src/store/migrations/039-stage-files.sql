-- The files of the stages of a draw, kept as they were drawn: whoever asks for one gets bytes, and nothing is drawn again for it.
create table survey.stage_files (
  province  text not null,
  staged_id uuid not null,
  name      text not null,                             -- stage-2-frame.csv
  bytes     bytea not null,
  primary key (province, staged_id, name),
  foreign key (province, staged_id) references survey.staged_draws (province, id)
);
