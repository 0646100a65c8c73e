-- One review for each enrollment. No personal data in here.
CREATE TABLE review (
    enrollment_id      uuid        PRIMARY KEY,
    review_id          uuid        NOT NULL UNIQUE,
    market             text        NOT NULL,
    profile_revision   int         NOT NULL,
    partner_network_id text        NOT NULL,
    opened_at          timestamptz NOT NULL,
    due_at             timestamptz NOT NULL,
    status             text        NOT NULL,
    assignee           text,
    word_by            text,
    word_codes         text[],
    round              int         NOT NULL,
    checks             jsonb       NOT NULL
);
CREATE INDEX review_queue ON review (status, due_at);
CREATE INDEX review_assignee ON review (assignee, due_at) WHERE assignee IS NOT NULL;

-- Notes are what people wrote in their own words: gone with the enrollment's other personal data.
CREATE TABLE review_history (
    position      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    enrollment_id uuid        NOT NULL,
    at            timestamptz NOT NULL,
    actor         text,
    command       text        NOT NULL,
    details       text[]      NOT NULL,
    note          text
);
CREATE INDEX review_history_enrollment ON review_history (enrollment_id, position);

-- This service's copy. After an erasure only the key stays, so that nothing late brings the data back.
CREATE TABLE profile (
    enrollment_id    uuid PRIMARY KEY,
    revision         int,
    market           text,
    facts            jsonb,
    registration_key text,
    vat_key          text,
    name_key         text
);
CREATE INDEX profile_registration ON profile (market, registration_key);
CREATE INDEX profile_vat ON profile (market, vat_key);
CREATE INDEX profile_name ON profile (market, name_key);

-- Durable timers; the table of db-scheduler.
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
