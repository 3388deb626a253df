-- The day at which a made-up example stands still: its deadlines are judged by it and not by the calendar. A real round has none.
alter table survey.rounds add column example_day date check (example_day is null or simulated);
