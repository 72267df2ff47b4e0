-- What is known of a job beside it. They are no columns of the job's own, as binaries from before this ask for all of its columns, and
-- a statement that is prepared for them fails when one more comes.
CREATE TABLE job_notes (
    ref     text PRIMARY KEY,
    -- A job outlives its campaign, so it is said here whose it is. An older binary's job has no note: its campaign's project counts.
    project text,
    -- How often nobody knew whether it had arrived. Unlike sends, it does not count what a busy provider has refused.
    doubts  int NOT NULL DEFAULT 0
);
INSERT INTO job_notes (ref, project) SELECT jobs.ref, campaigns.project FROM jobs JOIN campaigns ON campaigns.id = jobs.campaign;
