-- Work: what runs in the background for a person, how far it is and how it ended. The queue itself (schema graphile_worker) says only
-- what is to run next; what people see, and what is kept, stands here.
create table survey.work (
  province   text not null,                    -- of the round; '00' for what belongs to no round
  id         uuid not null,
  kind       text not null,                    -- name of the job: survey/work/job.ts
  round_code text,
  key        text,                             -- while one with this key waits or runs, asking again finds it
  input      jsonb not null,
  asked_by   uuid references survey.accounts,  -- null: the system itself or the command line
  asked_name text not null,
  asked_at   timestamptz not null,
  state      text not null check (state in ('queued', 'running', 'done', 'failed', 'stopped')),
  done       bigint not null default 0,
  total      bigint,                           -- null while it is not known
  runs       integer not null default 0,       -- a second run means that the first was cut off
  started_at timestamptz,                      -- of the last run
  seen_at    timestamptz,                      -- when progress was last told
  stop_asked boolean not null default false,
  ended_at   timestamptz,
  problems   jsonb not null default '[]',      -- [{code, details}]
  result     jsonb,
  primary key (province, id)
);
create unique index work_key on survey.work (province, key) where state in ('queued', 'running');
create index work_asked on survey.work (asked_at desc);
create index work_live on survey.work (round_code) where state in ('queued', 'running');

-- Messages: each is written in the transaction of what it tells, and sent by a job afterwards.
create table survey.mails (
  province   text not null,
  id         uuid not null,
  kind       text not null,                    -- invitation, reminder …
  key        text,                             -- a message with the same key is written once
  round_code text,
  recipient  text not null,
  subject    text not null,
  body       text not null,                    -- plain text; the HTML is made from it
  state      text not null check (state in ('waiting', 'sent', 'refused')),
  tries      integer not null default 0,
  last_error text,
  written_at timestamptz not null,
  tried_at   timestamptz,
  sent_at    timestamptz,
  primary key (province, id),
  unique (province, key)
);
create index mail_written on survey.mails (written_at desc);

-- Where a body is reminded when none of its people has an account.
create table survey.reminder_addresses (
  province text not null,
  round_id uuid not null,
  body     text not null,
  email    text not null,
  primary key (province, round_id, body, email),
  foreign key (province, round_id) references survey.rounds (province, id)
);

-- What a person wants to hear by mail, and where.
create table survey.reminder_wishes (
  account_id uuid primary key references survey.accounts,
  email      text not null,
  wanted     boolean not null
);

-- Which task was mentioned to whom on which day: the log, and what keeps a day from being told twice.
create table survey.reminders (
  province   text not null,
  id         uuid not null,
  round_id   uuid not null,
  day        date not null,
  email      text not null,
  bodies     text not null,
  tasks      jsonb not null,                   -- [{title, due, daysLate}]
  mail_id    uuid not null,
  written_at timestamptz not null,
  primary key (province, id),
  unique (province, round_id, day, email),
  foreign key (province, round_id) references survey.rounds (province, id)
);

-- Forms that were carried out, for some days: the same form sent again is answered with the first outcome.
create table survey.answered_forms (
  account_id  uuid not null references survey.accounts,
  form_id     uuid not null,
  location    text not null,
  answered_at timestamptz not null,
  primary key (account_id, form_id)
);
create index form_answered on survey.answered_forms (answered_at);
