-- The roles that grants name. Files after this one grant per table: nothing is
-- granted by default. On the private server the roles exist already; on another
-- server the administrator makes them, or gives the owner CREATEROLE.
do $$
declare
    r text;
begin
    foreach r in array array['megdan_app', 'megdan_eraser'] loop
        if not exists (select from pg_roles where rolname = r) then
            begin
                execute format('create role %I nologin', r);
            exception
                when duplicate_object or unique_violation then null;
                when insufficient_privilege then
                    raise exception 'role % does not exist and % may not create it', r, current_user
                        using hint = format('As an administrator: create role %s login password ''...''', r);
            end;
        end if;
    end loop;
    if pg_has_role('megdan_app', current_user, 'member') then
        raise exception 'role megdan_app is a member of %, the owner: it could change the log', current_user;
    end if;
end
$$;

revoke all on schema public from public;
grant usage on schema public to megdan_app, megdan_eraser;

-- Functions are the one kind of thing that everybody may use unless told.
alter default privileges revoke execute on functions from public;

grant select on schema_migration to megdan_app, megdan_eraser;
