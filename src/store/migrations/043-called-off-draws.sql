-- What keeps a draw honest in time: the announced moment of the event, parties that were excused with a reason, and draws that were
-- called off, which stay to be seen.
alter table survey.draws
  add column event_at      timestamptz,                -- announced before; codes are taken until then, the outcome from then on
  add column number        integer not null default 1, -- of the draws of one part or one list
  add column cancelled_at  timestamptz,
  add column cancelled_by  text,
  add column cancel_reason text,
  drop constraint draws_province_part_id_key,
  drop constraint draws_province_staged_id_key,
  add check ((cancelled_at is null) = (cancel_reason is null) and (cancelled_at is null or drawn_at is null));
create unique index draw_standing on survey.draws (province, part_id, staged_id) nulls not distinct where cancelled_at is null;
create unique index draw_number on survey.draws (province, part_id, staged_id, number) nulls not distinct;

alter table survey.draw_parties
  add column excused    text,                          -- why the party handed in no code; public
  add column excused_by text,
  add column excused_at timestamptz,
  add check (excused is null or commitment is null);
