-- The journals of shared calls: one set of signed events a call, that nobody changes once it is there.
-- Tables, triggers and policies alone, so that engines without notifications serve as well.
-- Who asks is session_user: a role taken on by SET ROLE, or the owner of a function, is nobody here.

create table ${schema}.call (
    id text primary key check (id <> ''),
    owner name not null default session_user,
    format integer not null,
    last bigint not null default 0
);

-- who may take part in a call, by the name of their role in the database
create table ${schema}.member (
    call text not null references ${schema}.call,
    who name not null,
    kind text not null check (kind in ('coordinator', 'chair', 'juror')),
    juror text not null default '',
    primary key (call, who),
    check ((kind = 'juror') <= (juror <> ''))
);
create index member_who on ${schema}.member (who, call);

-- the columns after the signature are read out of the text by the trigger: no client can give others
create table ${schema}.event (
    call text not null references ${schema}.call,
    json text not null,
    signature text not null,
    seq bigint not null,
    id text not null,
    round text not null,
    author text not null,
    device text not null,
    n bigint not null,
    type text not null,
    primary key (call, seq),
    unique (call, id),
    unique (call, device, n)
);

-- the last number of each computer, whose key its first event holds
create table ${schema}.head (
    call text not null references ${schema}.call,
    device text not null,
    author text not null,
    n bigint not null,
    primary key (call, device)
);

-- who reads what, as the coordinator's computer last said it; a juror's own recusal comes by itself
create table ${schema}.reading (
    call text not null references ${schema}.call,
    round text not null,
    juror text not null,
    dossier text not null,
    primary key (call, round, juror, dossier)
);
create table ${schema}.recusal (
    call text not null references ${schema}.call,
    juror text not null,
    dossier text not null,
    primary key (call, juror, dossier)
);
create table ${schema}.closing (
    call text not null references ${schema}.call,
    round text not null,
    primary key (call, round)
);

-- large content in pieces, by its hash; the row of ${schema}.object comes last and says that all are there
create table ${schema}.object (
    call text not null references ${schema}.call,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    pieces integer not null check (pieces >= 0),
    primary key (call, hash)
);
create table ${schema}.piece (
    call text not null references ${schema}.call,
    hash text not null,
    number integer not null,
    bytes bytea not null check (length(bytes) <= 1048576),
    primary key (call, hash, number)
);

-- one dossier as a juror reads it
create table ${schema}.dossier (
    call text not null references ${schema}.call,
    round text not null,
    dossier text not null,
    content text not null,
    primary key (call, round, dossier)
);

create function ${schema}.coordinated() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.call from ${schema}.member m where m.who = session_user and m.kind = 'coordinator'
    union select c.id from ${schema}.call c where c.owner = session_user
$$;

create function ${schema}.chaired() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.call from ${schema}.member m where m.who = session_user and m.kind = 'chair'
$$;

