-- Documents of views behind the log, so that nothing is folded from its
-- beginning while somebody waits. They follow from the log: any of them may be
-- lost at any time and are written again.

-- One row a build: a view's version folded once from the log.
create table view_progress (
    build      bigint      not null generated always as identity primary key,
    view       text        not null,
    version    int         not null,
    position   bigint      not null default 0,     -- every document is written as of here
    live       boolean     not null default false, -- the build that is shown; others are on their way
    filled     boolean     not null default false, -- it has had documents: without any, they are lost
    rebuilt    boolean     not null default false, -- asked for by a person: servers let go of what they hold
    written_at timestamptz not null default clock_timestamp()
);
create unique index view_progress_live on view_progress (view) where live;

create table view_document (
    build       bigint      not null,
    key         uuid        not null,
    view        text        not null,
    version     int         not null,
    first       bigint      not null, -- position of the first event in it
    position    bigint      not null, -- of the last event in it
    recorded_at timestamptz not null, -- when that was
    unsaved     int         not null, -- events since its last snapshot
    doc         jsonb       not null, -- private texts are references
    primary key (build, key)
);

create table view_snapshot (
    build       bigint      not null,
    key         uuid        not null,
    position    bigint      not null, -- of the last event in it
    until       bigint      not null, -- nothing more concerned the key up to here
    recorded_at timestamptz not null,
    events      int         not null, -- that concerned the key since the snapshot before
    doc         bytea       not null, -- the exact bytes
    primary key (build, key, position)
);
-- Compressing them would be most of what a rebuild costs.
alter table view_snapshot alter column doc set storage external;

-- For people and their tools.
create view view_current as
select d.view, d.version, d.key, d.position, d.recorded_at, d.doc
from view_document d join view_progress p using (build)
where p.live;

comment on view view_current is 'Every document as it is, some seconds behind the log.';

grant select, insert, update, delete on view_progress, view_document, view_snapshot to megdan_app;
grant select on view_current to megdan_app;
