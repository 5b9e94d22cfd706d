-- files that came with the dossiers: each is an object, under the path it had in its dossier
create table attachment (
    dossier varchar(400) not null,
    path varchar(1000) not null,
    object char(64) not null,
    bytes bigint not null,
    primary key (dossier, path)
);

-- which content of a dossier a juror had read when they marked it last
create table reading (
    round varchar(200) not null,
    dossier varchar(400) not null,
    juror varchar(400) not null,
    hash char(64) not null,
    primary key (round, dossier, juror)
);
