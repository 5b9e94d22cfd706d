-- What jurors and the chair read of a shared call, as the coordinators' computers last said it.

-- what goes to one juror in a round besides the dossiers: the grid, the deadline, which dossiers
create table ${schema}.letter (
    call text not null references ${schema}.call,
    round text not null,
    juror text not null,
    content text not null,
    primary key (call, round, juror)
);

-- objects that a juror reads with a dossier
create table ${schema}.attachment (
    call text not null references ${schema}.call,
    round text not null,
    dossier text not null,
    hash text not null,
    primary key (call, round, dossier, hash)
);

-- objects that hold dossiers and their files, and no mark: what the chair reads
create table ${schema}.material (
    call text not null references ${schema}.call,
    hash text not null,
    primary key (call, hash)
);

-- up to which event, and by which kind of program, all of this was brought in line
create table ${schema}.publication (
    call text primary key references ${schema}.call,
    last bigint not null,
    format integer not null
);

-- lets no event in until the transaction ends: what is written then rests on all that are there
create function ${schema}.hold(wanted text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    found_last bigint;
begin
    if wanted not in (select ${schema}.coordinated()) then
        raise exception 'not a coordinator' using errcode = 'insufficient_privilege';
    end if;
    select c.last into found_last from ${schema}.call c where c.id = wanted for update;
    return found_last;
end
$$;

create function ${schema}.own_objects() returns table (call text, hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.call, a.hash from ${schema}.attachment a
    join ${schema}.own_dossiers() o
        on o.call = a.call and o.round = a.round and o.dossier = a.dossier
$$;

create function ${schema}.chair_objects() returns table (call text, hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.call, m.hash from ${schema}.material m where m.call in (select ${schema}.chaired())
$$;

alter table ${schema}.letter enable row level security;
alter table ${schema}.attachment enable row level security;
alter table ${schema}.material enable row level security;
alter table ${schema}.publication enable row level security;

create policy coordinate on ${schema}.letter for all
    using (call in (select ${schema}.coordinated()))
    with check (call in (select ${schema}.coordinated()));
create policy own on ${schema}.letter for select using (
    (call, juror) in (select s.call, s.juror from ${schema}.seats() s));
create policy coordinate on ${schema}.attachment for all
    using (call in (select ${schema}.coordinated()))
    with check (call in (select ${schema}.coordinated()));
create policy coordinate on ${schema}.material for all
    using (call in (select ${schema}.coordinated()))
    with check (call in (select ${schema}.coordinated()));
create policy coordinate on ${schema}.publication for all
    using (call in (select ${schema}.coordinated()))
    with check (call in (select ${schema}.coordinated()));

create policy own on ${schema}.object for select using (
    (call, hash) in (select o.call, o.hash from ${schema}.own_objects() o));
create policy own on ${schema}.piece for select using (
    (call, hash) in (select o.call, o.hash from ${schema}.own_objects() o));
create policy chair on ${schema}.object for select using (
    (call, hash) in (select o.call, o.hash from ${schema}.chair_objects() o));
create policy chair on ${schema}.piece for select using (
    (call, hash) in (select o.call, o.hash from ${schema}.chair_objects() o));
-- as before, without the marks that a sitting revised either
drop policy chair on ${schema}.event;
create policy chair on ${schema}.event for select using (
    call in (select ${schema}.chaired())
    and ((author = 'coordinator' and type not in (
            'MarksGiven', 'RemarkWritten', 'AssessmentWritten', 'InternalNoteWritten',
            'SheetFinished', 'SheetFlagged', 'OpinionDrafted', 'Undone', 'DivergenceDecided',
            'MarkRevised', 'ReceiptTaken'))
        or (call, round) in (select c.call, c.round from ${schema}.closed() c)));
-- keys say nothing of marks, and signatures are checked with them
create policy chair_keys on ${schema}.event for select using (
    type = 'DeviceEnrolled' and call in (select ${schema}.chaired()));

grant select on ${schema}.letter, ${schema}.attachment, ${schema}.material, ${schema}.publication
    to ${members};
grant insert, update, delete
    on ${schema}.letter, ${schema}.attachment, ${schema}.material, ${schema}.publication
    to ${coordinators};
