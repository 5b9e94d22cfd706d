-- where a round stands among the others and what it takes from them
alter table round add column content varchar default '' not null;

-- what is set and done about the procedure besides marks and decisions: one value each.
-- kind is the register's; round is '' for the whole call; subject a dossier or juror; detail tells
-- apart what one subject has several of
create table act (
    kind varchar(30) not null,
    round varchar(200) not null,
    subject varchar(400) not null,
    detail varchar(1000) not null,
    content varchar not null,
    primary key (kind, round, subject, detail)
);
