-- nothing asks for events in the order they were learned, and the index was written for each one
drop index event_seq;
