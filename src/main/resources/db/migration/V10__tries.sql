-- How often a process has begun to work on a campaign since the campaign last got further. One that comes back, however its work ended,
-- counts less again; so what is left are processes that ended in the middle. It is counted in the claim's own statement.
ALTER TABLE campaigns ADD COLUMN tries int NOT NULL DEFAULT 0;
