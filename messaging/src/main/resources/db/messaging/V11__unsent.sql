-- Until a row of the outbox is due it belongs to the process that stored it, or took it over: nobody else sends it.
ALTER TABLE outbox
    ADD COLUMN due_at   timestamptz NOT NULL DEFAULT clock_timestamp() + interval '5 seconds',
    ADD COLUMN attempts int         NOT NULL DEFAULT 0;

-- Messages that could not be sent, and those of the same topic and key behind them, in the order of their IDs.
CREATE TABLE unsent (
    topic              text        NOT NULL,
    key                text        COLLATE "C" NOT NULL,
    id                 uuid        NOT NULL,
    type               text        NOT NULL,
    payload            bytea,
    occurred_at_micros bigint      NOT NULL,
    traceparent        text        NOT NULL,
    reason             text        NOT NULL,
    parked             boolean     NOT NULL,
    attempts           int         NOT NULL DEFAULT 1,
    set_aside_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    due_at             timestamptz NOT NULL,
    PRIMARY KEY (topic, key, id)
);

CREATE INDEX unsent_topic ON unsent (topic, id);

-- An outgoing message that is given up stands nowhere on Kafka.
ALTER TABLE discarded
    ALTER COLUMN kafka_partition DROP NOT NULL,
    ALTER COLUMN kafka_offset    DROP NOT NULL,
    ADD COLUMN message_id uuid;

-- For services' own pages: what waits for an operator, and since when.
CREATE VIEW stopped AS
SELECT topic, key, since, false AS outgoing FROM progress WHERE holding AND status = 'PARKED'
UNION ALL
SELECT topic, key, set_aside_at, true FROM unsent WHERE parked;
