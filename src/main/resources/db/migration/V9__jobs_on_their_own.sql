-- A job outlives its campaign, so it says itself whose it is. An older binary's job says nothing: its campaign's project counts.
ALTER TABLE jobs ADD COLUMN project text;
UPDATE jobs SET project = campaigns.project FROM campaigns WHERE campaigns.id = jobs.campaign;

-- How often nobody knew whether it had arrived. Unlike sends, it does not count what a busy provider has refused.
ALTER TABLE jobs ADD COLUMN doubts int NOT NULL DEFAULT 0;
