CREATE TABLE dossier (
    enrollment_id text  NOT NULL,
    content       bytea NOT NULL
);

CREATE TABLE outbox (
    key     text  NOT NULL,
    payload bytea NOT NULL
);
