-- When a person was told by mail, who wants that; so that no node tells it twice.
alter table talk_notification add column mailed_at timestamp with time zone;
