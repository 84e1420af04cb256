-- Who stays signed in when a node restarts or another node takes over: the browser holds the token, we hold its hash.
create table lasting_sign_in (
    token_hash varchar(64) not null primary key,  -- SHA-256, hex; the token itself is never stored
    person_id uuid not null references person (id),
    expires_at timestamp with time zone not null
);
create index lasting_sign_in_person on lasting_sign_in (person_id);
create index one_time_link_person on one_time_link (person_id);
