-- What a unit of a model costs, and since when. A price that changes is a new row.
CREATE TABLE prices (
    provider   text        NOT NULL,
    model      text        NOT NULL,
    unit       text        NOT NULL,
    valid_from timestamptz NOT NULL,
    micros     bigint      NOT NULL CHECK (micros >= 0),
    source     text        NOT NULL,
    PRIMARY KEY (provider, model, unit, valid_from)
);

-- Paid requests. They outlive their campaign, as what was paid stays paid: so no reference to it.
CREATE TABLE jobs (
    -- campaign/scene/attempt: our own name for it, also towards the provider
    ref          text PRIMARY KEY,
    campaign     text        NOT NULL,
    scene        int         NOT NULL CHECK (scene >= 0),
    attempt      int         NOT NULL CHECK (attempt >= 1),
    provider     text        NOT NULL,
    model        text        NOT NULL,
    request      text        NOT NULL,
    request_hash text        NOT NULL,
    state        text        NOT NULL
        CHECK (state IN ('ORDERED', 'SENDING', 'ACCEPTED', 'IN_DOUBT', 'DONE', 'FAILED', 'ABANDONED_WITH_COST')),
    -- the provider's name for it
    task         text,
    -- the most that it may cost; what it did cost is known at its end
    reserved     bigint      NOT NULL CHECK (reserved BETWEEN 0 AND 1000000000000),
    charged      bigint CHECK (charged BETWEEN 0 AND 1000000000000),
    cost_source  text CHECK (cost_source IN ('ESTIMATE', 'PROVIDER')),
    -- the day (UTC) whose budget bears it
    day          date        NOT NULL,
    -- how often it was about to be sent, how often that surely failed, and when it was last about to be, by this database's clock
    sends        int         NOT NULL DEFAULT 0,
    refusals     int         NOT NULL DEFAULT 0,
    sent_at      timestamptz,
    -- 0 to 1, as the provider tells it
    progress     real        NOT NULL DEFAULT 0,
    -- it takes longer than any such job should: its campaign was told and need not wait for it
    overdue      boolean     NOT NULL DEFAULT false,
    -- what the provider gave, or why it gave nothing
    result       text,
    why          text,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    CHECK ((charged IS NULL) = (state IN ('ORDERED', 'SENDING', 'ACCEPTED', 'IN_DOUBT'))),
    CHECK ((cost_source IS NULL) = (charged IS NULL)),
    CHECK (state <> 'ACCEPTED' OR task IS NOT NULL)
);
CREATE INDEX jobs_campaign ON jobs (campaign);
CREATE INDEX jobs_open ON jobs (updated_at) WHERE state IN ('ORDERED', 'SENDING', 'ACCEPTED', 'IN_DOUBT');

-- Every movement of money. held is what is set aside, spent is what is gone.
CREATE TABLE ledger (
    pos      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job      text        NOT NULL REFERENCES jobs (ref),
    campaign text        NOT NULL,
    day      date        NOT NULL,
    entry    text        NOT NULL CHECK (entry IN ('RESERVE', 'COMMIT', 'RELEASE')),
    held     bigint      NOT NULL,
    spent    bigint      NOT NULL,
    at       timestamptz NOT NULL,
    -- a job moves money once in each way
    UNIQUE (job, entry),
    CHECK (entry <> 'RESERVE' OR (held >= 0 AND spent = 0)),
    CHECK (entry <> 'COMMIT' OR (held <= 0 AND spent >= 0)),
    CHECK (entry <> 'RELEASE' OR (held < 0 AND spent = 0))
);

-- The sums of the ledger, one row for each campaign and each day, so that one statement can compare and take.
CREATE TABLE budgets (
    scope text PRIMARY KEY,
    held  bigint NOT NULL CHECK (held >= 0),
    spent bigint NOT NULL CHECK (spent >= 0)
);

CREATE FUNCTION stays_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a row of % stays as it was written', TG_TABLE_NAME;
END $$;
CREATE TRIGGER stays_as_written BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger
    FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER stays_as_written BEFORE UPDATE OR DELETE OR TRUNCATE ON prices
    FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();

-- A campaign that waits for something outside holds no turn. Each call from outside is counted, so that one that comes
-- while the campaign is about to fall asleep is not lost.
ALTER TABLE campaigns ADD COLUMN asleep boolean NOT NULL DEFAULT false;
ALTER TABLE campaigns ADD COLUMN calls bigint NOT NULL DEFAULT 0;
