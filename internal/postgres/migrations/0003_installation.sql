-- One row about this database. The epoch stands for the meaning of positions:
-- clients that hold positions of another one begin afresh. It is changed when
-- the log is restored from a copy.
create table installation (
    one        boolean primary key default true check (one),
    epoch      uuid not null default gen_random_uuid(),
    created_at timestamptz not null default now()
);

insert into installation default values;

grant select on installation to megdan_app;
