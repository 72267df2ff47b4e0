CREATE TABLE campaigns (
    id          text PRIMARY KEY,
    fingerprint text        NOT NULL,
    tier        text        NOT NULL,
    phase       text        NOT NULL,
    -- where it goes on after a failure
    stopped_in  text,
    state       jsonb       NOT NULL,
    -- raised by each claim; a writer that carries an older one has lost the campaign
    fence       bigint      NOT NULL DEFAULT 0,
    -- raised by each write; tells a writer whether a commit whose answer was lost has happened
    writes      bigint      NOT NULL DEFAULT 0,
    -- raised each time the campaign is put in a lane; an execution with an older one has nothing to do
    ticket      bigint      NOT NULL DEFAULT 0,
    claimed     boolean     NOT NULL DEFAULT false,
    last_seq    bigint      NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL
);

-- The same order, given again while it is unfinished, is the same campaign.
CREATE UNIQUE INDEX campaigns_unfinished ON campaigns (fingerprint) WHERE phase NOT IN ('DONE', 'CANCELLED');

CREATE TABLE events (
    campaign text        NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
    seq      bigint      NOT NULL,
    at       timestamptz NOT NULL,
    phase    text        NOT NULL,
    kind     text        NOT NULL,
    data     jsonb       NOT NULL,
    PRIMARY KEY (campaign, seq)
);

-- As db-scheduler wants it.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_turn ON scheduled_tasks (priority DESC, execution_time ASC);
