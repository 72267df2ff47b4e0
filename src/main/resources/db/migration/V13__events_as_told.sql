-- An event's own fields as they were told when it happened, letter for letter: jsonb has an order of its own and writes numbers anew.
-- Empty in rows of older binaries, which go on reading and writing data.
ALTER TABLE events ADD COLUMN told text;
