-- A draft is a roadmap whose plan stands in no table but draft_base: what the plan of another roadmap was when it was made.
-- What has changed on it since stands in its own log.
alter table roadmap add column draft_of uuid references roadmap (id);
alter table roadmap add column draft_base bigint;
alter table roadmap add column discarded_at timestamp with time zone;  -- only drafts: nobody finds it any more
create index roadmap_draft_of on roadmap (draft_of);

create table draft_base (
    roadmap_id uuid not null primary key references roadmap (id),
    content text not null                         -- steps that add every part, as JSON, packed, in Base64
);

-- That a draft was brought into a plan, for the plan's history.
create table brought_in (
    id uuid not null primary key,
    roadmap_id uuid not null references roadmap (id),
    draft_id uuid not null,                       -- may be gone by now
    name varchar(200) not null,                   -- what it was called
    brought_by uuid not null references person (id),
    brought_at timestamp with time zone not null
);
create index brought_in_roadmap on brought_in (roadmap_id);
