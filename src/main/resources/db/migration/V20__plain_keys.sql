-- a padded key is stripped again for every comparison with a plain text
alter table event alter column id set data type varchar(64);
alter table event alter column device set data type varchar(32);
alter table register alter column event set data type varchar(64);
alter table supersession alter column event set data type varchar(64);
alter table supersession alter column superseded set data type varchar(64);
