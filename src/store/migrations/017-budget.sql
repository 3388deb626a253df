-- Budget (dự toán) of a plan: its settings and state, its lines, and who moved it from step to step. Sums are whole đồng.
create table survey.budgets (
  province      text not null,
  round_id      uuid not null,
  state         text not null check (state in ('draft', 'submitted', 'checked', 'approved')),
  norms_id      text not null,                         -- norms/<id>.json
  norms_version text not null,
  monthly_wage  bigint check (monthly_wage > 0),        -- highest regional minimum wage; null while nobody gave it
  forms_per_day integer not null check (forms_per_day > 0),
  hardship      integer not null check (hardship between 0 and 100),
  revision      integer not null check (revision > 0), -- counts changes: a page that saw an older one does not overwrite
  primary key (province, round_id),
  foreign key (province, round_id) references survey.rounds (province, id)
);

create table survey.budget_lines (
  province text not null,
  id       uuid not null,
  round_id uuid not null,
  position integer not null,
  item     text not null,
  figure   text,                                       -- figure of the plan that the quantity follows
  quantity bigint check (quantity >= 0),               -- typed, or the figure as it was when the budget was submitted
  unit     text not null,
  norm_id  text,
  basis    text not null,
  rate     bigint check (rate >= 0),
  share    integer check (share between 0 and 10000),  -- hundredths of a per cent
  primary key (province, id),
  foreign key (province, round_id) references survey.budgets (province, round_id)
);
create index budget_lines_by_round on survey.budget_lines (province, round_id, position);

create table survey.budget_moves (
  province   text not null,
  id         uuid not null,
  round_id   uuid not null,
  at         timestamptz not null,
  actor_name text not null,
  actor_body text not null,
  move       text not null check (move in ('submit', 'check', 'approve', 'sendBack')),
  reason     text not null,                            -- of what was sent back
  total      bigint not null,
  primary key (province, id),
  foreign key (province, round_id) references survey.budgets (province, round_id)
);
create index budget_moves_by_round on survey.budget_moves (province, round_id, at);
