-- Rows as wide as those that messaging writes for an event of the step.
CREATE TABLE dossier (
    enrollment_id text  NOT NULL,
    content       bytea NOT NULL
);

CREATE TABLE progress (
    topic         text   NOT NULL,
    key           text   NOT NULL,
    last_sequence bigint NOT NULL
);

CREATE TABLE outbox_sequence (LIKE progress);

CREATE TABLE outbox (
    id          uuid        PRIMARY KEY,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    type        text        NOT NULL,
    payload     bytea       NOT NULL,
    occurred_at timestamptz NOT NULL,
    traceparent text        NOT NULL
);
