-- whether an event is kept and left out: of a key that was revoked, or that waits to be confirmed
alter table event add column excluded boolean default false not null;
