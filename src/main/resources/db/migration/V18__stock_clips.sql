-- What stock libraries answered, kept as long as their terms ask. The key is no part of what was asked. Without clips somebody is asking
-- now, until it expires: nobody else asks the same meanwhile.
CREATE TABLE stock_searches (
    search     text PRIMARY KEY,
    asker      text        NOT NULL,
    clips      text,
    expires_at timestamptz NOT NULL
);
CREATE INDEX stock_searches_expiry ON stock_searches (expires_at);

-- Which clip a job of a campaign has found: one for each job, and no clip twice in a campaign. No reference to the campaign: its jobs
-- outlive it, too.
CREATE TABLE stock_clips (
    campaign text NOT NULL,
    clip     text NOT NULL,
    job      text NOT NULL UNIQUE,
    found    text NOT NULL,
    PRIMARY KEY (campaign, clip)
);
