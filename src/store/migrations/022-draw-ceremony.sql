-- The ceremony of a draw: who typed the outcome of the event, who opened which text, who signed or refused.
alter table survey.draws add column event_agreed_at timestamptz;

create table survey.draw_events (
  province      text not null,
  draw_id       uuid not null,
  position      integer not null check (position in (1, 2)),
  text          text not null,
  entered_by_id text not null,                         -- account, so that the two are two persons
  entered_by    text not null,
  entered_at    timestamptz not null,
  primary key (province, draw_id, position),
  unique (province, draw_id, entered_by_id),
  foreign key (province, draw_id) references survey.draws (province, id)
);

alter table survey.draw_parties
  add column revealed_by text,
  add column revealed_at timestamptz,
  add column failed_hash text check (failed_hash ~ '^[0-9a-f]{64}$'), -- of the last text that did not match
  add column failed_at   timestamptz;

create table survey.draw_signatures (
  province  text not null,
  draw_id   uuid not null,
  body      text not null,
  state     text not null check (state in ('signed', 'refused')),
  reason    text not null default '',
  signed_by text not null,
  signed_at timestamptz not null,
  primary key (province, draw_id, body),
  foreign key (province, draw_id) references survey.draws (province, id),
  check (state = 'signed' or reason <> '')
);

update survey.draws set event_agreed_at = drawn_at where drawn_at is not null;
update survey.draw_parties as party set revealed_at = draw.drawn_at, revealed_by = draw.drawn_by
  from survey.draws as draw
  where draw.province = party.province and draw.id = party.draw_id and party.reveal is not null;
