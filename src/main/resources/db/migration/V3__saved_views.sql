-- Ways to look at a plan that are part of it: changed by edits, seen by all who see the plan.
create table saved_view (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    name varchar(100) not null,
    query varchar(4000) not null,                 -- as in the page's address
    owner_id uuid not null references person (id)
);
create index saved_view_roadmap on saved_view (roadmap_id);

-- Ways to look at a plan that a person keeps for himself; in no change log.
create table private_view (
    person_id uuid not null references person (id),
    roadmap_id uuid not null references roadmap (id),
    id uuid not null,
    name varchar(100) not null,
    query varchar(4000) not null,
    primary key (person_id, roadmap_id, id)
);
create index private_view_roadmap on private_view (roadmap_id);
