-- What becomes of pilots. An item's id stays here when the item is removed, for it may come back; so there is no foreign
-- key to it. The ids of what there is once of each item, of each day or of each team follow from that.

create table pilots_pilot (
    id uuid not null primary key,                 -- the item's
    roadmap_id uuid not null references roadmap (id),
    item_id uuid not null,
    hypothesis varchar(2000),
    measure varchar(200),
    unit varchar(20),
    target numeric(18, 6),
    better varchar(10) not null                   -- MORE, LESS
);
create index pilots_pilot_roadmap on pilots_pilot (roadmap_id);

create table pilots_result (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    item_id uuid not null,
    measured_on date not null,
    measured numeric(18, 6) not null,
    note varchar(300),
    written_by uuid not null references person (id),
    written_at timestamp with time zone not null
);
create index pilots_result_item on pilots_result (item_id);
create index pilots_result_roadmap on pilots_result (roadmap_id);

create table pilots_verdict (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    item_id uuid not null,
    choice varchar(10) not null,                  -- SCALE, EXTEND, STOP
    reason varchar(2000) not null,
    evidence varchar(2000),
    written_by uuid not null references person (id),
    written_at timestamp with time zone not null
);
create index pilots_verdict_item on pilots_verdict (item_id);
create index pilots_verdict_roadmap on pilots_verdict (roadmap_id);

create table pilots_promise (
    id uuid not null primary key,                 -- the item's
    roadmap_id uuid not null references roadmap (id),
    item_id uuid not null,
    reliability varchar(500),
    quality varchar(500),
    bears varchar(500),
    cost varchar(500),
    operator varchar(200)
);
create index pilots_promise_roadmap on pilots_promise (roadmap_id);

create table pilots_expectation (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    item_id uuid not null,
    team varchar(20) not null,                    -- MARKETING, IT
    not_before varchar(10),                       -- a plan date, as exactly as it is meant
    done_by varchar(10),
    note varchar(300),
    written_by uuid not null references person (id),
    written_at timestamp with time zone not null
);
create index pilots_expectation_item on pilots_expectation (item_id);
create index pilots_expectation_roadmap on pilots_expectation (roadmap_id);

-- The key with which a program may send one pilot's results, in the name of who made it. Only its hash is kept; in no
-- change log, so that no undo brings one back to life.
create table pilots_key (
    item_id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    hash varchar(64) not null unique,
    made_by uuid not null references person (id),
    made_at timestamp with time zone not null,
    used_at timestamp with time zone
);
