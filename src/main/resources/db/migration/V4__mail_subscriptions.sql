-- Who wants which mails. Nobody gets any who has no row here.
create table mail_subscription (
    person_id uuid not null references person (id),
    kind varchar(40) not null,                    -- the code of a MailKind
    frequency varchar(10) not null,               -- OFF, AT_ONCE, DAILY, WEEKLY
    language varchar(35) not null,                -- a language tag
    token varchar(64) not null unique,            -- stands in the links that end it, and is good for nothing else
    due_at timestamp with time zone,              -- null when not by the clock
    claimed_until timestamp with time zone,       -- a node is just sending it
    primary key (person_id, kind)
);
create index mail_subscription_due on mail_subscription (kind, due_at);
