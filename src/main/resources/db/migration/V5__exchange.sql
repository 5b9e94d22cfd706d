-- packages and ballots, out and in: what each register of these kinds holds, as JSON
create table exchange (
    kind varchar(20) not null,
    round varchar(200) not null,
    name varchar(400) not null,
    content varchar not null,
    primary key (kind, round, name)
);
