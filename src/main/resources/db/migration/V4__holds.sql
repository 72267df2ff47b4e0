-- Where a campaign stops until somebody lets it go on: phases, parted by commas, before which it waits.
ALTER TABLE campaigns ADD COLUMN holds text NOT NULL DEFAULT '';
-- Where it waits now: the phase that is done and the one that is next, as SCRIPT>STORYBOARD.
ALTER TABLE campaigns ADD COLUMN held text;
