-- that a row is there once follows from its event being known once; a unique key is looked up three times for each row
drop table register;
create table register (
    name varchar(1000) not null,
    event char(64) not null,
    content varchar,
    superseded boolean not null
);
create index register_name on register (name);

drop table supersession;
create table supersession (
    event char(64) not null,
    superseded char(64) not null
);
create index supersession_superseded on supersession (superseded);
