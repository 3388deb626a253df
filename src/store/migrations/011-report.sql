-- Report: what is published, as it was published; a release can be withdrawn, never changed.
create table survey.releases (
  province          text not null,
  id                uuid not null,
  round_id          uuid not null,
  version           integer not null check (version >= 1),
  snapshot          jsonb not null,                    -- everything the public pages show: survey/report/snapshot.ts
  drafted_by        text not null,
  drafted_at        timestamptz not null,
  released_by       text,
  released_at       timestamptz,
  withdrawn_by      text,
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  primary key (province, id),
  unique (province, round_id, version),
  foreign key (province, round_id) references survey.rounds (province, id),
  check (withdrawn_at is null or released_at is not null),
  check ((withdrawn_at is null) = (withdrawal_reason is null))
);

create table survey.release_files (
  province   text not null,
  release_id uuid not null,
  name       text not null,
  media_type text not null,
  public     boolean not null,
  bytes      bytea not null,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (province, release_id, name),
  foreign key (province, release_id) references survey.releases (province, id)
);
