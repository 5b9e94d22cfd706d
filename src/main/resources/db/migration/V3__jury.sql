-- who reads, and why a juror does not
alter table juror add column standing varchar(20) default 'SEATED' not null;

alter table recusal add column interest varchar(20);
alter table recusal add column declared varchar(10);
alter table recusal add column declared_by varchar(20);

-- given by hand, computed, or taken off by hand
alter table assignment add column origin varchar(10) default 'HAND' not null;

create table lead_reader (
    round varchar(200) not null,
    dossier varchar(400) not null,
    juror varchar(400) not null,
    primary key (round, dossier)
);

create table reading_plan (
    round varchar(200) primary key,
    content varchar not null
);

-- declarations of interests that came back
create table interests (
    juror varchar(400) primary key,
    declared varchar(10) not null,
    confidentiality boolean not null
);

-- likely conflicts that were confirmed or dismissed
create table conflict_settled (
    juror varchar(400) not null,
    dossier varchar(400) not null,
    ground varchar(20) not null,
    recused boolean not null,
    primary key (juror, dossier, ground)
);
