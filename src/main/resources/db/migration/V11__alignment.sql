-- What the teams live with for a while, and how much each says it can carry. An item's id stays when the item is removed, for
-- it may come back. The roadmap is part of each key: an id that another roadmap uses never leads to its row.

create table alignment_acceptance (
    roadmap_id uuid not null references roadmap (id),
    id uuid not null,
    check_code varchar(100) not null,
    subject varchar(100) not null,
    item_id uuid,                                 -- null if it is about a team as a whole
    material varchar(300) not null,
    reason varchar(300) not null,
    until_day date not null,
    accepted_by uuid not null references person (id),
    accepted_at timestamp with time zone not null,
    primary key (roadmap_id, id)
);

create table alignment_capacity (
    roadmap_id uuid not null references roadmap (id),
    id uuid not null,
    team varchar(20) not null,                    -- MARKETING, IT
    from_day date not null,
    people integer not null,
    items_each integer not null,
    primary key (roadmap_id, id)
);
