-- Every edit of a form that is being drafted, so that it can be undone; gone once the form is published or discarded.
create table survey.questionnaire_revisions (
  province         text not null,
  questionnaire_id uuid not null,
  revision         integer not null,
  undo_to          integer,                            -- the revision that undoing this one returns to; null: the first
  definition       jsonb not null,
  act              text not null,
  made_by          text not null,
  made_at          timestamptz not null,
  primary key (province, questionnaire_id, revision),
  foreign key (province, questionnaire_id) references survey.questionnaires (province, id) on delete cascade
);
