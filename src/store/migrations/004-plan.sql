-- Plan: a round, its parts (groups of agencies measured by one method), quotas, tasks and legal bases.
create table survey.rounds (
  province             text not null,
  id                   uuid not null,
  code                 text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title                text not null,
  short_title          text not null,
  area                 text not null,                  -- “Huyện Vạn Ninh, tỉnh Khánh Hòa”
  year                 integer not null check (year between 2000 and 2100),
  lead_body            text not null,                  -- who leads: “Phòng Nội vụ”
  issuing_body         text not null,                  -- who signs: “Ủy ban nhân dân huyện Vạn Ninh”
  plan_number          text not null default '',
  plan_date            date,
  period_from          date not null,                  -- transactions completed from … to …
  period_to            date not null,
  reverification_share numeric not null check (reverification_share between 0 and 1),
  state                text not null check (state in ('draft', 'submitted', 'approved', 'running', 'closed', 'cancelled', 'not-measured')),
  simulated            boolean not null,
  plan                 jsonb not null,                 -- purposes, recipients, signatory, supervisors: text of the plan (survey/plan/plan.ts)
  created_at           timestamptz not null,
  primary key (province, id),
  check (period_from <= period_to)
);

create table survey.parts (
  province    text not null,
  id          uuid not null,
  round_id    uuid not null,
  code        text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title       text not null,                           -- “UBND 13 xã, thị trấn”
  position    integer not null,
  source      text not null check (source in ('frame', 'on-site')),
  method_id   text not null,
  primary key (province, id),
  unique (province, round_id, code),
  foreign key (province, round_id) references survey.rounds (province, id)
);

create table survey.part_agencies (
  province  text not null,
  part_id   uuid not null,
  agency_id text not null references survey.agencies,
  position  integer not null,
  primary key (province, part_id, agency_id),
  foreign key (province, part_id) references survey.parts (province, id)
);

create table survey.part_fields (
  province text not null,
  part_id  uuid not null,
  code     text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name     text not null,
  position integer not null,
  primary key (province, part_id, code),
  foreign key (province, part_id) references survey.parts (province, id)
);

-- How many forms of an agency and field; an on-site part has one row an agency with the field ''. 0 is a legal quota.
create table survey.quotas (
  province   text not null,
  part_id    uuid not null,
  agency_id  text not null references survey.agencies,
  field_code text not null,
  size       integer not null check (size >= 0),
  primary key (province, part_id, agency_id, field_code),
  foreign key (province, part_id) references survey.parts (province, id)
);

create table survey.tasks (
  province text not null,
  id       uuid not null,
  round_id uuid not null,
  position integer not null,
  stage    text not null,
  title    text not null,
  lead     text not null,
  support  text not null default '',
  product  text not null default '',
  starts   date,
  due      date not null,
  done_at  timestamptz,
  primary key (province, id),
  foreign key (province, round_id) references survey.rounds (province, id)
);

create table survey.legal_bases (
  province text not null,
  round_id uuid not null,
  position integer not null,
  text     text not null,
  primary key (province, round_id, position),
  foreign key (province, round_id) references survey.rounds (province, id)
);
