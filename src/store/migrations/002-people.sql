-- People: accounts, what they may do and where, and the sessions they hold on the server.
create table survey.accounts (
  id              uuid primary key,
  username        text not null unique check (username = lower(username) and username ~ '^[a-z0-9._-]{3,64}$'),
  display_name    text not null,
  body            text not null,                    -- the office the person acts for: “Phòng Nội vụ”
  password_hash   text not null,                    -- Argon2id, with its parameters
  must_change     boolean not null default false,   -- the first password was made by the system
  failed_attempts integer not null default 0,
  locked_until    timestamptz,
  disabled_at     timestamptz,
  created_at      timestamptz not null
);

-- A role holds in every round, or in one.
create table survey.role_grants (
  id         uuid primary key,
  account_id uuid not null references survey.accounts,
  role       text not null,
  round_code text,
  granted_at timestamptz not null,
  unique nulls not distinct (account_id, role, round_code)
);

-- The cookie holds the token; the table holds only its SHA-256.
create table survey.sessions (
  token_hash bytea primary key,
  account_id uuid not null references survey.accounts,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on survey.sessions (account_id);
