-- Fieldwork: the forms that came in. Answers carry no name; the case is the only link, and it is cut when the round is closed.
create table survey.response_imports (
  province    text not null,
  id          uuid not null,
  part_id     uuid not null,
  file_name   text not null,
  file_sha256 text not null,
  rows        integer not null,
  answered    integer not null,
  imported_by text not null,
  imported_at timestamptz not null,
  primary key (province, id),
  foreign key (province, part_id) references survey.parts (province, id)
);

create table survey.responses (
  province     text not null,
  id           uuid not null,
  part_id      uuid not null,
  case_id      uuid not null,
  import_id    uuid,
  client_id    text not null,                          -- made by who sends it: sent twice, it is stored once
  mode         text not null check (mode in ('paper', 'interview', 'email', 'web')),
  answered_on  date not null,
  context      jsonb not null,                         -- answers to context and profile questions, by id
  primary key (province, id),
  unique (province, part_id, client_id),
  unique (province, case_id),
  foreign key (province, case_id) references survey.sample_cases (province, id),
  foreign key (province, import_id) references survey.response_imports (province, id)
);

create table survey.answers (
  province    text not null,
  response_id uuid not null,
  item_id     text not null,
  value       smallint,
  missing     text check (missing in ('not-applicable', 'blank', 'refused', 'not-asked')),
  primary key (province, response_id, item_id),
  foreign key (province, response_id) references survey.responses (province, id) on delete cascade,
  check ((value is null) <> (missing is null))
);
