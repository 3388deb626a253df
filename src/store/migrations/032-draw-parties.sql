-- Parties deposit and open for themselves: one that is named without a code deposits it before the event; who entered what is kept.
alter table survey.draw_parties
  alter column commitment drop not null,               -- null: named, and nothing deposited
  add column committed_by  text,
  add column committed_at  timestamptz,
  add column committed_for boolean not null default false, -- entered by who leads, for the party
  add column revealed_for  boolean not null default false;

update survey.draw_parties as party set committed_by = draw.committed_by, committed_at = draw.committed_at
  from survey.draws as draw
  where draw.province = party.province and draw.id = party.draw_id;
