-- Folders in which processes write files that are not finished yet. Whoever works in one renews its lease; the folder of a lease that
-- has expired is nobody's. By this database's clock.
CREATE TABLE draft_leases (
    folder     text PRIMARY KEY,
    expires_at timestamptz NOT NULL
);

-- Turns in the media lane carry their project's number as priority, so that the index of turns finds the first turn of each project.
CREATE TABLE project_numbers (
    project text PRIMARY KEY,
    number  int GENERATED ALWAYS AS IDENTITY
);
INSERT INTO project_numbers (project) SELECT DISTINCT project FROM campaigns;

-- Bytes of uploads that are on their way count for their project's quota. Renewed while they come. Who stores a file under a name
-- notes that name, so that two never do so at the same time.
CREATE TABLE upload_reservations (
    ticket     text PRIMARY KEY,
    project    text        NOT NULL,
    upload     text        NOT NULL,
    bytes      bigint      NOT NULL,
    storing    text,
    expires_at timestamptz NOT NULL
);
CREATE INDEX upload_reservations_project ON upload_reservations (project);
CREATE INDEX upload_reservations_upload ON upload_reservations (upload);
CREATE INDEX upload_sets_project ON upload_sets (project);

-- How many unfinished campaigns a project has. Like the index of unfinished orders it changes only at the end.
CREATE INDEX campaigns_queued ON campaigns (project) WHERE unfinished;
