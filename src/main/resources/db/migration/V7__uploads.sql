-- Files that somebody has sent for his campaigns, in sets: own pictures and clips, or a reference video.
CREATE TABLE upload_sets (
    id         text PRIMARY KEY,
    project    text        NOT NULL,
    order_key  text,
    created_at timestamptz NOT NULL,
    -- When something was last sent into it: what nobody uses is thrown away some time after that.
    touched_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX upload_sets_order ON upload_sets (project, order_key) WHERE order_key IS NOT NULL;

CREATE TABLE uploads (
    id         text        NOT NULL REFERENCES upload_sets (id) ON DELETE CASCADE,
    name       text        NOT NULL,
    key        text        NOT NULL,
    bytes      bigint      NOT NULL,
    sha256     text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (id, name)
);

-- Which campaigns show which sets. A set that is used stays as it is.
CREATE TABLE upload_uses (
    campaign text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
    upload   text NOT NULL REFERENCES upload_sets (id),
    PRIMARY KEY (campaign, upload)
);
CREATE INDEX upload_uses_upload ON upload_uses (upload);
