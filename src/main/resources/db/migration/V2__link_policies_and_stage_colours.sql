-- What happens to the later item of a link when the earlier one moves: WARN, PUSH, KEEP_GAP. Links can be HANDOVER or NEEDS.
alter table link add column policy varchar(20) default 'WARN' not null;

-- One of the names of Stage.Colour, or null.
alter table stage add column colour varchar(20);
