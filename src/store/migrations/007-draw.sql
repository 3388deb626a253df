-- Draw: commitments before the public event, the event and reveals, the seed, and the cases drawn with their ordered reserves.
create table survey.draws (
  province     text not null,
  id           uuid not null,
  part_id      uuid not null,
  frame_id     uuid not null,
  frame_hash   text not null,
  design       text not null check (design in ('srs', 'systematic')),
  sizes        jsonb not null,                         -- [{stratum, size}]
  reserves     integer not null check (reserves >= 0), -- reserves for each sampled unit
  event_name   text not null,                          -- named before it happens
  committed_by text not null,
  committed_at timestamptz not null,
  event_text   text,
  seed         text check (seed ~ '^[0-9a-f]{64}$'),
  algorithm    text not null,
  sample_hash  text check (sample_hash ~ '^[0-9a-f]{64}$'),
  drawn_by     text,
  drawn_at     timestamptz,
  primary key (province, id),
  unique (province, part_id),
  foreign key (province, part_id) references survey.parts (province, id),
  foreign key (province, frame_id) references survey.frames (province, id),
  check ((seed is null) = (drawn_at is null))
);

create table survey.draw_parties (
  province   text not null,
  draw_id    uuid not null,
  position   integer not null,
  party      text not null,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  reveal     text,
  primary key (province, draw_id, position),
  foreign key (province, draw_id) references survey.draws (province, id)
);

-- A case is one form to be filled: a sampled person, a reserve, or an on-site place of a quota.
create table survey.sample_cases (
  province      text not null,
  id            uuid not null,
  part_id       uuid not null,
  code          text not null,                         -- printed on the form: VN23-0001; carries no personal data
  agency_id     text not null references survey.agencies,
  field_code    text not null,
  stratum       text not null,
  role          text not null check (role in ('sample', 'reserve', 'on-site')),
  position      integer not null,                      -- order within stratum and role, from 1
  unit_id       text,                                  -- null for on-site
  frame_unit_id uuid,                                  -- the link to the person; destroyed when the round is closed
  outcome       text not null default 'open' check (outcome in ('open', 'answered', 'refused', 'not-found', 'moved', 'not-needed')),
  primary key (province, id),
  unique (province, part_id, code),
  foreign key (province, part_id) references survey.parts (province, id)
);
create index sample_case_stratum on survey.sample_cases (province, part_id, stratum, role, position);
