-- Frame: several lists make one frame (the province's one-stop system, a ministry's, one file a month), and refused rows come back mended.
-- Each file that was taken in keeps its number, so that a newer one can take its place.
create table survey.frame_files (
  province       text not null,
  frame_id       uuid not null,
  number         integer not null check (number > 0),
  mends          integer,                                -- number of the file whose refused rows it brings back
  file_name      text not null,
  file_sha256    text not null,
  file_bytes     bigint not null,
  file_note      text not null,                          -- encoding or sheets
  rows           integer not null,                       -- of the list; of mended rows only those that were added to them
  out_of_scope   integer not null,
  mended         integer not null default 0,             -- rows that were refused before and are not any more
  mapping        jsonb not null,                         -- which column became which field: survey/frame/mapping.ts
  column_mapping jsonb,                                  -- as somebody set it; null in frames imported before it was kept
  imported_by    text not null,
  imported_at    timestamptz not null,
  primary key (province, frame_id, number),
  foreign key (province, frame_id) references survey.frames (province, id) on delete cascade
);
insert into survey.frame_files
  select province, id, 1, null, file_name, file_sha256, file_bytes, file_note, rows, coalesce((counts ->> 'outOfScope')::integer, 0), 0,
    mapping, null, imported_by, imported_at
  from survey.frames;

-- The list that a unit came from.
alter table survey.frame_units add column file_number integer not null default 1;

-- Beside the refused rows of a file: those that are no dossiers, and dossiers that another file had brought before.
alter table contact.rejected_rows
  add column file_number integer not null default 1,
  add column sheet text not null default '',
  add column kind text not null default 'rejected' check (kind in ('rejected', 'passed', 'overlap')),
  drop constraint rejected_rows_pkey,
  add primary key (province, frame_id, file_number, sheet, row_number);

-- One name and birth under an old number of nine digits and a new one of twelve.
alter table survey.frame_pairs drop constraint frame_pairs_kind_check,
  add constraint frame_pairs_kind_check
    check (kind in ('name-phone', 'name-birth', 'identity-slip', 'identity-name', 'identity-renewed'));
