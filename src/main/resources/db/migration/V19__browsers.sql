-- A ticket opens one stream, as often as a browser reconnects: the path to which its first use binds it.
ALTER TABLE tickets ADD COLUMN path text;
-- Its last moment, however often it is renewed.
ALTER TABLE tickets ADD COLUMN ends_at timestamptz;

-- Sessions of browsers, by the hash of their cookie. Without a token: of a local caller, while no token exists.
CREATE TABLE sessions (
    hash       text PRIMARY KEY,
    project    text NOT NULL,
    token      text,
    expires_at timestamptz NOT NULL
);
