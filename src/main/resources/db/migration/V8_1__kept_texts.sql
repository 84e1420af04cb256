-- What a person wrote into a long text while somebody else did too, until the person decides; in no change log.
create table kept_text (
    person_id uuid not null references person (id),
    item_id uuid not null,                        -- the item may be gone, and come back
    field varchar(40) not null,
    mine varchar(100000),
    theirs_by uuid references person (id),
    primary key (person_id, item_id, field)
);
