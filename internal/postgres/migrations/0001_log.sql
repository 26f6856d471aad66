-- The log and what lies beside it. Rows of the log are never changed: what can
-- be forgotten is not in it.
--
-- The log is its own head: appends take turns under one advisory lock, each
-- begins behind the last position, and the primary key refuses two that begin
-- at the same place. A row that holds the head would be changed with every
-- append, for nothing.

create table log (
    position       bigint      not null primary key, -- dense from 1, in commit order
    recorded_at    timestamptz not null,             -- never decreases with position
    version        int         not null,             -- dense from 1 in its stream
    effective_on   date,
    schema         smallint    not null,
    event_id       uuid        not null,
    log            uuid,                             -- the programme; null is the system log
    actor          uuid        not null,
    on_behalf_of   uuid,
    command_id     uuid        not null,
    correlation_id uuid,
    causation_id   uuid,
    stream         text        not null,             -- kind-<uuid>
    type           text        not null,
    acting_as      text        not null,
    auth           text        not null,
    build          text        not null,
    tags           uuid[]      not null,
    segments       bytea,                            -- 52 bytes a private part: key, key version, SHA-256 of the ciphertext
    payload        bytea       not null,             -- the public part, the exact bytes
    constraint log_position_from_one check (position > 0),
    constraint log_version_from_one check (version > 0),
    constraint log_segments_whole check (segments is null or (length(segments) > 0 and length(segments) % 52 = 0))
);

create unique index log_stream_version on log (stream, version);
create index log_tags on log using gin (tags) with (fastupdate = on, gin_pending_list_limit = 256);

-- Values are short or already dense; trying to compress them costs time.
alter table log alter column payload set storage external;

comment on table log is 'Every event, in commit order. Append only.';

-- The first answer of every command id that wrote something.
create table command (
    id          uuid        not null primary key,
    actor       uuid        not null,
    digest      bytea       not null, -- SHA-256 of the command's name and body
    first       bigint      not null,
    last        bigint      not null,
    versions    bigint[]    not null,
    recorded_at timestamptz not null
);

-- The private parts, encrypted.
create table segment (
    position    bigint not null,
    number      int    not null,
    key_id      uuid   not null,
    key_version int    not null,
    ciphertext  bytea  not null,
    primary key (position, number)
);

alter table segment alter column ciphertext set storage external;
create index segment_key on segment (key_id);

-- The keys of the private parts, wrapped by a key that is not in the database.
create table key (
    id         uuid  not null,
    version    int   not null,
    subject    uuid, -- the person whose data it seals; null is the key of one item
    wrapped    bytea not null,
    commitment bytea not null,
    primary key (id, version)
);

-- A person has one key, however many servers meet them at once.
create unique index key_subject on key (subject, version) where subject is not null;

-- The keys that were destroyed. Nothing is sealed with them again, and none of
-- them comes back, also with a call that was on its way meanwhile.
create table key_destroyed (
    id           uuid        not null primary key,
    destroyed_at timestamptz not null default clock_timestamp()
);

create function log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append only: % is refused', lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

create trigger log_is_append_only before update or delete or truncate on log
    for each statement execute function log_is_append_only();
alter table log enable always trigger log_is_append_only;

-- For people and their tools. What is decoded here is never hashed.
create view event as
select position, recorded_at, type, schema, stream, version, log, event_id, actor, on_behalf_of, acting_as,
       effective_on, command_id, correlation_id, causation_id, auth, build, tags,
       convert_from(payload, 'UTF8')::jsonb as payload,
       coalesce(length(segments), 0) / 52 as private_parts
from log;

grant select, insert on log, command, segment, key to megdan_app;
grant select on event to megdan_app;
grant select on key_destroyed to megdan_app;
grant select, delete on segment, key to megdan_eraser;
grant select, insert on key_destroyed to megdan_eraser;
