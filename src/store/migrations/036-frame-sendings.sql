-- A file that is being sent in pieces: its bytes lie sealed in the folder of uploads, and whoever sends the same file again goes on behind
-- them. One a person and part.
create table survey.frame_sendings (
  province   text not null,
  id         uuid not null,                            -- names the sealed file too
  part_id    uuid not null,
  sender     text not null,                            -- id of the account
  file_name  text not null,
  file_bytes bigint not null,
  file_time  bigint not null,                          -- when it was last changed, as the sender's machine says; milliseconds
  begun_at   timestamptz not null,
  primary key (province, id),
  unique (province, part_id, sender),
  foreign key (province, part_id) references survey.parts (province, id)
);
