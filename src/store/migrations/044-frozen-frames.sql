-- The bytes of frame.csv as they were hashed when the frame was frozen: whoever asks for the file gets them, and nothing is composed anew.
create table survey.frozen_frames (
  province text not null,
  frame_id uuid not null,
  bytes    bytea not null,
  primary key (province, frame_id),
  foreign key (province, frame_id) references survey.frames (province, id) on delete cascade
);
