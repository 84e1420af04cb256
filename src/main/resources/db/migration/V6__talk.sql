-- What is said about items. An item's id stays here when the item is removed, for it may come back; so there is no
-- foreign key to it.

create table talk_comment (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    item_id uuid not null,
    written_by uuid not null references person (id),
    written_at timestamp with time zone not null,
    text varchar(5000) not null,
    reply_to uuid,
    edited_at timestamp with time zone
);
create index talk_comment_item on talk_comment (item_id);

create table talk_question (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    item_id uuid not null,
    written_by uuid not null references person (id),
    written_at timestamp with time zone not null,
    text varchar(1000) not null,
    team varchar(20),                             -- MARKETING, IT; null if a person is asked
    person_id uuid references person (id),
    due date,
    about varchar(36) not null,                   -- item, dates, or the id of a link
    answer varchar(5000),                         -- null as long as it is open
    answered_by uuid references person (id),
    answered_at timestamp with time zone
);
create index talk_question_item on talk_question (item_id);
create index talk_question_roadmap on talk_question (roadmap_id);
create index talk_question_person on talk_question (person_id);
create index talk_question_asker on talk_question (written_by);

create table talk_decision (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    item_id uuid not null,
    written_by uuid not null references person (id),
    written_at timestamp with time zone not null,
    text varchar(5000) not null,
    question_id uuid
);
create index talk_decision_item on talk_decision (item_id);

-- All that was said of how an item is going; the latest counts.
create table talk_health (
    item_id uuid not null,
    written_at timestamp with time zone not null,
    roadmap_id uuid not null references roadmap (id),
    written_by uuid not null references person (id),
    state varchar(20) not null,                   -- ON_TRACK, AT_RISK, OFF_TRACK
    note varchar(300) not null,
    primary key (item_id, written_at)
);
create index talk_health_roadmap on talk_health (roadmap_id);

-- What a person is told of, once; kept for that person alone.
create table talk_notification (
    id uuid not null primary key,
    person_id uuid not null references person (id),
    roadmap_id uuid not null references roadmap (id),
    item_id uuid not null,
    kind varchar(20) not null,                    -- MENTION, QUESTION, ANSWER, COMMENT
    part_id uuid not null,                        -- the comment or question
    told_by uuid not null references person (id),
    told_at timestamp with time zone not null,
    read_at timestamp with time zone,
    unique (person_id, part_id, kind)
);
create index talk_notification_part on talk_notification (part_id);
