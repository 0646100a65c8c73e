-- What is known of each enrollment. Personal data; gone when the enrollment is erased.
CREATE TABLE applicant (
    enrollment_id   uuid    PRIMARY KEY,
    withdrawn       boolean NOT NULL,
    erased          boolean NOT NULL,
    revision        int,
    market          text,
    language        text,
    company         text,
    signatory_name  text,
    signatory_email text,
    CHECK (num_nulls(revision, market, language, company, signatory_name, signatory_email) IN (0, 6)),
    CHECK (NOT erased OR revision IS NULL)
) WITH (fillfactor = 80);

CREATE TABLE agreement (
    enrollment_id    uuid        PRIMARY KEY,
    id               uuid        NOT NULL UNIQUE,
    document         text        NOT NULL,
    document_version text        NOT NULL,
    language         text        NOT NULL,
    document_hash    text        NOT NULL CHECK (document_hash ~ '^[0-9a-f]{64}$'),
    offered_at       timestamptz NOT NULL,
    remind_at        timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    status           text        NOT NULL CHECK (status IN ('OFFERED', 'SIGNED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    link_version     int         NOT NULL CHECK (link_version > 0),
    reminded_at      timestamptz,
    closed_at        timestamptz,
    CHECK ((status = 'OFFERED') = (closed_at IS NULL))
) WITH (fillfactor = 80);

-- What proves an answer. Signer's name and address, remote address and user agent go when the enrollment is erased;
-- the rest is retained.
CREATE TABLE evidence (
    enrollment_id    uuid        PRIMARY KEY REFERENCES agreement,
    answer           text        NOT NULL CHECK (answer IN ('SIGNED', 'DECLINED')),
    reason           text        CHECK ((reason IS NULL) = (answer = 'SIGNED')),
    document         text        NOT NULL,
    document_version text        NOT NULL,
    language         text        NOT NULL,
    document_hash    text        NOT NULL,
    signer_subject   text        NOT NULL,
    signer_name      text,
    signer_email     text,
    method           text        NOT NULL,
    authenticated_at timestamptz,
    context_class    text,
    remote_address   text,
    user_agent       text,
    answered_at      timestamptz NOT NULL
);

-- Durable timers: the table db-scheduler asks for.
CREATE TABLE scheduled_tasks (
    task_name            text                     NOT NULL,
    task_instance        text                     NOT NULL,
    task_data            bytea,
    execution_time       timestamp with time zone NOT NULL,
    picked               boolean                  NOT NULL,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

-- Sessions of people signed in: the tables Spring Session asks for.
CREATE TABLE spring_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES spring_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
