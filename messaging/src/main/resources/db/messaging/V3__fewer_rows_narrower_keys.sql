-- All messages of a transaction in one row (ADR 17). The arrays run in parallel.
ALTER TABLE outbox RENAME TO outbox_by_message;
ALTER INDEX outbox_pkey RENAME TO outbox_by_message_pkey;

CREATE TABLE outbox (
    id                 uuid        PRIMARY KEY,
    ids                uuid[]      NOT NULL,
    topics             text[]      NOT NULL,
    keys               text[]      NOT NULL,
    types              text[]      NOT NULL,
    payloads           bytea[]     NOT NULL,
    occurred_at_micros bigint[]    NOT NULL,
    traceparents       text[]      NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);

-- Rows live for milliseconds: compressing them costs more than writing them.
ALTER TABLE outbox
    ALTER COLUMN ids SET STORAGE EXTERNAL,
    ALTER COLUMN topics SET STORAGE EXTERNAL,
    ALTER COLUMN keys SET STORAGE EXTERNAL,
    ALTER COLUMN types SET STORAGE EXTERNAL,
    ALTER COLUMN payloads SET STORAGE EXTERNAL,
    ALTER COLUMN occurred_at_micros SET STORAGE EXTERNAL,
    ALTER COLUMN traceparents SET STORAGE EXTERNAL;

INSERT INTO outbox
SELECT id, ARRAY[id], ARRAY[topic], ARRAY[key], ARRAY[type], ARRAY[payload],
       ARRAY[(extract(epoch FROM occurred_at) * 1000000)::bigint], ARRAY[traceparent], created_at
  FROM outbox_by_message;

DROP TABLE outbox_by_message;

-- Keys differ early, topics hardly ever: with the key first, and compared byte by byte, an index look-up
-- compares next to nothing.
ALTER TABLE outbox_sequence
    ALTER COLUMN key TYPE text COLLATE "C",
    DROP CONSTRAINT outbox_sequence_pkey,
    ADD PRIMARY KEY (key, topic);

ALTER TABLE progress
    ALTER COLUMN key TYPE text COLLATE "C",
    DROP CONSTRAINT progress_pkey,
    ADD PRIMARY KEY (key, topic);
