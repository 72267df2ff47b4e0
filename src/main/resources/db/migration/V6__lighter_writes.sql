-- A checkpoint that changes no indexed value touches no index (a heap-only update). The phase was such a value, as the index of
-- unfinished orders asked for it; what that index asks for now changes only at the end.
ALTER TABLE campaigns ADD COLUMN unfinished boolean GENERATED ALWAYS AS (phase NOT IN ('DONE', 'CANCELLED')) STORED;
CREATE UNIQUE INDEX campaigns_unfinished_order ON campaigns (fingerprint) WHERE unfinished;
DROP INDEX campaigns_unfinished;
ALTER TABLE campaigns SET (fillfactor = 60);

-- Events are only ever written in the transaction that has just written their campaign's row, and are deleted with it: there is
-- nothing left to check for each of them.
ALTER TABLE events DROP CONSTRAINT events_campaign_fkey;
