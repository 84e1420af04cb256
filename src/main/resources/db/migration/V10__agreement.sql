-- Two keys: what was signed of items. An item's id stays here when the item is removed, for it may come back; so there is
-- no foreign key to it.

create table agreement_signature (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    item_id uuid not null,
    team varchar(20) not null,                    -- MARKETING, IT
    fields varchar(100000) not null,              -- all fields as they stand in changes, as JSON: a further term needs no column
    unique (item_id, team)
);
create index agreement_signature_roadmap on agreement_signature (roadmap_id);

-- Long texts as they were signed, each once; never changed, for what was signed can be read later too.
create table agreement_text (
    roadmap_id uuid not null references roadmap (id),
    fingerprint varchar(22) not null,
    text varchar(100000) not null,
    primary key (roadmap_id, fingerprint)
);

-- Who may turn a team's key; where a team has none, all its members who may edit the roadmap.
create table agreement_key_holder (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    team varchar(20) not null,                    -- MARKETING, IT
    person_id uuid not null references person (id),
    unique (roadmap_id, team, person_id)
);
