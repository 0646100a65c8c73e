ALTER TABLE parked_record ADD COLUMN attempts int NOT NULL DEFAULT 1;

-- What operators have given up, and why. The bytes are not kept: they may hold personal data.
CREATE TABLE discarded (
    topic           text        NOT NULL,
    key             text,
    sequence        bigint,
    kafka_partition int         NOT NULL,
    kafka_offset    bigint      NOT NULL,
    discarded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    discarded_by    text        NOT NULL,
    reason          text        NOT NULL
);
