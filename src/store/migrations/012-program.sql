-- Program: what this installation is, beside the list of migrations. One row.
create table program.installation (
  only_one        boolean primary key default true check (only_one),
  key_fingerprint bytea not null check (octet_length(key_fingerprint) = 32), -- tells another contact key from the right one
  key_place       text not null,                       -- machine and file that had the key first
  noted_at        timestamptz not null default now()
);

-- Nothing asks for persons by their identity number alone; keeping the index cost a fifth of each import.
drop index contact.person_identity;
