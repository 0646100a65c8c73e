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
    id         uuid    PRIMARY KEY,
    keys       text[]  NOT NULL,
    payloads   bytea[] NOT NULL,
    attributes bytea[] NOT NULL
);

ALTER TABLE outbox
    ALTER COLUMN keys SET STORAGE EXTERNAL,
    ALTER COLUMN payloads SET STORAGE EXTERNAL,
    ALTER COLUMN attributes SET STORAGE EXTERNAL;
