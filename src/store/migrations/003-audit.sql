-- Audit: one entry for every write that a person causes, in the same transaction; append-only; each entry holds the hash of the
-- one before it, so that a changed or missing entry breaks the chain.
create table audit.entries (
  seq           bigint primary key,
  at            timestamptz not null,
  actor_id      uuid,                        -- null: the system itself or the command line
  actor_name    text not null,
  act           text not null,               -- the action: importFrame, drawSample …
  round_code    text,
  object        text not null,               -- what was acted on, in words without personal data
  detail        jsonb not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash          text not null check (hash ~ '^[0-9a-f]{64}$')
);
create index entry_round on audit.entries (round_code, seq desc);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit.entries is append-only';
end
$$;
create trigger entry_append_only before update or delete or truncate on audit.entries
  for each statement execute function audit.refuse_change();
