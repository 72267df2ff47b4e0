-- Whose campaign it is, and under which key it was ordered: the same key again is the same order.
ALTER TABLE campaigns ADD COLUMN project text NOT NULL DEFAULT 'default';
ALTER TABLE campaigns ADD COLUMN order_key text;
ALTER TABLE campaigns ADD COLUMN order_hash text;
CREATE UNIQUE INDEX campaigns_order ON campaigns (project, order_key) WHERE order_key IS NOT NULL;
CREATE INDEX campaigns_newest ON campaigns (project, id DESC);

-- The order in which all campaigns' events can be read without missing one: see EventStore.
ALTER TABLE events ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE events ADD COLUMN pos bigint GENERATED ALWAYS AS IDENTITY;
CREATE INDEX events_all ON events (xid, pos);

-- Who may come in. Only hashes: what was handed out is known to its owner alone.
CREATE TABLE tokens (
    id         text PRIMARY KEY,
    hash       text        NOT NULL UNIQUE,
    name       text        NOT NULL,
    project    text        NOT NULL,
    scope      text        NOT NULL,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);

-- Good for one stream, for a minute.
CREATE TABLE tickets (
    hash       text PRIMARY KEY,
    project    text        NOT NULL,
    expires_at timestamptz NOT NULL
);
