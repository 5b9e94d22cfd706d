create table placeholder_v1 (id integer primary key);
