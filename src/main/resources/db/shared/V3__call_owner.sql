-- every right asks which calls the user owns: among thousands of calls that may not read them all
create index call_owner on ${schema}.call (owner);
