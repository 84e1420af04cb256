-- How far a person has seen a roadmap, and been told of it by mail. Nobody's business but the person's.
create table visit (
    person_id uuid not null references person (id),
    roadmap_id uuid not null references roadmap (id),
    seen_revision bigint not null,
    seen_at timestamp with time zone not null,
    mailed_revision bigint not null,
    primary key (person_id, roadmap_id)
);

-- Of what is newer than that, what the person has marked as read by itself.
create table visit_read (
    person_id uuid not null,
    roadmap_id uuid not null,
    subject varchar(36) not null,                 -- an item's id, or "plan" for what is about no item
    revision bigint not null,                     -- read up to here
    primary key (person_id, roadmap_id, subject),
    foreign key (person_id, roadmap_id) references visit (person_id, roadmap_id)
);

-- Points in time that have a name; they belong to the roadmap, and are changed by edits.
create table baseline (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    name varchar(100) not null,
    revision bigint not null,
    owner_id uuid not null references person (id)
);
create index baseline_roadmap on baseline (roadmap_id);
create index change_log_time on change_log (roadmap_id, recorded_at);
