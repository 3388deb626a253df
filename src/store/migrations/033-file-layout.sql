-- Where the list stands in a file that waits: its sheet and the rows of its column names (survey/frame/file-layout.ts).
alter table survey.frame_uploads add column layout jsonb not null default '{}';
