CREATE TABLE provisioning (
    enrollment_id      uuid        PRIMARY KEY,
    market             text        NOT NULL,
    signer_subject     text        NOT NULL,
    started_at         timestamptz NOT NULL,
    status             text        NOT NULL,
    operation_id       text,
    reported_success   boolean     NOT NULL,
    partner_account_id text,
    attempts           int         NOT NULL,
    failures           int         NOT NULL,
    last_failure       text,
    unsure             boolean     NOT NULL,
    next_attempt_at    timestamptz NOT NULL,
    delay_announced_at timestamptz,
    CHECK (status IN ('REQUESTED', 'RUNNING', 'GRANTING_ROLE', 'COMPLETED')),
    CHECK (status <> 'RUNNING' OR operation_id IS NOT NULL),
    CHECK (status NOT IN ('GRANTING_ROLE', 'COMPLETED') OR partner_account_id IS NOT NULL)
);

-- For operators: what is under way, the longest running first.
CREATE INDEX provisioning_under_way ON provisioning (started_at, enrollment_id)
    WHERE status <> 'COMPLETED';

-- Durable timers; the shape is db-scheduler's.
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
