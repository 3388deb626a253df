-- People: roles for a unit, invitations and one-time links, second factor, sign-in by a provider, sessions that can be told apart.
alter table survey.accounts
  alter column password_hash drop not null,          -- null: not chosen yet, or signs in by the provider alone
  add column email            text check (email <> ''),
  add column provider_issuer  text,                  -- OpenID Connect: who vouches for the person …
  add column provider_subject text,                  -- … and under which name
  add column totp_secret      bytea,                 -- sealed; present while pending and once confirmed
  add column totp_since       timestamptz,           -- null: not confirmed, so not asked for
  add column totp_step        bigint,                -- the last time step accepted: no code counts twice
  add constraint account_provider unique (provider_issuer, provider_subject),
  add check ((provider_issuer is null) = (provider_subject is null));
create unique index account_email on survey.accounts (lower(email));

-- A role holds for every unit, or for one (id of an agency or code of an administrative unit) and what is below it.
alter table survey.role_grants
  add column unit_id    text,
  add column supervises text check (supervises in ('fatherland-front', 'veterans')),
  drop constraint role_grants_account_id_role_round_code_key,
  add constraint role_grant_once unique nulls not distinct (account_id, role, round_code, unit_id);

alter table survey.sessions
  add column id     uuid not null default gen_random_uuid() unique,
  add column device text not null default '';        -- browser and system in words

-- What a link sent to a person opens once: the page where a password is chosen.
create table survey.account_links (
  token_hash bytea primary key,
  account_id uuid not null references survey.accounts,
  purpose    text not null check (purpose in ('invitation', 'password')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  unique (account_id, purpose)
);

-- Between the password and the code of the second factor.
create table survey.sign_in_steps (
  token_hash bytea primary key,
  account_id uuid not null references survey.accounts,
  expires_at timestamptz not null
);

create table survey.recovery_codes (
  account_id uuid not null references survey.accounts,
  code_hash  bytea not null,
  primary key (account_id, code_hash)
);

-- Which rounds measure a unit is asked at every request of a person whose role is for one.
create index part_agency_agency on survey.part_agencies (agency_id);
