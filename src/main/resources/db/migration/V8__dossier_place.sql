-- The long texts of a dossier are written once, in the object of its import; the tables say where.
-- A second copy of them took ten times as long to write as everything else.
drop table dossier_content;

create table dossier_place (
    number varchar(400) primary key,
    object char(64) not null,
    start bigint not null,
    length integer not null
);
