-- The budgets of a job beside those of its campaign and its day, in the order in which they are locked.
ALTER TABLE job_notes ADD COLUMN scopes text[];
-- Whether a person was told that the job waits for a decision.
ALTER TABLE job_notes ADD COLUMN asked boolean NOT NULL DEFAULT false;

-- They follow the ledger, whichever binary settles the job: one that does not know them would leave their money reserved for ever.
CREATE FUNCTION further_budgets() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    all_scopes text[];
    one text;
BEGIN
    SELECT scopes INTO all_scopes FROM job_notes WHERE ref = NEW.job;
    FOREACH one IN ARRAY coalesce(all_scopes, '{}') LOOP
        UPDATE budgets SET held = held + NEW.held, spent = spent + NEW.spent WHERE scope = one;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER further_budgets AFTER INSERT ON ledger FOR EACH ROW WHEN (NEW.entry <> 'RESERVE') EXECUTE FUNCTION further_budgets();

-- What was ordered before counts as well.
INSERT INTO job_notes (ref, scopes)
    SELECT ref, ARRAY['provider ' || provider || ' day ' || to_char(day, 'YYYY-MM-DD'), 'total'] FROM jobs
    ON CONFLICT (ref) DO UPDATE SET scopes = excluded.scopes;
INSERT INTO budgets (scope, held, spent)
    SELECT one.scope, sum(ledger.held), sum(ledger.spent)
    FROM ledger JOIN job_notes ON job_notes.ref = ledger.job CROSS JOIN unnest(job_notes.scopes) AS one (scope)
    GROUP BY one.scope
    ON CONFLICT (scope) DO NOTHING;

-- The jobs that a provider works on.
CREATE INDEX jobs_at_provider ON jobs (provider, sent_at) WHERE state IN ('SENDING', 'ACCEPTED', 'IN_DOUBT') AND NOT overdue;

-- How many requests a provider may still be sent now, as Bucket4j keeps it.
CREATE TABLE request_rates (
    id         text PRIMARY KEY,
    state      bytea,
    expires_at bigint
);

-- What a provider says that an account holds, against what was booked, each day (UTC). Amounts are micros.
CREATE TABLE provider_balances (
    provider      text        NOT NULL,
    day           date        NOT NULL,
    -- at the first look of the day, or since the account was last topped up
    first_balance bigint      NOT NULL,
    first_held    bigint      NOT NULL,
    first_spent   bigint      NOT NULL,
    -- at the last look
    balance       bigint      NOT NULL,
    held          bigint      NOT NULL,
    spent         bigint      NOT NULL,
    -- what the provider took beyond what was booked; negative when it took less
    drift         bigint      NOT NULL DEFAULT 0,
    told          boolean     NOT NULL DEFAULT false,
    looked_at     timestamptz NOT NULL,
    PRIMARY KEY (provider, day)
);

-- When each provider is to be asked next: only one process of several asks.
CREATE TABLE balance_looks (
    provider text PRIMARY KEY,
    due_at   timestamptz NOT NULL
);
