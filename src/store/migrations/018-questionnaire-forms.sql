-- Forms: a questionnaire holds its whole definition, is drafted and tried before it is published, and knows what it came from.
alter table survey.questionnaires
  add column respondent text not null default 'citizen' check (respondent in ('citizen', 'organisation')),
  add column state      text not null default 'published' check (state in ('draft', 'tried', 'published')),
  add column definition jsonb,                         -- null: published by an earlier version, the form is the method's own draft
  add column sha256     text check (sha256 ~ '^[0-9a-f]{64}$'),   -- of the canonical JSON, set when it is published
  add column revision   integer not null default 1,    -- counts the edits; a page names the one it shows
  add column trials     jsonb not null default '[]',
  add column based_on   uuid,
  add column crosswalk  jsonb not null default '[]',   -- what a person decided against the version it is based on
  add column created_at timestamptz,
  add column updated_at timestamptz,
  add column updated_by text;

alter table survey.questionnaires
  drop constraint questionnaires_province_part_id_version_key,
  add unique (province, part_id, respondent, version),
  add check ((state = 'published') = (published_at is not null)),
  add foreign key (province, based_on) references survey.questionnaires (province, id);

create function survey.refuse_questionnaire_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published questionnaire does not change';
end
$$;
create trigger questionnaire_immutable before update or delete on survey.questionnaires
  for each row when (old.published_at is not null) execute function survey.refuse_questionnaire_change();
