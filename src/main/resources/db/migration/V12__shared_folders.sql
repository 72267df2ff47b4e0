-- Folders in which processes write files that are not finished yet. Whoever works in one renews its lease; the folder of a lease that
-- has expired is nobody's. By this database's clock.
CREATE TABLE draft_leases (
    folder     text PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
