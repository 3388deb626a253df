-- Whether the answer to a form that was carried out has arrived: until then the same content, filled in again, is not another act.
alter table survey.answered_forms
  add column content_id uuid,          -- the form without what each rendering makes anew
  add column arrived_at timestamptz;   -- when the page that it led to was asked for
create index form_unarrived on survey.answered_forms (account_id, content_id) where arrived_at is null;
