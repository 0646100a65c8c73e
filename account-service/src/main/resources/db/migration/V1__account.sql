-- Accounts: where each enrollment stands. No personal data.
CREATE TABLE account (
    enrollment_id       uuid        PRIMARY KEY,
    market              char(2)     NOT NULL,
    channel             text        NOT NULL,
    partner             text        NOT NULL,
    submission_id       text        NOT NULL,
    catalogue_version   text        NOT NULL,
    created_at          timestamptz NOT NULL,
    status              text        NOT NULL,
    revision            int         NOT NULL,
    registration_number text        NOT NULL,
    vat_number          text,
    amendable           boolean     NOT NULL
) WITH (fillfactor = 80);

-- One live account for each company and market, whoever asks at the same moment.
CREATE UNIQUE INDEX account_company_registration ON account (market, registration_number)
    WHERE status NOT IN ('REJECTED', 'WITHDRAWN', 'LAPSED', 'ERASED');
CREATE UNIQUE INDEX account_company_vat ON account (market, vat_number)
    WHERE status NOT IN ('REJECTED', 'WITHDRAWN', 'LAPSED', 'ERASED');

-- What was applied with, one row for each revision. Personal data.
CREATE TABLE application (
    enrollment_id              uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    revision                   int         NOT NULL,
    language                   text        NOT NULL,
    legal_name                 text        NOT NULL,
    registration_number        text        NOT NULL,
    vat_number                 text,
    street                     text        NOT NULL,
    postal_code                text        NOT NULL,
    city                       text        NOT NULL,
    province                   text,
    office_phone               text        NOT NULL,
    administrator_given_name   text        NOT NULL,
    administrator_family_name  text        NOT NULL,
    administrator_email        text        NOT NULL,
    administrator_phone        text        NOT NULL,
    partner_network_id         text        NOT NULL,
    support_coverage           text        NOT NULL,
    support_languages          text[]      NOT NULL,
    support_url                text        NOT NULL,
    declaration_version        text        NOT NULL,
    declared_at                timestamptz NOT NULL,
    PRIMARY KEY (enrollment_id, revision)
);

-- Submissions that were accepted, by the partner's own name for them.
CREATE TABLE submission (
    partner       text NOT NULL,
    submission_id text NOT NULL,
    enrollment_id uuid NOT NULL,
    fingerprint   text NOT NULL,
    PRIMARY KEY (partner, submission_id)
);

-- How far each partition of the partners' topics has been answered.
CREATE TABLE answered (
    partition   text   PRIMARY KEY,
    next_offset bigint NOT NULL
) WITH (fillfactor = 50);

-- Answers given over HTTP, by idempotency key.
CREATE TABLE idempotency (
    partner         text        NOT NULL,
    idempotency_key text        NOT NULL,
    fingerprint     text        NOT NULL,
    status          int,
    location        text,
    body            text,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (partner, idempotency_key)
);

-- The course of each enrollment as its applicant sees it.
CREATE TABLE journey (
    enrollment_id uuid PRIMARY KEY,
    status        text NOT NULL,
    turn          text NOT NULL,
    steps         int  NOT NULL,
    entries       int  NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE timeline_entry (
    enrollment_id uuid        NOT NULL,
    position      int         NOT NULL,
    at            timestamptz NOT NULL,
    milestone     text        NOT NULL,
    turn          text        NOT NULL,
    codes         text[]      NOT NULL,
    PRIMARY KEY (enrollment_id, position)
);
