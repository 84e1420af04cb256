-- Plain SQL that H2 and PostgreSQL both run. Plan dates are dates without a time zone; moments are with one.

create table person (
    id uuid not null primary key,
    name varchar(100) not null,
    email varchar(254) not null unique,           -- kept in lower case
    on_marketing boolean not null,
    on_it boolean not null,
    role varchar(20) not null,                    -- LEAD, MEMBER, SPONSOR, VIEWER
    administrator boolean not null,
    active boolean not null,
    password_hash varchar(500),                   -- null until the person has used the one-time link
    created_at timestamp with time zone not null
);

create table one_time_link (
    token_hash varchar(64) not null primary key,  -- SHA-256, hex; the token itself is never stored
    person_id uuid references person (id),        -- null: makes the first administrator
    expires_at timestamp with time zone not null
);

create table roadmap (
    id uuid not null primary key,
    name varchar(200) not null,
    purpose varchar(2000),
    owner_id uuid not null references person (id),
    everyone varchar(10),                         -- what a person without an access of their own may do: VIEW, EDIT or null
    revision bigint not null,
    created_at timestamp with time zone not null
);

create table access (
    roadmap_id uuid not null references roadmap (id),
    person_id uuid not null references person (id),
    level varchar(10) not null,                   -- VIEW, EDIT
    primary key (roadmap_id, person_id)
);
create index access_person on access (person_id);

create table stage (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    name varchar(200) not null,
    goal varchar(2000),
    position integer not null
);
create index stage_roadmap on stage (roadmap_id);

create table horizon (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    team varchar(20) not null,
    name varchar(200) not null,
    start_day date not null,
    end_day date not null
);
create index horizon_roadmap on horizon (roadmap_id);

create table item (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    kind varchar(20) not null,                    -- PILOT, SCALING_TASK, MILESTONE
    team varchar(20) not null,                    -- MARKETING, IT
    stage_id uuid not null references stage (id),
    title varchar(200) not null,
    start_day date,
    start_precision varchar(10),                  -- DAY, MONTH, QUARTER, YEAR
    end_day date,
    end_precision varchar(10),
    owner_id uuid references person (id),
    status varchar(20) not null,                  -- PROPOSED, AGREED, IN_PROGRESS, DONE, STOPPED
    summary varchar(2000),
    specification varchar(100000)
);
create index item_roadmap on item (roadmap_id);

create table link (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    kind varchar(20) not null,                    -- HANDOVER
    from_item uuid not null references item (id),
    to_item uuid not null references item (id),
    lead_days integer
);
create index link_roadmap on link (roadmap_id);
create index link_from on link (from_item);
create index link_to on link (to_item);

-- Rows are only ever added.
create table change_log (
    roadmap_id uuid not null references roadmap (id),
    revision bigint not null,
    edit_id uuid not null,
    person_id uuid not null references person (id),
    recorded_at timestamp with time zone not null,
    undoes bigint,
    body text not null,                           -- the change as JSON, as it is told to screens
    primary key (roadmap_id, revision),
    unique (roadmap_id, edit_id)
);
