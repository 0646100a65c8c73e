-- Events on their way out. Rows vanish when the broker has acknowledged them.
CREATE TABLE outbox (
    id          uuid        PRIMARY KEY,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    type        text        NOT NULL,
    payload     bytea,
    occurred_at timestamptz NOT NULL,
    traceparent text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (fillfactor = 100, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 20000);

-- Last number given to an event of a stream.
CREATE TABLE outbox_sequence (
    topic         text   NOT NULL,
    key           text   NOT NULL,
    last_sequence bigint NOT NULL,
    PRIMARY KEY (topic, key)
) WITH (fillfactor = 70);

-- Last number applied of a stream: one row for ever, whatever the number of events.
CREATE TABLE progress (
    topic         text    NOT NULL,
    key           text    NOT NULL,
    last_sequence bigint  NOT NULL,
    status        text    NOT NULL DEFAULT 'FLOWING' CHECK (status IN ('FLOWING', 'WAITING', 'PARKED')),
    holding       boolean NOT NULL DEFAULT false,
    since         timestamptz,
    attempts      int     NOT NULL DEFAULT 0,
    reason        text,
    PRIMARY KEY (topic, key)
) WITH (fillfactor = 70);

CREATE INDEX progress_holding ON progress (topic, key) WHERE holding;

-- Events that came early, or queue behind one that waits or is parked.
CREATE TABLE held (
    topic         text        NOT NULL,
    key           text        NOT NULL,
    sequence      bigint      NOT NULL,
    kafka_partition int       NOT NULL,
    kafka_offset  bigint      NOT NULL,
    payload       bytea       NOT NULL,
    traceparent   text,
    held_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (topic, key, sequence)
);

-- Records that could not be read or, on foreign topics, not be handled: byte for byte.
CREATE TABLE parked_record (
    topic           text        NOT NULL,
    kafka_partition int         NOT NULL,
    kafka_offset    bigint      NOT NULL,
    key             bytea,
    payload         bytea,
    headers         bytea       NOT NULL,
    reason          text        NOT NULL,
    parked_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (topic, kafka_partition, kafka_offset)
);
