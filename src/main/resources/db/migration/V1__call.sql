-- The tables of a call: made from the journal, thrown away and made again whenever in doubt.
-- Written in the SQL that H2 and PostgreSQL share. Never edited once released.

-- how far the journal was applied
create table progress (
    id integer primary key,
    seq bigint not null,
    head char(64) not null,
    utc varchar(40) not null
);

-- every event that was learned
create table event (
    id char(64) primary key,
    seq bigint not null,
    place integer not null,
    round varchar(200) not null,
    author varchar(200) not null,
    device char(32) not null,
    n bigint not null,
    utc varchar(40) not null,
    type varchar(60) not null,
    dossier varchar(400) not null,
    juror varchar(400) not null
);
create index event_seq on event (seq, place);
create index event_device on event (device, n);

create table supersession (
    event char(64) not null,
    superseded char(64) not null,
    primary key (superseded, event)
);

-- what each event says of each register it writes; more than one current row is a conflict
create table register (
    name varchar(1000) not null,
    event char(64) not null,
    content varchar,
    superseded boolean not null,
    primary key (name, event)
);

create table call_info (
    id varchar(64) primary key,
    name varchar not null
);

create table device (
    id char(32) primary key,
    public_key varchar(200) not null
);

create table round (
    code varchar(200) primary key,
    name_fr varchar not null,
    name_en varchar not null,
    open boolean not null
);

create table grid (
    round varchar(200) primary key,
    content varchar not null
);

create table weight (
    round varchar(200) not null,
    criterion varchar(400) not null,
    weight numeric(5, 2) not null,
    primary key (round, criterion)
);

create table rules (
    round varchar(200) primary key,
    content varchar not null
);

-- what lists and filters use stands in the row; the whole dossier is one text beside it
create table dossier (
    number varchar(400) primary key,
    file_title varchar not null,
    organisation varchar not null,
    siret varchar not null,
    organisation_type varchar not null,
    domain varchar not null,
    region varchar not null,
    track varchar not null,
    state varchar not null,
    submitted varchar(40),
    hash char(64) not null,
    content varchar not null
);

create table title (
    dossier varchar(400) primary key,
    title varchar not null
);

create table juror (
    code varchar(400) primary key,
    name varchar not null,
    email varchar not null,
    organisation varchar not null,
    expertise varchar not null,
    role varchar(20) not null
);

create table recusal (
    juror varchar(400) not null,
    dossier varchar(400) not null,
    reason varchar not null,
    primary key (juror, dossier)
);

create table assignment (
    round varchar(200) not null,
    juror varchar(400) not null,
    dossier varchar(400) not null,
    primary key (round, juror, dossier)
);

-- steps above the lowest mark; an abstention and a conflict have none
create table mark (
    round varchar(200) not null,
    dossier varchar(400) not null,
    juror varchar(400) not null,
    criterion varchar(400) not null,
    state varchar(10) not null,
    steps integer,
    primary key (round, dossier, juror, criterion)
);

-- the rest of a sheet: remarks by criterion, texts, finished, to review
create table sheet_entry (
    round varchar(200) not null,
    dossier varchar(400) not null,
    juror varchar(400) not null,
    kind varchar(20) not null,
    criterion varchar(400) not null,
    content varchar not null,
    primary key (round, dossier, juror, kind, criterion)
);

create table eligibility (
    dossier varchar(400) primary key,
    verdict varchar(20) not null,
    reason varchar not null
);

create table decision (
    round varchar(200) not null,
    dossier varchar(400) not null,
    outcome varchar(20) not null,
    position integer not null,
    motivation varchar not null,
    primary key (round, dossier)
);
