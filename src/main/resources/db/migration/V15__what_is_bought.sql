-- A job says what it is for: scene/3, narration/2, script/0. An older binary buys pictures of scenes only and leaves it empty; of what is for
-- no scene it sees a scene that no campaign has.
ALTER TABLE jobs ADD COLUMN subject text;