create function ${schema}.seats() returns table (call text, juror text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.call, m.juror from ${schema}.member m
    where m.who = session_user and m.kind <> 'coordinator' and m.juror <> ''
$$;

-- dossiers that the asking juror reads: assigned and not recused
create function ${schema}.own_dossiers() returns table (call text, round text, dossier text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.call, r.round, r.dossier from ${schema}.reading r
    join ${schema}.member m on m.call = r.call and m.juror = r.juror and m.who = session_user
    where m.kind <> 'coordinator'
      and not exists (
        select 1 from ${schema}.recusal x
        where x.call = r.call and x.juror = r.juror and x.dossier = r.dossier)
$$;

create function ${schema}.closed() returns table (call text, round text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select c.call, c.round from ${schema}.closing c
    join ${schema}.member m on m.call = c.call and m.who = session_user
$$;

create function ${schema}.append() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    said jsonb := new.json::jsonb;
    key text;
    before ${schema}.head%rowtype;
begin
    -- one at a time in each call: whoever reads up to a number misses nothing below it
    perform 1 from ${schema}.call c where c.id = new.call for update;
    if not found then
        raise exception 'no such call' using errcode = 'insufficient_privilege';
    end if;
    new.id := encode(sha256(convert_to(new.json, 'UTF8')), 'hex');
    if exists (select 1 from ${schema}.event e where e.call = new.call and e.id = new.id) then
        return null;
    end if;
    new.round := said ->> 'round';
    new.author := said ->> 'author';
    new.device := said ->> 'device';
    new.n := (said ->> 'n')::bigint;
    new.type := said ->> 'type';
    select * into before from ${schema}.head h where h.call = new.call and h.device = new.device;
    if not found then
        key := said -> 'content' ->> 'publicKey';
        if new.type <> 'DeviceEnrolled' or key is null
            or substr(encode(sha256(decode(
                translate(key, '-_', '+/') || repeat('=', (4 - length(key) % 4) % 4), 'base64')),
                'hex'), 1, 32) <> new.device then
            raise exception 'a computer begins with its key' using errcode = 'check_violation';
        end if;
        insert into ${schema}.head values (new.call, new.device, new.author, new.n);
    else
        if before.author <> new.author
            and new.call not in (select ${schema}.coordinated()) then
            raise exception 'another computer''s key' using errcode = 'insufficient_privilege';
        end if;
        if new.n <= before.n then
            raise exception 'numbers of a computer only grow' using errcode = 'unique_violation';
        end if;
        update ${schema}.head h set n = new.n where h.call = new.call and h.device = new.device;
    end if;
    update ${schema}.call c set last = c.last + 1 where c.id = new.call returning c.last into new.seq;
    if new.type = 'RecusalDeclared' then
        insert into ${schema}.recusal
        values (new.call, said -> 'content' ->> 'juror', said -> 'content' ->> 'dossier')
        on conflict do nothing;
    end if;
    return new;
end
$$;

create trigger append before insert on ${schema}.event
for each row execute function ${schema}.append();

-- rights: what no policy allows is refused
alter table ${schema}.call enable row level security;
alter table ${schema}.member enable row level security;
alter table ${schema}.event enable row level security;
alter table ${schema}.head enable row level security;
alter table ${schema}.reading enable row level security;
alter table ${schema}.recusal enable row level security;
alter table ${schema}.closing enable row level security;
alter table ${schema}.object enable row level security;
alter table ${schema}.piece enable row level security;
alter table ${schema}.dossier enable row level security;

create policy read_own on ${schema}.call for select using (
    id in (select ${schema}.coordinated())
    or id in (select ${schema}.chaired())
    or id in (select s.call from ${schema}.seats() s));
create policy begin on ${schema}.call for insert with check (
    owner = session_user and last = 0
    and pg_has_role(session_user, '${coordinators}', 'member'));

create policy read_own on ${schema}.member for select using (
    who = session_user or call in (select ${schema}.coordinated()));
create policy coordinate on ${schema}.member for all
    using (call in (select ${schema}.coordinated()))
    with check (call in (select ${schema}.coordinated()));

create policy coordinate on ${schema}.event for select using (
    call in (select ${schema}.coordinated()));
create policy own on ${schema}.event for select using (
    (call, author) in (select s.call, s.juror from ${schema}.seats() s));
create policy common on ${schema}.event for select using (
    author = 'coordinator'
    and type in ('CallCreated', 'RoundSet', 'GridSet', 'WeightsSet', 'RulesSet', 'RoundStateSet')
    and call in (select s.call from ${schema}.seats() s));
-- the chair reads the journal, but what jurors say of a round only once it is closed
create policy chair on ${schema}.event for select using (
    call in (select ${schema}.chaired())
    and ((author = 'coordinator' and type not in (
            'MarksGiven', 'RemarkWritten', 'AssessmentWritten', 'InternalNoteWritten',
            'SheetFinished', 'SheetFlagged', 'OpinionDrafted', 'Undone', 'DivergenceDecided'))
        or (call, round) in (select c.call, c.round from ${schema}.closed() c)));
create policy coordinate_append on ${schema}.event for insert with check (
    call in (select ${schema}.coordinated()));
create policy own_append on ${schema}.event for insert with check (
    (call, author) in (select s.call, s.juror from ${schema}.seats() s)
    and type in (
        'DeviceEnrolled', 'MarksGiven', 'RemarkWritten', 'AssessmentWritten', 'InternalNoteWritten',
        'SheetFinished', 'SheetFlagged', 'RecusalDeclared', 'OpinionDrafted', 'Undone')
    and coalesce(json::jsonb -> 'content' ->> 'juror', author) = author);

create policy coordinate on ${schema}.head for select using (
    call in (select ${schema}.coordinated()));
create policy own on ${schema}.head for select using (
    (call, author) in (select s.call, s.juror from ${schema}.seats() s));

create policy coordinate on ${schema}.reading for all
    using (call in (select ${schema}.coordinated()))
    with check (call in (select ${schema}.coordinated()));
create policy own on ${schema}.reading for select using (
    (call, juror) in (select s.call, s.juror from ${schema}.seats() s));
create policy coordinate on ${schema}.recusal for all
    using (call in (select ${schema}.coordinated()))
    with check (call in (select ${schema}.coordinated()));
create policy own on ${schema}.recusal for select using (
    (call, juror) in (select s.call, s.juror from ${schema}.seats() s));
create policy coordinate on ${schema}.closing for all
    using (call in (select ${schema}.coordinated()))
    with check (call in (select ${schema}.coordinated()));
create policy own on ${schema}.closing for select using (
    (call, round) in (select c.call, c.round from ${schema}.closed() c));

create policy coordinate on ${schema}.object for select using (
    call in (select ${schema}.coordinated()));
create policy coordinate_append on ${schema}.object for insert with check (
    call in (select ${schema}.coordinated()));
create policy coordinate on ${schema}.piece for select using (
    call in (select ${schema}.coordinated()));
create policy coordinate_append on ${schema}.piece for insert with check (
    call in (select ${schema}.coordinated()));
create policy coordinate on ${schema}.dossier for all
    using (call in (select ${schema}.coordinated()))
    with check (call in (select ${schema}.coordinated()));
create policy own on ${schema}.dossier for select using (
    (call, round, dossier) in (select o.call, o.round, o.dossier from ${schema}.own_dossiers() o));

revoke all on function ${schema}.append() from public;
grant usage on schema ${schema} to ${members};
grant select on all tables in schema ${schema} to ${members};
grant insert (call, json, signature) on ${schema}.event to ${members};
grant insert (id, format) on ${schema}.call to ${coordinators};
grant insert on ${schema}.object, ${schema}.piece to ${coordinators};
grant insert, update, delete
    on ${schema}.member, ${schema}.reading, ${schema}.recusal, ${schema}.closing, ${schema}.dossier
    to ${coordinators};
grant ${members} to ${coordinators};
