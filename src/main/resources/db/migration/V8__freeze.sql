-- A facilitator's freeze: while it lasts, the edits of everybody else wait.
alter table roadmap add column frozen_by uuid references person (id);
alter table roadmap add column frozen_since timestamp with time zone;
