-- The earlier round that a plan was made like, and what became of each of its agencies (survey/plan/carried.ts); never changed.
create table survey.plan_origins (
  province     text not null,
  round_id     uuid not null,
  code         text not null,
  short_title  text not null,
  day          date not null,
  with_quotas  boolean not null,
  agencies     jsonb not null,
  primary key (province, round_id),
  foreign key (province, round_id) references survey.rounds (province, id)
);
