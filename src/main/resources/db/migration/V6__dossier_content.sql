-- What lists and filters ask for stays in the dossier's row; its long texts lie apart, or every list
-- would read all of them.
alter table dossier drop column content;

create table dossier_content (
    number varchar(400) primary key,
    content varchar not null
);
